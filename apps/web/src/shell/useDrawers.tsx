import type { AppLayoutProps } from '@cloudscape-design/components/app-layout';
import { createContext, lazy, Suspense, useCallback, useContext, useState } from 'react';
import { useHelp } from './help.tsx';
import { useTour } from './tour/useTour.tsx';

const ShownCodePanel = lazy(() =>
  import('../code/ShownCodePanel.tsx').then(({ ShownCodePanel }) => ({ default: ShownCodePanel })),
);
const DoneCodePanel = lazy(() =>
  import('../code/DoneCodePanel.tsx').then(({ DoneCodePanel }) => ({ default: DoneCodePanel })),
);

/** Opens the tour's drawer, from a page that offers it. */
const OpenTourContext = createContext<() => void>(() => undefined);

export const TourOpener = OpenTourContext.Provider;

export function useOpenTour() {
  return useContext(OpenTourContext);
}

/** The drawers at the side of every page, of which one is open at a time: help, code, what was done, and the tour. */
export function useDrawers(path: string, frame: { current: AppLayoutProps.Ref | null }) {
  const [active, setActive] = useState<string | null>(null);
  const open = useCallback(
    (id: string) => {
      setActive(id);
      frame.current?.focusActiveDrawer();
    },
    [frame],
  );
  const openHelp = useCallback(() => open('help'), [open]);
  const openCode = useCallback(() => open('code'), [open]);
  const openTour = useCallback(() => open('tour'), [open]);
  const help = useHelp(path, active === 'help', openHelp);
  const { panel, tour } = useTour(active === 'tour');

  const layout: Partial<AppLayoutProps> = {
    activeDrawerId: active,
    onDrawerChange: ({ detail }) => setActive(detail.activeDrawerId),
    drawers: [
      {
        id: 'help',
        content: help.panel,
        trigger: { iconName: 'status-info' },
        ariaLabels: labelsOf('help panel'),
      },
      {
        id: 'code',
        content: <Suspense fallback={null}>{active === 'code' && <ShownCodePanel />}</Suspense>,
        trigger: { iconName: 'script' },
        ariaLabels: labelsOf('code'),
        resizable: true,
        defaultSize: 600,
      },
      {
        id: 'done',
        content: <Suspense fallback={null}>{active === 'done' && <DoneCodePanel />}</Suspense>,
        trigger: { iconName: 'history' },
        ariaLabels: labelsOf('code for what I did'),
        resizable: true,
        defaultSize: 600,
      },
      { id: 'tour', content: panel, trigger: { iconName: 'suggestions' }, ariaLabels: labelsOf('tour') },
    ],
  };
  return { layout, tour, openHelp: help.open, openCode, openTour };
}

function labelsOf(name: string): AppLayoutProps.DrawerAriaLabels {
  return {
    drawerName: name.charAt(0).toUpperCase() + name.slice(1),
    triggerButton: `Open ${name}`,
    closeButton: `Close ${name}`,
  };
}
