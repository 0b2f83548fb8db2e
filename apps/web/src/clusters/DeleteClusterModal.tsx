import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { dbClusterSnapshotIdentifier } from '@rds-console/contract/identifiers';
import type { DBCluster } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import {
  DeletionFields,
  type DeletionValues,
  deletionDefaults,
  deletionForm,
  unconfirmedBecause,
} from '../settings/DeletionFields.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { isAurora } from './actions/clusterActions.ts';
import { dbCluster } from './dbCluster.ts';
import { membersQuery } from './queries.ts';

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Delete DB cluster: an Aurora cluster only without instances; offers a final snapshot and asks for the typed confirmation. */
export function DeleteClusterModal({ cluster, onDismiss }: Props) {
  const DBClusterIdentifier = cluster.DBClusterIdentifier ?? '';
  const { data: members = [] } = useQuery(membersQuery(DBClusterIdentifier));
  // RDS deletes a cluster while its last instances are on their way out, and refuses while one is not.
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBCluster.html, InvalidDBClusterStateFault
  // Those of a Multi-AZ DB cluster go with it.
  const staying = members
    .filter((member) => isAurora(cluster) && member.DBInstanceStatus !== 'deleting')
    .map((member) => member.DBInstanceIdentifier ?? '');
  const mayHaveFinalSnapshot = cluster.Status !== 'creating';
  const { show } = useFlashes();
  const navigate = useNavigate();
  const isInList = useLocation({ select: ({ pathname }) => pathname === '/clusters' });

  const deletion = ({ CreateFinalSnapshot, FinalDBSnapshotIdentifier, RetainAutomatedBackups }: DeletionValues) =>
    callOf(api.clusters.delete, {
      DBClusterIdentifier,
      SkipFinalSnapshot: !CreateFinalSnapshot,
      ...(CreateFinalSnapshot ? { FinalDBSnapshotIdentifier } : {}),
      ...(RetainAutomatedBackups ? { DeleteAutomatedBackups: false } : {}),
    });
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: deletionForm(dbClusterSnapshotIdentifier),
    defaultValues: deletionDefaults(DBClusterIdentifier, mayHaveFinalSnapshot, 63),
    calls: (values) => [deletion(values)],
    send: async (values) => {
      const deleted = await deletion(values).send();
      await dbCluster.cache(deleted);
      show(`cluster ${DBClusterIdentifier}`, {
        type: 'success',
        header: `Deleting the DB cluster ${DBClusterIdentifier}`,
      });
      onDismiss();
      // The list keeps its filter.
      if (!isInList) await navigate({ to: '/clusters' });
    },
  });

  return (
    <FormModal
      title={`Delete ${DBClusterIdentifier}?`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Delete"
      disabledReason={refusalOf(cluster, staying) ?? unconfirmedBecause(form.watch('Confirmation'))}
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      {cluster.DeletionProtection && (
        <Alert type="warning">Deletion protection is on. Modify the cluster to turn it off, then delete it.</Alert>
      )}
      {staying.length > 0 ? (
        <Alert type="warning" header="The cluster still has instances">
          Delete these DB instances first, then the cluster:
          {staying.map((DBInstanceIdentifier) => (
            <Box key={DBInstanceIdentifier}>
              <Link href={`/instances/${DBInstanceIdentifier}`}>{DBInstanceIdentifier}</Link>
            </Box>
          ))}
        </Alert>
      ) : (
        <DeletionFields
          form={form}
          mayHaveFinalSnapshot={mayHaveFinalSnapshot}
          retention={cluster.BackupRetentionPeriod}
          lossWarning="Without a final snapshot the data of this cluster, its automated backups included, cannot be recovered."
        />
      )}
    </FormModal>
  );
}

function refusalOf(cluster: DBCluster, staying: string[]) {
  if (cluster.DeletionProtection) return 'Deletion protection is on: modify the cluster to turn it off first.';
  if (staying.length > 0) return 'The cluster still has instances: delete them first.';
  return undefined;
}
