import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { onlyForOne } from '../table/onlyForOne.ts';
import { type AnyBackup, isRetained, pathOf, restorableTimes } from './anyBackup.ts';
import { DeleteBackupModal } from './DeleteBackupModal.tsx';

/** The menu of what can be done with the automated backups of a database. What cannot be done now says why. */
export function BackupActions({ of: selected }: { of: readonly AnyBackup[] }) {
  const navigate = useNavigate();
  // The ones that the window is about, whatever becomes of the list's selection while it is open.
  const [deleting, setDeleting] = useState<AnyBackup>();
  const [first, ...others] = selected;
  return (
    <>
      <ButtonDropdown
        disabled={!first}
        disabledReason="Select automated backups first."
        items={onlyForOne(
          [
            { id: 'details', text: 'See details' },
            item('restore', 'Restore to point in time', first && unrestorableBecause(first)),
            item('delete', 'Delete', first && undeletableBecause(first)),
          ],
          others.length > 0,
          'database’s automated backups',
        )}
        onItemClick={({ detail }) => {
          if (!first) return;
          if (detail.id === 'delete') setDeleting(first);
          else void navigate({ to: detail.id === 'restore' ? `${pathOf(first)}/restore` : pathOf(first) });
        }}
      >
        Backup actions
      </ButtonDropdown>
      {deleting && <DeleteBackupModal of={deleting} onDismiss={() => setDeleting(undefined)} />}
    </>
  );
}

function item(id: string, text: string, disabledReason: string | undefined): ButtonDropdownProps.Item {
  return { id, text, disabled: disabledReason !== undefined, disabledReason };
}

function unrestorableBecause(it: AnyBackup) {
  return restorableTimes(it).latest ? undefined : 'No backup is complete yet.';
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstanceAutomatedBackup.html */
function undeletableBecause(it: AnyBackup) {
  if (isRetained(it)) return undefined;
  return it.kind === 'DB instance'
    ? 'The DB instance exists: set its backup retention period to 0 to delete its backups.'
    : 'The DB cluster exists, and a cluster always has backups.';
}
