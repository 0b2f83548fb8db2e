import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { LoadSampleFleet } from '../settings/LoadSampleFleet.tsx';
import { TourSpot } from '../shell/tour/TourSpot.tsx';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { type AnySnapshot, identifierOf } from './anySnapshot.ts';
import { SnapshotActions } from './SnapshotActions.tsx';
import { SnapshotScopeControl } from './SnapshotScopeControl.tsx';
import { snapshotsQueries } from './snapshot.ts';
import { snapshotColumns, snapshotEssentials } from './snapshotColumns.tsx';
import type { SnapshotScope } from './snapshotScope.ts';

const empty = {
  own: {
    explanation: 'Take one with the actions of an instance or a cluster.',
    action: (
      <SpaceBetween direction="horizontal" size="xs">
        <Button href="/instances">Go to instances</Button>
        <Button href="/clusters">Go to clusters</Button>
        <LoadSampleFleet />
      </SpaceBetween>
    ),
  },
  shared: { explanation: 'No other account shares a snapshot with this one in this region.' },
  public: { explanation: 'No account shares a snapshot with everybody in this region.' },
};

/** The snapshots of the region, of DB instances and of DB clusters: own ones, or those of other accounts. */
export function SnapshotsPage() {
  const { type }: { type?: SnapshotScope } = useSearch({ strict: false });
  const [ofInstancesQuery, ofClustersQuery] = snapshotsQueries(type);
  const { data: ofInstances } = useSuspenseQuery(ofInstancesQuery);
  const { data: ofClusters } = useSuspenseQuery(ofClustersQuery);
  const items = useMemo(
    (): AnySnapshot[] => [
      ...ofInstances.map((snapshot) => ({ kind: 'DB snapshot' as const, snapshot })),
      ...ofClusters.map((snapshot) => ({ kind: 'DB cluster snapshot' as const, snapshot })),
    ],
    [ofInstances, ofClusters],
  );
  return (
    <ResourceTable
      title="Snapshots"
      what="snapshots"
      items={items}
      columns={snapshotColumns}
      essentials={snapshotEssentials}
      idOf={idOf}
      scope={<SnapshotScopeControl scope={type} />}
      actions={(selected) => (
        <div>
          <TourSpot id="snapshot-actions" />
          <SnapshotActions of={selected} />
        </div>
      )}
      empty={empty[type ?? 'own']}
      queryKeys={[ofInstancesQuery.queryKey, ofClustersQuery.queryKey]}
    />
  );
}

/** Snapshots of instances and of clusters may have the same names. */
function idOf(it: AnySnapshot) {
  return `${it.kind} ${identifierOf(it)}`;
}
