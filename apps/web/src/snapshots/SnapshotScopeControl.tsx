import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useNavigate } from '@tanstack/react-router';
import { parseSnapshotsSearch, type SnapshotScope } from './snapshotScope.ts';

/** Own snapshots, those that others share with this account, or public ones. */
export function SnapshotScopeControl({ scope }: { scope: SnapshotScope | undefined }) {
  const navigate = useNavigate();
  return (
    <SegmentedControl
      label="Whose snapshots"
      selectedId={scope ?? 'own'}
      options={[
        { id: 'own', text: 'Owned by me' },
        { id: 'shared', text: 'Shared with me' },
        { id: 'public', text: 'Public' },
      ]}
      // Another list begins at its first page, with nothing selected.
      onChange={({ detail }) =>
        void navigate({ to: '/snapshots', search: parseSnapshotsSearch({ type: detail.selectedId }) })
      }
    />
  );
}
