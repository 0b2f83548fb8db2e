import Box from '@cloudscape-design/components/box';
import Drawer from '@cloudscape-design/components/drawer';
import { LiveCode } from './LiveCode.tsx';
import { RecreateCode } from './RecreateCode.tsx';
import { useShownCode } from './shownCode.ts';

/** The drawer of code: what the form or page beside it would send. */
export function ShownCodePanel() {
  const source = useShownCode();
  return (
    <Drawer header={<h2>{source && 'recreate' in source ? 'Create this again' : 'View code'}</h2>}>
      {source && ('recreate' in source ? <RecreateCode recreate={source.recreate} /> : <LiveCode source={source} />)}
      {!source && (
        <Box>
          There is nothing to show as code here. Forms and the pages of databases, snapshots and groups have it.
        </Box>
      )}
    </Drawer>
  );
}
