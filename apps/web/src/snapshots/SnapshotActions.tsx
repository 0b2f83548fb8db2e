import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { snapshotCan } from '@rds-console/contract/states';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type AnySnapshot, pathOf } from './anySnapshot.ts';
import { DeleteSnapshotModal } from './DeleteSnapshotModal.tsx';

/** The menu of what can be done to a snapshot of either kind. What cannot be done now says why. */
export function SnapshotActions({ of: selected }: { of: AnySnapshot | undefined }) {
  const navigate = useNavigate();
  // The one the window is about, whatever becomes of the list's selection while it is open.
  const [deleting, setDeleting] = useState<AnySnapshot>();
  const status = selected?.snapshot.Status;

  function refusal(can: typeof snapshotCan.restore) {
    if (!selected || can(selected.snapshot)) return undefined;
    return `Not while the snapshot is ${status}; possible when it is ${can.states?.join(', ')}.`;
  }

  const restoreRefusal = refusal(snapshotCan.restore);
  const deleteRefusal =
    selected && selected.snapshot.SnapshotType !== 'manual'
      ? 'Only manual snapshots can be deleted; automated ones go with their retention period.'
      : refusal(snapshotCan.delete);

  return (
    <>
      <ButtonDropdown
        disabled={selected === undefined}
        items={[
          { id: 'details', text: 'See details' },
          {
            id: 'restore',
            text: 'Restore snapshot',
            disabled: restoreRefusal !== undefined,
            disabledReason: restoreRefusal,
          },
          {
            id: 'delete',
            text: 'Delete snapshot',
            disabled: deleteRefusal !== undefined,
            disabledReason: deleteRefusal,
          },
        ]}
        onItemClick={({ detail }) => {
          if (!selected) return;
          if (detail.id === 'delete') setDeleting(selected);
          else void navigate({ to: detail.id === 'restore' ? `${pathOf(selected)}/restore` : pathOf(selected) });
        }}
      >
        Snapshot actions
      </ButtonDropdown>
      {deleting && <DeleteSnapshotModal of={deleting} onDismiss={() => setDeleting(undefined)} />}
    </>
  );
}
