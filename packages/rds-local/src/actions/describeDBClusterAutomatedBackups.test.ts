import {
  DeleteDBClusterCommand,
  DescribeDBClusterAutomatedBackupsCommand,
  type DescribeDBClusterAutomatedBackupsCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const backups = async (input: DescribeDBClusterAutomatedBackupsCommandInput = {}) =>
  (await rds.client.send(new DescribeDBClusterAutomatedBackupsCommand(input))).DBClusterAutomatedBackups ?? [];

const namesOf = async (input: DescribeDBClusterAutomatedBackupsCommandInput) =>
  (await backups(input)).map((backup) => `${backup.DBClusterIdentifier} ${backup.Status}`);

const remove = () =>
  rds.client.send(
    new DeleteDBClusterCommand({
      DBClusterIdentifier: 'mycluster',
      SkipFinalSnapshot: true,
      DeleteAutomatedBackups: false,
    }),
  );

it('tells the backups of a cluster, and keeps those that are retained for the retention period', async () => {
  const cluster = await availableCluster(rds, { BackupRetentionPeriod: 2, EnableIAMDatabaseAuthentication: true });
  const [active] = await backups();
  expect(active).toMatchObject({
    DBClusterArn: cluster.DBClusterArn,
    DbClusterResourceId: cluster.DbClusterResourceId,
    DBClusterIdentifier: 'mycluster',
    Status: 'active',
    IAMDatabaseAuthenticationEnabled: true,
    RestoreWindow: { EarliestTime: cluster.ClusterCreateTime, LatestTime: new Date(rds.now()) },
    DBClusterAutomatedBackupsArn: expect.stringContaining(':cluster-auto-backup:ab-'),
  });
  await remove();
  expect(await backups()).toEqual([{ ...active, Status: 'retained' }]);
  rds.pass(2 * 24 * 3600);
  expect(await backups()).toEqual([]);
});

it('finds backups by name, resource id and filters', async () => {
  const gone = await availableCluster(rds);
  await remove();
  rds.pass();
  await availableCluster(rds);
  const { DbClusterResourceId } = gone;
  expect(await namesOf({})).toEqual(['mycluster active', 'mycluster retained']);
  expect(await namesOf({ DBClusterIdentifier: 'MyCluster' })).toHaveLength(2);
  expect(await namesOf({ DbClusterResourceId })).toEqual(['mycluster retained']);
  expect(await namesOf({ Filters: [{ Name: 'status', Values: ['retained'] }] })).toEqual(['mycluster retained']);
  expect(await namesOf({ Filters: [{ Name: 'db-cluster-resource-id', Values: [DbClusterResourceId ?? ''] }] })).toEqual(
    ['mycluster retained'],
  );
});

it.each<[string, DescribeDBClusterAutomatedBackupsCommandInput]>([
  ['DBClusterAutomatedBackupNotFoundFault', { DBClusterIdentifier: 'nosuch' }],
  ['DBClusterAutomatedBackupNotFoundFault', { DbClusterResourceId: 'cluster-NOSUCH' }],
  ['InvalidParameterValue', { Filters: [{ Name: 'nosuch', Values: ['x'] }] }],
])('refuses with %s for %j', async (code, input) => {
  expect((await rejection(backups(input))).code).toBe(code);
});
