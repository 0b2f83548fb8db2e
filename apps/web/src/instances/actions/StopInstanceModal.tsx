import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import { dbSnapshotIdentifier } from '@rds-console/contract/identifiers';
import { rule } from '@rds-console/contract/refinements';
import type { DBInstance } from '@rds-console/contract/rows';
import { z } from 'zod';
import { api, queryClient } from '../../api.ts';
import { callOf } from '../../code/call.ts';
import { pendingTexts } from '../../databases/pendingTexts.ts';
import { FormModal } from '../../form/FormModal.tsx';
import { TextField } from '../../form/TextField.tsx';
import { useRdsForm } from '../../form/useRdsForm.ts';
import { YesNoField } from '../../form/YesNoField.tsx';
import { useFlashes } from '../../shell/flashes.tsx';
import { dbInstance } from '../dbInstance.ts';

interface StopValues {
  CreateSnapshot: boolean;
  DBSnapshotIdentifier: string;
}

const schema = z
  .object({ CreateSnapshot: z.boolean(), DBSnapshotIdentifier: z.string() })
  .check(
    rule<StopValues>('DBSnapshotIdentifier', ({ CreateSnapshot, DBSnapshotIdentifier }) =>
      CreateSnapshot ? dbSnapshotIdentifier.safeParse(DBSnapshotIdentifier).error?.issues[0]?.message : undefined,
    ),
  );

interface Props {
  instance: DBInstance;
  onDismiss: () => void;
}

/** Stop DB instance: offers a snapshot, and says what stopping does not do. */
export function StopInstanceModal({ instance, onDismiss }: Props) {
  const DBInstanceIdentifier = instance.DBInstanceIdentifier;
  // An option group that waits to come is not lost.
  const lost = pendingTexts({ ...instance, OptionGroupMemberships: [] });
  const { show } = useFlashes();
  const stopping = ({ CreateSnapshot, DBSnapshotIdentifier }: StopValues) =>
    callOf(api.instances.stop, { DBInstanceIdentifier, ...(CreateSnapshot ? { DBSnapshotIdentifier } : {}) });
  const { form, problem, pending, submit, code } = useRdsForm<StopValues, typeof schema>({
    schema,
    defaultValues: { CreateSnapshot: false, DBSnapshotIdentifier: '' },
    calls: (values) => [stopping(values)],
    send: async (values) => {
      const stopped = await stopping(values).send();
      await Promise.all([dbInstance.cache(stopped), queryClient.invalidateQueries({ queryKey: api.snapshots.key() })]);
      show(`instance ${DBInstanceIdentifier}`, {
        type: 'success',
        header: `Stopping the DB instance ${DBInstanceIdentifier}`,
      });
      onDismiss();
    },
  });

  return (
    <FormModal
      title={`Stop ${DBInstanceIdentifier}?`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Stop"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        Nobody can connect while the instance is stopped. RDS starts it again by itself after seven days. Storage and
        backups are charged on.
      </Box>
      {lost.length > 0 && (
        <Alert type="warning">Modifications that wait for the maintenance window are dropped: {lost.join(', ')}.</Alert>
      )}
      <YesNoField control={form.control} name="CreateSnapshot" label="Create snapshot?" />
      {form.watch('CreateSnapshot') && (
        <TextField
          control={form.control}
          name="DBSnapshotIdentifier"
          label="Snapshot name"
          constraintText="1 to 255 letters, digits and hyphens, beginning with a letter."
        />
      )}
    </FormModal>
  );
}
