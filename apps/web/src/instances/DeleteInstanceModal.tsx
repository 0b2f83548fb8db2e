import { dbSnapshotIdentifier } from '@rds-console/contract/identifiers';
import type { DBInstance } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { DeleteDatabaseForm, deletionInput } from '../databases/DeleteDatabaseForm.tsx';
import { isReplica } from './actions/instanceActions.ts';
import { dbInstance } from './dbInstance.ts';

interface Props {
  instance: DBInstance;
  onDismiss: () => void;
}

/** Delete DB instance. */
export function DeleteInstanceModal({ instance, onDismiss }: Props) {
  const { DBInstanceIdentifier, DBInstanceStatus } = instance;
  const isMember = Boolean(instance.DBClusterIdentifier);
  // RDS has nothing to take a snapshot of in these cases, and refuses the question.
  // https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html
  const mayHaveFinalSnapshot =
    !isMember &&
    !isReplica(instance) &&
    !['creating', 'failed', 'incompatible-restore', 'incompatible-network'].includes(DBInstanceStatus);

  return (
    <DeleteDatabaseForm
      resource={dbInstance}
      database={instance}
      deletion={(values) => {
        const { SkipFinalSnapshot, ...input } = deletionInput(values);
        return callOf(api.instances.delete, {
          DBInstanceIdentifier,
          ...(isMember ? {} : { SkipFinalSnapshot }),
          ...input,
        });
      }}
      snapshotIdentifier={dbSnapshotIdentifier}
      maxLength={255}
      mayHaveFinalSnapshot={mayHaveFinalSnapshot}
      retention={isMember ? undefined : instance.BackupRetentionPeriod}
      lossWarning={
        isMember
          ? undefined
          : 'Without a final snapshot the data of this instance, its automated backups included, cannot be recovered.'
      }
      onDismiss={onDismiss}
    />
  );
}
