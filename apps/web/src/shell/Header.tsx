import TopNavigation from '@cloudscape-design/components/top-navigation';
import { Mode } from '@cloudscape-design/global-styles';
import { useQuery } from '@tanstack/react-query';
import { useState, useSyncExternalStore } from 'react';
import { api } from '../api.ts';
import { colorMode, toggleColorMode } from './colorMode.ts';

const targetNames = { 'rds-local': 'rds-local', aws: 'AWS', endpoint: 'Custom endpoint' };

const narrowWindow = window.matchMedia('(max-width: 480px)');

function onWidthChange(changed: () => void) {
  narrowWindow.addEventListener('change', changed);
  return () => narrowWindow.removeEventListener('change', changed);
}

/** The bar on top. It says at every moment whom the console talks to, and in which region. */
export function Header() {
  const { data: target } = useQuery({ ...api.target.get.queryOptions(), staleTime: Number.POSITIVE_INFINITY });
  const [mode, setMode] = useState(colorMode);
  // Where there is no room for both, the target is what must be seen.
  const isNarrow = useSyncExternalStore(onWidthChange, () => narrowWindow.matches);
  const nextMode = mode === Mode.Dark ? 'light' : 'dark';

  return (
    <div id="console-header">
      <TopNavigation
        identity={{ href: '/', title: isNarrow ? 'RDS' : 'RDS console' }}
        utilities={[
          {
            type: 'button',
            iconName: isNarrow ? undefined : target?.kind === 'aws' ? 'status-warning' : 'multiscreen',
            text: target ? `${targetNames[target.kind]} · ${target.region}` : '…',
            title: target?.endpoint ?? (target?.profile && `Profile ${target.profile}`) ?? 'Target and region',
            ariaLabel: target
              ? `Connected to ${targetNames[target.kind]}${target.endpoint ? ` at ${target.endpoint}` : ''}, region ${target.region}`
              : 'Looking up the target',
            disableUtilityCollapse: true,
            disableTextCollapse: true,
            href: '/',
          },
          {
            type: 'button',
            iconName: 'light-dark',
            title: `Use ${nextMode} mode`,
            ariaLabel: `Use ${nextMode} mode`,
            disableUtilityCollapse: true,
            onClick: () => {
              toggleColorMode();
              setMode(colorMode());
            },
          },
        ]}
      />
    </div>
  );
}
