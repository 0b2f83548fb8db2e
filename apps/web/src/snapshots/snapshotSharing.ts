import type { DBSnapshotAttribute } from '@rds-console/contract/rows';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../api.ts';
import { type Call, callOf } from '../code/call.ts';
import { type AnySnapshot, anySnapshot } from './anySnapshot.ts';

/** Who besides its owner may copy and restore a snapshot. */
export interface Sharing {
  isPublic: boolean;
  accounts: string[];
}

/** RDS gives the same list under other names for the two kinds. */
export function sharingQuery(it: AnySnapshot) {
  const id = anySnapshot.nameOf(it);
  return queryOptions({
    queryKey: [...(it.kind === 'DB snapshot' ? api.snapshots : api.clusterSnapshots).sharing.key(), id],
    queryFn: async () =>
      toSharing(
        it.kind === 'DB snapshot'
          ? (await api.snapshots.sharing.call({ DBSnapshotIdentifier: id })).DBSnapshotAttributes
          : (await api.clusterSnapshots.sharing.call({ DBClusterSnapshotIdentifier: id })).DBClusterSnapshotAttributes,
      ),
  });
}

/** Adds and takes away. */
export function sharingCall(it: AnySnapshot, change: { ValuesToAdd: string[]; ValuesToRemove: string[] }): Call {
  const id = anySnapshot.nameOf(it);
  return it.kind === 'DB snapshot'
    ? callOf(api.snapshots.share, { ...change, DBSnapshotIdentifier: id })
    : callOf(api.clusterSnapshots.share, { ...change, DBClusterSnapshotIdentifier: id });
}

function toSharing(attributes: readonly DBSnapshotAttribute[]): Sharing {
  const values = attributes.find(({ AttributeName }) => AttributeName === 'restore')?.AttributeValues ?? [];
  return { isPublic: values.includes('all'), accounts: values.filter((value) => value !== 'all') };
}

/** What has to be sent to get from one sharing to another. */
export function sharingChange(saved: Sharing, edited: Sharing) {
  const [before, after] = [saved, edited].map(({ isPublic, accounts }) => [...(isPublic ? ['all'] : []), ...accounts]);
  return {
    ValuesToAdd: [...new Set(after)].filter((value) => !before?.includes(value)),
    ValuesToRemove: (before ?? []).filter((value) => !after?.includes(value)),
  };
}
