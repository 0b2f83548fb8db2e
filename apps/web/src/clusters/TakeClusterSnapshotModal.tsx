import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { DBCluster } from '@rds-console/contract/rows';
import { createDBClusterSnapshotInput } from '@rds-console/contract/snapshots';
import { api, queryClient } from '../api.ts';
import { calling } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';

const createSnapshot = calling(api.clusterSnapshots.create);

interface Props {
  cluster: DBCluster;
  onDismiss: () => void;
}

/** Take DB cluster snapshot: asks for its name. */
export function TakeClusterSnapshotModal({ cluster, onDismiss }: Props) {
  const DBClusterIdentifier = cluster.DBClusterIdentifier ?? '';
  const { show } = useFlashes();
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: createDBClusterSnapshotInput,
    defaultValues: { DBClusterIdentifier, DBClusterSnapshotIdentifier: '' },
    calls: (input) => [createSnapshot(input)],
    send: async (input) => {
      const snapshot = await createSnapshot(input).send();
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.clusterSnapshots.key() }),
        queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
      ]);
      show(`cluster snapshot ${snapshot.DBClusterSnapshotIdentifier}`, {
        type: 'success',
        header: `Creating the snapshot ${snapshot.DBClusterSnapshotIdentifier}`,
        content: (
          <Link color="inverted" href={`/cluster-snapshots/${snapshot.DBClusterSnapshotIdentifier}`}>
            See its details
          </Link>
        ),
      });
      onDismiss();
    },
  });

  return (
    <FormModal
      title="Take DB cluster snapshot"
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Take snapshot"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        Takes a snapshot of the DB cluster <b>{DBClusterIdentifier}</b>. It keeps the cluster’s IAM DB authentication
        setting as it is now.
      </Box>
      <TextField
        control={form.control}
        name="DBClusterSnapshotIdentifier"
        label="Snapshot name"
        constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
      />
    </FormModal>
  );
}
