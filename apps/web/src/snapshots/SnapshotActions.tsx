import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import type { DBSnapshot } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { onlyForOne } from '../table/onlyForOne.ts';
import { type AnySnapshot, pathOf } from './anySnapshot.ts';
import { DeleteSnapshotsModal } from './DeleteSnapshotsModal.tsx';
import { ShareSnapshotModal } from './ShareSnapshotModal.tsx';
import { UpgradeSnapshotModal } from './UpgradeSnapshotModal.tsx';
import {
  uncopyableBecause,
  unmigratableBecause,
  unrestorableBecause,
  unshareableBecause,
  unupgradeableBecause,
} from './unavailableBecause.ts';
import { undeletableBecause } from './undeletableBecause.ts';

/** The menu of what can be done to one snapshot of either kind, or to several. What cannot be done now says why. */
export function SnapshotActions({ of: selected }: { of: readonly AnySnapshot[] }) {
  const navigate = useNavigate();
  // Those that the window is about, whatever becomes of the list's selection while it is open.
  const [deleting, setDeleting] = useState<readonly AnySnapshot[]>();
  const [sharing, setSharing] = useState<AnySnapshot>();
  const [upgrading, setUpgrading] = useState<DBSnapshot>();
  const [first, ...others] = selected;
  const areSeveral = others.length > 0;

  return (
    <>
      <ButtonDropdown
        disabled={!first}
        disabledReason="Select a snapshot first."
        items={[
          ...onlyForOne(
            [
              { id: 'details', text: 'See details' },
              item('restore', 'Restore snapshot', first && unrestorableBecause(first)),
              item('migrate', 'Migrate snapshot', first && unmigratableBecause(first)),
              item('copy', 'Copy snapshot', first && uncopyableBecause(first)),
              item('share', 'Share snapshot', first && unshareableBecause(first)),
              item('upgrade', 'Upgrade snapshot', first && unupgradeableBecause(first)),
            ],
            areSeveral,
            'snapshot',
          ),
          item('delete', areSeveral ? 'Delete snapshots' : 'Delete snapshot', noneDeletableBecause(selected)),
        ]}
        onItemClick={({ detail }) => {
          if (!first) return;
          if (detail.id === 'delete') setDeleting(selected);
          else if (detail.id === 'share') setSharing(first);
          else if (detail.id === 'upgrade' && first.kind === 'DB snapshot') setUpgrading(first.snapshot);
          else if (detail.id === 'details') void navigate({ to: pathOf(first) });
          else void navigate({ to: `${pathOf(first)}/${detail.id}` });
        }}
      >
        Snapshot actions
      </ButtonDropdown>
      {sharing && <ShareSnapshotModal of={sharing} onDismiss={() => setSharing(undefined)} />}
      {upgrading && <UpgradeSnapshotModal snapshot={upgrading} onDismiss={() => setUpgrading(undefined)} />}
      {deleting && <DeleteSnapshotsModal of={deleting} onDismiss={() => setDeleting(undefined)} />}
    </>
  );
}

function item(id: string, text: string, disabledReason: string | undefined): ButtonDropdownProps.Item {
  return { id, text, disabled: disabledReason !== undefined, disabledReason };
}

/** One that can be deleted is enough: the window names the others and why they stay. */
function noneDeletableBecause(selected: readonly AnySnapshot[]) {
  const reasons = selected.map(undeletableBecause);
  if (reasons.includes(undefined)) return undefined;
  return reasons.length === 1 ? reasons[0] : `None of them can be deleted. ${[...new Set(reasons)].join(' ')}`;
}
