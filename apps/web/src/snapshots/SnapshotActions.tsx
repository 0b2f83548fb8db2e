import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { snapshotCan } from '@rds-console/contract/states';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { notWhile } from '../settings/notWhile.ts';
import { onlyForOne } from '../table/onlyForOne.ts';
import { type AnySnapshot, pathOf } from './anySnapshot.ts';
import { DeleteSnapshotsModal } from './DeleteSnapshotsModal.tsx';
import { undeletableBecause } from './undeletableBecause.ts';

/** The menu of what can be done to one snapshot of either kind, or to several. What cannot be done now says why. */
export function SnapshotActions({ of: selected }: { of: readonly AnySnapshot[] }) {
  const navigate = useNavigate();
  // Those that the window is about, whatever becomes of the list's selection while it is open.
  const [deleting, setDeleting] = useState<readonly AnySnapshot[]>();
  const [first, ...others] = selected;
  const areSeveral = others.length > 0;

  return (
    <>
      <ButtonDropdown
        disabled={!first}
        disabledReason="Select a snapshot first."
        items={[
          ...onlyForOne(
            [{ id: 'details', text: 'See details' }, item('restore', 'Restore snapshot', unrestorableBecause(first))],
            areSeveral,
            'snapshot',
          ),
          item('delete', areSeveral ? 'Delete snapshots' : 'Delete snapshot', noneDeletableBecause(selected)),
        ]}
        onItemClick={({ detail }) => {
          if (!first) return;
          if (detail.id === 'delete') setDeleting(selected);
          else void navigate({ to: detail.id === 'restore' ? `${pathOf(first)}/restore` : pathOf(first) });
        }}
      >
        Snapshot actions
      </ButtonDropdown>
      {deleting && <DeleteSnapshotsModal of={deleting} onDismiss={() => setDeleting(undefined)} />}
    </>
  );
}

function item(id: string, text: string, disabledReason: string | undefined): ButtonDropdownProps.Item {
  return { id, text, disabled: disabledReason !== undefined, disabledReason };
}

function unrestorableBecause(it: AnySnapshot | undefined) {
  if (!it || snapshotCan.restore(it.snapshot)) return undefined;
  return notWhile('snapshot', it.snapshot.Status, snapshotCan.restore.states);
}

/** One that can be deleted is enough: the window names the others and why they stay. */
function noneDeletableBecause(selected: readonly AnySnapshot[]) {
  const reasons = selected.map(undeletableBecause);
  if (reasons.includes(undefined)) return undefined;
  return reasons.length === 1 ? reasons[0] : `None of them can be deleted. ${[...new Set(reasons)].join(' ')}`;
}
