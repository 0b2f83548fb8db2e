import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { dbClusterSnapshotIdentifier } from '@rds-console/contract/identifiers';
import type { DBCluster } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { DeleteDatabaseForm, deletionInput } from '../databases/DeleteDatabaseForm.tsx';
import { isAurora } from './actions/clusterActions.ts';
import { dbCluster } from './dbCluster.ts';
import { membersQuery } from './queries.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Delete DB cluster: an Aurora cluster only without instances. */
export function DeleteClusterModal({ cluster, onDismiss }: Props) {
  const { DBClusterIdentifier } = cluster;
  const { data: members = [] } = useQuery(membersQuery(DBClusterIdentifier));
  // RDS deletes a cluster while its last instances are on their way out, and refuses while one is not.
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBCluster.html, InvalidDBClusterStateFault
  // Those of a Multi-AZ DB cluster go with it.
  const staying = members
    .filter((member) => isAurora(cluster) && member.DBInstanceStatus !== 'deleting')
    .map((member) => member.DBInstanceIdentifier);

  return (
    <DeleteDatabaseForm
      resource={dbCluster}
      database={cluster}
      deletion={(values) => callOf(api.clusters.delete, { DBClusterIdentifier, ...deletionInput(values) })}
      snapshotIdentifier={dbClusterSnapshotIdentifier}
      maxLength={63}
      mayHaveFinalSnapshot={cluster.Status !== 'creating'}
      retention={cluster.BackupRetentionPeriod}
      lossWarning="Without a final snapshot the data of this cluster, its automated backups included, cannot be recovered."
      obstacle={
        staying.length > 0
          ? {
              reason: 'The cluster still has instances: delete them first.',
              content: (
                <Alert type="warning" header="The cluster still has instances">
                  Delete these DB instances first, then the cluster:
                  {staying.map((DBInstanceIdentifier) => (
                    <Box key={DBInstanceIdentifier}>
                      <Link href={`/instances/${DBInstanceIdentifier}`}>{DBInstanceIdentifier}</Link>
                    </Box>
                  ))}
                </Alert>
              ),
            }
          : undefined
      }
      onDismiss={onDismiss}
    />
  );
}
