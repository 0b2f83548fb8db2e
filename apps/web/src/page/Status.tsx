import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { isInTransition } from '@rds-console/contract/states';

function typeOf(status: string): StatusIndicatorProps.Type {
  if (status === 'available' || status === 'active') return 'success';
  if (status === 'retained') return 'info';
  if (status === 'stopped') return 'stopped';
  if (isInTransition(status)) return status === 'deleting' ? 'pending' : 'in-progress';
  return status.startsWith('storage-') ? 'warning' : 'error';
}

/** A resource's status in RDS's own word, with a picture and a colour. */
export function Status({ status }: { status: string | undefined }) {
  if (!status) return <>-</>;
  return (
    // Some are longer than a column of a list is wide.
    <span title={status}>
      <StatusIndicator type={typeOf(status)}>{status}</StatusIndicator>
    </span>
  );
}
