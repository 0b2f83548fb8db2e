import type { DBCluster, DBInstance, DBSnapshot } from '@aws-sdk/client-rds';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRds } from './createRds.ts';
import { RdsError } from './engine/rdsError.ts';
import { memoryStorage } from './storage/memoryStorage.ts';
import { CLUSTER, INSTANCE, MEMBER } from './testDatabases.ts';
import { TEST_START } from './testRds.ts';

const names = fc.constantFrom('one', 'two', 'three');
const maybe = fc.option(fc.boolean(), { nil: undefined });
const request = (Action: string, input: fc.Arbitrary<object>) => input.map((each) => ({ Action, input: each }));

const requests = fc.oneof(
  request(
    'CreateDBInstance',
    names.map((id) => ({ ...INSTANCE, DBInstanceIdentifier: id })),
  ),
  request(
    'CreateDBCluster',
    names.map((id) => ({ ...CLUSTER, DBClusterIdentifier: id })),
  ),
  request(
    'CreateDBInstance',
    fc
      .tuple(names, names)
      .map(([id, cluster]) => ({ ...MEMBER, DBInstanceIdentifier: id, DBClusterIdentifier: cluster })),
  ),
  request(
    'ModifyDBInstance',
    fc.record({
      DBInstanceIdentifier: names,
      ApplyImmediately: maybe,
      EnableIAMDatabaseAuthentication: maybe,
      MultiAZ: maybe,
      NewDBInstanceIdentifier: fc.option(names, { nil: undefined }),
    }),
  ),
  request(
    'ModifyDBCluster',
    fc.record({
      DBClusterIdentifier: names,
      ApplyImmediately: maybe,
      EnableIAMDatabaseAuthentication: maybe,
      NewDBClusterIdentifier: fc.option(names, { nil: undefined }),
      Port: fc.constantFrom(undefined, 3306, 3307),
    }),
  ),
  request('DeleteDBInstance', fc.record({ DBInstanceIdentifier: names, SkipFinalSnapshot: fc.boolean() })),
  request('DeleteDBCluster', fc.record({ DBClusterIdentifier: names, SkipFinalSnapshot: fc.boolean() })),
  request('CreateDBSnapshot', fc.record({ DBInstanceIdentifier: names, DBSnapshotIdentifier: names })),
  request(
    'RestoreDBInstanceFromDBSnapshot',
    fc.record({ DBInstanceIdentifier: names, DBSnapshotIdentifier: names, EnableIAMDatabaseAuthentication: maybe }),
  ),
);

const histories = fc.array(
  fc.record({ request: requests, seconds: fc.constantFrom(0, 1, 60, 300, 86_400), restarts: fc.boolean() }),
  { maxLength: 40 },
);

it('comes to rest after any history, with every cluster whole', () => {
  fc.assert(
    fc.property(histories, (history) => {
      let now = TEST_START;
      const storage = memoryStorage();
      const start = () => createRds({ storage, now: () => now, random: () => (now % 97) / 97, speed: 1 });
      let rds = start();
      const perform = (Action: string, input: object): object =>
        rds.perform({ Action, input, region: 'us-east-1', accountId: '123456789012' });

      for (const { request, seconds, restarts } of history) {
        now += seconds * 1000;
        if (restarts) rds = start();
        try {
          perform(request.Action, request.input);
        } catch (error) {
          expect(error).toBeInstanceOf(RdsError);
        }
      }
      now += 8 * 86_400_000;

      const { DBInstances } = perform('DescribeDBInstances', {}) as { DBInstances: DBInstance[] };
      const { DBClusters } = perform('DescribeDBClusters', {}) as { DBClusters: DBCluster[] };
      const { DBSnapshots } = perform('DescribeDBSnapshots', {}) as { DBSnapshots: DBSnapshot[] };
      for (const db of DBInstances) {
        expect(db).toMatchObject({ DBInstanceStatus: 'available', Endpoint: { Port: expect.any(Number) } });
        expect(db.PendingModifiedValues).toEqual({});
        expect(perform('DescribeDBInstances', { DBInstanceIdentifier: db.DBInstanceArn })).toEqual({
          DBInstances: [db],
        });
      }
      for (const snapshot of DBSnapshots) expect(snapshot.Status).toBe('available');
      for (const cluster of DBClusters) {
        expect(cluster.Status).toBe('available');
        expect(cluster.PendingModifiedValues).toEqual({});
        const members = cluster.DBClusterMembers ?? [];
        expect(members.filter((member) => member.IsClusterWriter)).toHaveLength(Math.min(1, members.length));
        const instances = DBInstances.filter((db) => db.DBClusterIdentifier === cluster.DBClusterIdentifier);
        expect(instances.map((db) => db.DBInstanceIdentifier).sort()).toEqual(
          members.map((member) => member.DBInstanceIdentifier).sort(),
        );
        for (const db of instances) {
          expect(db.IAMDatabaseAuthenticationEnabled).toBe(cluster.IAMDatabaseAuthenticationEnabled);
        }
      }
      const clusterNames = DBClusters.map((cluster) => cluster.DBClusterIdentifier);
      for (const { DBClusterIdentifier } of DBInstances) {
        if (DBClusterIdentifier !== undefined) expect(clusterNames).toContain(DBClusterIdentifier);
      }
    }),
    { numRuns: 300 },
  );
});
