import type { DBInstance } from '@rds-console/contract/rows';
import { createDBSnapshotInput } from '@rds-console/contract/snapshots';
import { api, queryClient } from '../api.ts';
import { calling } from '../code/call.ts';
import { TakeSnapshotForm } from '../databases/TakeSnapshotForm.tsx';
import { dbSnapshot } from '../snapshots/snapshot.ts';
import { dbInstance } from './dbInstance.ts';

const createSnapshot = calling(api.snapshots.create);

interface Props {
  instance: DBInstance;
  onDismiss: () => void;
}

/** Take DB snapshot. */
export function TakeSnapshotModal({ instance, onDismiss }: Props) {
  const name = dbInstance.nameOf(instance);
  return (
    <TakeSnapshotForm
      of={{ noun: dbInstance.noun, name }}
      type={dbSnapshot}
      schema={createDBSnapshotInput}
      defaultValues={{ DBInstanceIdentifier: name, DBSnapshotIdentifier: '' }}
      field="DBSnapshotIdentifier"
      maxLength={255}
      create={createSnapshot}
      refetch={() =>
        Promise.all([
          queryClient.invalidateQueries({ queryKey: api.snapshots.key() }),
          queryClient.invalidateQueries({ queryKey: api.instances.key() }),
        ])
      }
      onDismiss={onDismiss}
    />
  );
}
