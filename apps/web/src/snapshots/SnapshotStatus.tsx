import ProgressBar from '@cloudscape-design/components/progress-bar';
import type { DBClusterSnapshot, DBSnapshot } from '@rds-console/contract/rows';
import { Status } from '../page/Status.tsx';

/** A snapshot's status, with how far it is while it is being made. */
export function SnapshotStatus({ snapshot }: { snapshot: DBSnapshot | DBClusterSnapshot }) {
  const { Status: status, PercentProgress = 0 } = snapshot;
  if (status !== 'creating' && status !== 'copying') return <Status status={status} />;
  return (
    <>
      <Status status={status} />
      <ProgressBar value={PercentProgress} variant="key-value" ariaLabel={`Progress of the snapshot, ${status}`} />
    </>
  );
}
