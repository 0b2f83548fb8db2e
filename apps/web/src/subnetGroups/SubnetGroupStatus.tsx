import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { DBSubnetGroup } from '@rds-console/contract/rows';

/** A subnet group's status in RDS's own word; `Complete` is the one in which databases can be placed in it. */
export function SubnetGroupStatus({ group: { SubnetGroupStatus } }: { group: DBSubnetGroup }) {
  if (!SubnetGroupStatus) return <>-</>;
  return (
    <StatusIndicator type={SubnetGroupStatus === 'Complete' ? 'success' : 'warning'}>
      {SubnetGroupStatus}
    </StatusIndicator>
  );
}
