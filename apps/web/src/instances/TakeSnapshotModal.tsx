import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { DBInstance } from '@rds-console/contract/rows';
import { createDBSnapshotInput } from '@rds-console/contract/snapshots';
import { api, queryClient } from '../api.ts';
import { calling } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';

const createSnapshot = calling(api.snapshots.create);

interface Props {
  instance: DBInstance;
  onDismiss: () => void;
}

/** Take DB snapshot: asks for its name. */
export function TakeSnapshotModal({ instance, onDismiss }: Props) {
  const DBInstanceIdentifier = instance.DBInstanceIdentifier ?? '';
  const { show } = useFlashes();
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: createDBSnapshotInput,
    defaultValues: { DBInstanceIdentifier, DBSnapshotIdentifier: '' },
    calls: (input) => [createSnapshot(input)],
    send: async (input) => {
      const snapshot = await createSnapshot(input).send();
      await queryClient.invalidateQueries({ queryKey: api.snapshots.key() });
      await queryClient.invalidateQueries({ queryKey: api.instances.key() });
      show(`snapshot ${snapshot.DBSnapshotIdentifier}`, {
        type: 'success',
        header: `Creating the snapshot ${snapshot.DBSnapshotIdentifier}`,
        content: (
          <Link color="inverted" href={`/snapshots/${snapshot.DBSnapshotIdentifier}`}>
            See its details
          </Link>
        ),
      });
      onDismiss();
    },
  });

  return (
    <FormModal
      title="Take DB snapshot"
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Take snapshot"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        Takes a snapshot of the DB instance <b>{DBInstanceIdentifier}</b>. It keeps the instance’s IAM DB authentication
        setting as it is now.
      </Box>
      <TextField
        control={form.control}
        name="DBSnapshotIdentifier"
        label="Snapshot name"
        constraintText="1 to 255 letters, digits and hyphens, beginning with a letter."
      />
    </FormModal>
  );
}
