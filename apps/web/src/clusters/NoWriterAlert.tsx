import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import type { DBCluster } from '@rds-console/contract/rows';
import { clusterCan } from '@rds-console/contract/states';
import { useSuspenseQuery } from '@tanstack/react-query';
import { statusReason } from '../databases/statusReason.ts';
import { useAwaitedWriter } from '../restore/useWriterCreation.ts';
import { membersQuery } from './queries.ts';

/** Says of a cluster without instances that nobody can connect to it, and what to do: RDS makes clusters that way. */
export function NoWriterAlert({ cluster }: { cluster: DBCluster }) {
  const { DBClusterIdentifier } = cluster;
  const { data: members } = useSuspenseQuery(membersQuery(DBClusterIdentifier));
  const awaited = useAwaitedWriter(DBClusterIdentifier);
  if (members.length > 0 || cluster.Status === 'deleting') return null;

  if (awaited) {
    return (
      <Alert type="info" header="The writer instance is still to be created">
        The console creates the DB instance {awaited} when the cluster is available. Keep this window open.
      </Alert>
    );
  }
  return (
    <Alert
      type="warning"
      header="This cluster has no instances"
      action={
        <Button
          href={`/clusters/${DBClusterIdentifier}/add-instance`}
          disabled={!clusterCan.addInstance(cluster)}
          disabledReason={statusReason('cluster', cluster.Status)}
        >
          Add writer instance
        </Button>
      }
    >
      Its data is stored, but nothing can connect to it until it has a writer instance.
    </Alert>
  );
}
