import Box from '@cloudscape-design/components/box';
import Spinner from '@cloudscape-design/components/spinner';

/** While a page's data is on its way for the first time. */
export function PendingPage() {
  return (
    <Box textAlign="center" padding="xxl">
      <Spinner size="large" /> Asking RDS
    </Box>
  );
}
