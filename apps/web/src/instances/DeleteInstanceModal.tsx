import Alert from '@cloudscape-design/components/alert';
import { dbSnapshotIdentifier, existing } from '@rds-console/contract/identifiers';
import { rule } from '@rds-console/contract/refinements';
import type { DBInstance } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { z } from 'zod';
import { api } from '../api.ts';
import { FormModal } from '../form/FormModal.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { YesNoField } from '../form/YesNoField.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { keepInstance } from './queries.ts';

const confirmation = 'delete me';

interface Props {
  instance: DBInstance;
  onDismiss: () => void;
}

/** Delete DB instance: offers a final snapshot and asks for the typed confirmation. */
export function DeleteInstanceModal({ instance, onDismiss }: Props) {
  const DBInstanceIdentifier = instance.DBInstanceIdentifier ?? '';
  // RDS has nothing to take a snapshot of in these cases, and refuses the question.
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html
  const mayHaveFinalSnapshot =
    !instance.DBClusterIdentifier &&
    !['creating', 'failed', 'incompatible-restore', 'incompatible-network'].includes(instance.DBInstanceStatus ?? '');
  const { show } = useFlashes();
  const navigate = useNavigate();

  const { form, problem, pending, submit } = useRdsForm({
    schema,
    defaultValues: {
      DBInstanceIdentifier,
      CreateFinalSnapshot: mayHaveFinalSnapshot,
      FinalDBSnapshotIdentifier: mayHaveFinalSnapshot ? `${DBInstanceIdentifier}-final-snapshot` : '',
      Confirmation: '',
    },
    send: async ({ CreateFinalSnapshot, FinalDBSnapshotIdentifier }) => {
      const deleted = await api.instances.delete.call({
        DBInstanceIdentifier,
        ...(instance.DBClusterIdentifier ? {} : { SkipFinalSnapshot: !CreateFinalSnapshot }),
        ...(CreateFinalSnapshot ? { FinalDBSnapshotIdentifier } : {}),
      });
      await keepInstance(deleted);
      show(`instance ${DBInstanceIdentifier}`, {
        type: 'success',
        header: `Deleting the DB instance ${DBInstanceIdentifier}`,
      });
      onDismiss();
      await navigate({ to: '/instances' });
    },
  });

  const createsSnapshot = form.watch('CreateFinalSnapshot');
  const isConfirmed = form.watch('Confirmation').trim() === confirmation;

  return (
    <FormModal
      title={`Delete ${DBInstanceIdentifier}?`}
      problem={problem}
      pending={pending}
      submitLabel="Delete"
      disabledReason={
        instance.DeletionProtection
          ? 'Deletion protection is on: modify the instance to turn it off first.'
          : isConfirmed
            ? undefined
            : `Type ${confirmation} to confirm.`
      }
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      {instance.DeletionProtection && (
        <Alert type="warning">Deletion protection is on. Modify the instance to turn it off, then delete it.</Alert>
      )}
      {mayHaveFinalSnapshot && (
        <YesNoField control={form.control} name="CreateFinalSnapshot" label="Create final snapshot?" />
      )}
      {createsSnapshot ? (
        <TextField control={form.control} name="FinalDBSnapshotIdentifier" label="Final snapshot name" />
      ) : (
        !instance.DBClusterIdentifier && (
          <Alert type="warning">
            Without a final snapshot the data of this instance, its automated backups included, cannot be recovered.
          </Alert>
        )
      )}
      <TextField
        control={form.control}
        name="Confirmation"
        label={`To confirm the deletion, type ${confirmation}`}
        placeholder={confirmation}
      />
    </FormModal>
  );
}

/** The form asks the other way round, and for a confirmation. A name that is not asked for is not judged either. */
const schema = z
  .object({
    DBInstanceIdentifier: existing,
    CreateFinalSnapshot: z.boolean(),
    FinalDBSnapshotIdentifier: z.string(),
    Confirmation: z.string(),
  })
  .check(
    rule<{ CreateFinalSnapshot: boolean; FinalDBSnapshotIdentifier: string }>('FinalDBSnapshotIdentifier', (input) =>
      input.CreateFinalSnapshot
        ? dbSnapshotIdentifier.safeParse(input.FinalDBSnapshotIdentifier).error?.issues[0]?.message
        : undefined,
    ),
  );
