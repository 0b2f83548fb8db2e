import type { DBClusterSnapshot, DBSnapshot } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { defineResource } from '../resource/resourceType.ts';

export const dbSnapshot = defineResource({
  noun: 'DB snapshot',
  title: 'Snapshots',
  path: '/snapshots',
  id: 'DBSnapshotIdentifier',
  idOf: (snapshot: DBSnapshot) => snapshot.DBSnapshotIdentifier,
  statusOf: (snapshot) => snapshot.Status,
  operations: api.snapshots,
});

export const clusterSnapshot = defineResource({
  noun: 'DB cluster snapshot',
  path: '/cluster-snapshots',
  listedWith: dbSnapshot,
  id: 'DBClusterSnapshotIdentifier',
  idOf: (snapshot: DBClusterSnapshot) => snapshot.DBClusterSnapshotIdentifier,
  statusOf: (snapshot) => snapshot.Status,
  operations: api.clusterSnapshots,
});
