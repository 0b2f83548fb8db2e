import Alert from '@cloudscape-design/components/alert';
import { dbSnapshotIdentifier } from '@rds-console/contract/identifiers';
import type { DBInstance } from '@rds-console/contract/rows';
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
import { isReplica } from './actions/instanceActions.ts';
import { dbInstance } from './dbInstance.ts';

interface Props {
  instance: DBInstance;
  onDismiss: () => void;
}

/** Delete DB instance: offers a final snapshot and asks for the typed confirmation. */
export function DeleteInstanceModal({ instance, onDismiss }: Props) {
  const DBInstanceIdentifier = instance.DBInstanceIdentifier ?? '';
  const isMember = Boolean(instance.DBClusterIdentifier);
  // RDS has nothing to take a snapshot of in these cases, and refuses the question.
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html
  const mayHaveFinalSnapshot =
    !isMember &&
    !isReplica(instance) &&
    !['creating', 'failed', 'incompatible-restore', 'incompatible-network'].includes(instance.DBInstanceStatus ?? '');
  const { show } = useFlashes();
  const navigate = useNavigate();
  const isInList = useLocation({ select: ({ pathname }) => pathname === '/instances' });

  const deletion = ({ CreateFinalSnapshot, FinalDBSnapshotIdentifier, RetainAutomatedBackups }: DeletionValues) =>
    callOf(api.instances.delete, {
      DBInstanceIdentifier,
      ...(isMember ? {} : { SkipFinalSnapshot: !CreateFinalSnapshot }),
      ...(CreateFinalSnapshot ? { FinalDBSnapshotIdentifier } : {}),
      ...(RetainAutomatedBackups ? { DeleteAutomatedBackups: false } : {}),
    });
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: deletionForm(dbSnapshotIdentifier),
    defaultValues: deletionDefaults(DBInstanceIdentifier, mayHaveFinalSnapshot, 255),
    calls: (values) => [deletion(values)],
    send: async (values) => {
      const deleted = await deletion(values).send();
      await dbInstance.cache(deleted);
      show(`instance ${DBInstanceIdentifier}`, {
        type: 'success',
        header: `Deleting the DB instance ${DBInstanceIdentifier}`,
      });
      onDismiss();
      // The list keeps its filter.
      if (!isInList) await navigate({ to: '/instances' });
    },
  });

  return (
    <FormModal
      title={`Delete ${DBInstanceIdentifier}?`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Delete"
      disabledReason={
        instance.DeletionProtection
          ? 'Deletion protection is on: modify the instance to turn it off first.'
          : unconfirmedBecause(form.watch('Confirmation'))
      }
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      {instance.DeletionProtection && (
        <Alert type="warning">Deletion protection is on. Modify the instance to turn it off, then delete it.</Alert>
      )}
      <DeletionFields
        form={form}
        mayHaveFinalSnapshot={mayHaveFinalSnapshot}
        retention={isMember ? undefined : instance.BackupRetentionPeriod}
        lossWarning={
          isMember
            ? undefined
            : 'Without a final snapshot the data of this instance, its automated backups included, cannot be recovered.'
        }
      />
    </FormModal>
  );
}
