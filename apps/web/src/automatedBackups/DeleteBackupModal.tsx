import Box from '@cloudscape-design/components/box';
import { useRouter } from '@tanstack/react-router';
import { api, queryClient } from '../api.ts';
import { type Call, callOf } from '../code/call.ts';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useDeed } from '../shell/flashes.tsx';
import { type AnyBackup, databaseOf, pathOf, resourceIdOf } from './anyBackup.ts';
import { backupsQuery, clusterBackupsQuery } from './queries.ts';

/** Automated snapshots go with the backups. */
const keysThatChange = [
  backupsQuery.queryKey,
  clusterBackupsQuery.queryKey,
  api.snapshots.list.key(),
  api.clusterSnapshots.list.key(),
];

interface Props {
  of: AnyBackup;
  onDismiss: () => void;
}

/** Delete the automated backups that were kept of a deleted database. */
export function DeleteBackupModal({ of: it, onDismiss }: Props) {
  const perform = useDeed();
  const router = useRouter();
  const name = databaseOf(it);
  const deletion = deletionOf(it);

  const remove = () =>
    perform({
      id: `automated backups ${resourceIdOf(it)}`,
      asking: `Deleting the automated backups of ${name}`,
      done: () => `Deleted the automated backups of ${name}`,
      refused: `The automated backups of ${name} were not deleted`,
      run: async () => {
        await deletion.send();
        if (router.state.location.pathname === pathOf(it)) await router.navigate({ to: '/automated-backups' });
        await Promise.all(keysThatChange.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
      },
    });

  return (
    <ConfirmModal
      title={`Delete the automated backups of ${name}?`}
      confirmLabel="Delete"
      calls={[deletion]}
      onConfirm={() => void remove()}
      onDismiss={onDismiss}
    >
      <Box>
        The {it.kind} <b>{name}</b> is deleted already. Without these backups it cannot be restored, unless there is a
        manual snapshot of it. Its automated snapshots go too, and none of this can be undone.
      </Box>
    </ConfirmModal>
  );
}

function deletionOf(it: AnyBackup): Call {
  return it.kind === 'DB instance'
    ? callOf(api.automatedBackups.delete, { DbiResourceId: resourceIdOf(it) })
    : callOf(api.clusterAutomatedBackups.delete, { DbClusterResourceId: resourceIdOf(it) });
}
