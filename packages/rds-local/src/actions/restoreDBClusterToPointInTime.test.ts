import {
  DeleteDBClusterCommand,
  ModifyDBClusterCommand,
  RestoreDBClusterToPointInTimeCommand,
  type RestoreDBClusterToPointInTimeCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, TEST_START, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const restore = async (differences: Partial<RestoreDBClusterToPointInTimeCommandInput> = {}) => {
  const input = { SourceDBClusterIdentifier: 'mycluster', DBClusterIdentifier: 'restored', ...differences };
  return (await rds.client.send(new RestoreDBClusterToPointInTimeCommand(input))).DBCluster;
};
const latest = { UseLatestRestorableTime: true };

it('makes a new cluster without instances', async () => {
  const source = await availableCluster(rds, { Port: 3310, BackupRetentionPeriod: 5 });
  await restore(latest);
  rds.pass();
  const restored = await clusterNow(rds, 'restored');
  expect(restored).toMatchObject({ Status: 'available', Port: 3310, BackupRetentionPeriod: 5, DBClusterMembers: [] });
  expect(restored.DbClusterResourceId).not.toBe(source.DbClusterResourceId);
});

describe('IAM database authentication', () => {
  it.each([
    [true, undefined, true],
    [false, undefined, false],
    [true, false, false],
    [false, true, true],
  ])('of a source with %s, restored with %s, is %s', async (inSource, asked, expected) => {
    await availableCluster(rds, { EnableIAMDatabaseAuthentication: inSource });
    await restore({ ...latest, EnableIAMDatabaseAuthentication: asked });
    rds.pass();
    expect((await clusterNow(rds, 'restored')).IAMDatabaseAuthenticationEnabled).toBe(expected);
  });

  it('is as it was at the point in time, and as it is now for a clone', async () => {
    await availableCluster(rds);
    const RestoreToTime = new Date(rds.now());
    rds.pass();
    await rds.client.send(
      new ModifyDBClusterCommand({
        DBClusterIdentifier: 'mycluster',
        EnableIAMDatabaseAuthentication: true,
        ApplyImmediately: true,
      }),
    );
    rds.pass();
    expect((await restore({ RestoreToTime }))?.IAMDatabaseAuthenticationEnabled).toBe(false);
    const clone = await restore({ DBClusterIdentifier: 'clone', RestoreType: 'copy-on-write' });
    expect(clone?.IAMDatabaseAuthenticationEnabled).toBe(true);
  });
});

it.each<[string, Partial<RestoreDBClusterToPointInTimeCommandInput>]>([
  ['DBClusterNotFoundFault', { ...latest, SourceDBClusterIdentifier: 'nosuch' }],
  ['DBClusterAlreadyExistsFault', { ...latest, DBClusterIdentifier: 'mycluster' }],
  ['InvalidParameterCombination', {}],
  ['InvalidParameterCombination', { ...latest, RestoreToTime: new Date(TEST_START) }],
  ['InvalidParameterCombination', { RestoreType: 'copy-on-write', RestoreToTime: new Date(TEST_START) }],
  ['InvalidParameterValue', { RestoreType: 'nosuch' }],
  ['InvalidParameterCombination', { ...latest, SourceDbClusterResourceId: 'cluster-A' }],
  ['InvalidParameterCombination', { ...latest, SourceDBClusterIdentifier: undefined }],
  ['InvalidParameterCombination', { ...latest, EnableVPCNetworking: false }],
  ['InvalidParameterValue', { RestoreToTime: new Date(TEST_START - 1) }],
])('refuses with %s for %j', async (code, differences) => {
  await availableCluster(rds);
  expect((await rejection(restore(differences))).code).toBe(code);
});

it('takes a key for a cluster that is encrypted only', async () => {
  await availableCluster(rds, { StorageEncrypted: false });
  const refused = await rejection(restore({ ...latest, KmsKeyId: 'alias/other' }));
  expect(refused).toMatchObject({ code: 'InvalidParameterCombination' });
});

it('puts a cluster and its clones into one group', async () => {
  await availableCluster(rds);
  const first = await restore({ RestoreType: 'copy-on-write', UseLatestRestorableTime: true });
  const second = await restore({ RestoreType: 'copy-on-write', DBClusterIdentifier: 'second' });
  expect(first?.CloneGroupId).toMatch(/^[\da-f-]{36}$/);
  expect(second?.CloneGroupId).toBe(first?.CloneGroupId);
  expect((await clusterNow(rds)).CloneGroupId).toBe(first?.CloneGroupId);
  expect((await restore({ ...latest, DBClusterIdentifier: 'full' }))?.CloneGroupId).toBeUndefined();
});

it('restores from the retained backups of a deleted cluster', async () => {
  const { DbClusterResourceId } = await availableCluster(rds);
  const RestoreToTime = new Date(rds.now());
  await rds.client.send(
    new ModifyDBClusterCommand({
      DBClusterIdentifier: 'mycluster',
      EnableIAMDatabaseAuthentication: true,
      ApplyImmediately: true,
    }),
  );
  rds.pass();
  await rds.client.send(
    new DeleteDBClusterCommand({
      DBClusterIdentifier: 'mycluster',
      SkipFinalSnapshot: true,
      DeleteAutomatedBackups: false,
    }),
  );
  rds.pass();
  const source = { SourceDBClusterIdentifier: undefined, SourceDbClusterResourceId: DbClusterResourceId };
  expect((await restore({ ...source, RestoreToTime }))?.IAMDatabaseAuthenticationEnabled).toBe(false);
  const now = await restore({ ...source, ...latest, DBClusterIdentifier: 'now' });
  expect(now?.IAMDatabaseAuthenticationEnabled).toBe(true);
  const clone = restore({ ...source, RestoreType: 'copy-on-write', DBClusterIdentifier: 'clone' });
  expect((await rejection(clone)).code).toBe('InvalidParameterCombination');
});

it('restores a Multi-AZ DB cluster with its instances, and never as a clone', async () => {
  await availableCluster(rds, {
    Engine: 'postgres',
    MasterUsername: 'dbadmin',
    DBClusterInstanceClass: 'db.m6gd.large',
    StorageType: 'io1',
    AllocatedStorage: 100,
    Iops: 1000,
  });
  expect((await rejection(restore({ RestoreType: 'copy-on-write' }))).code).toBe('InvalidParameterCombination');
  await restore({ ...latest, DBClusterInstanceClass: 'db.m6gd.xlarge' });
  rds.pass();
  expect(await clusterNow(rds, 'restored')).toMatchObject({
    Status: 'available',
    DBClusterInstanceClass: 'db.m6gd.xlarge',
    AllocatedStorage: 100,
    DBClusterMembers: [
      { DBInstanceIdentifier: 'restored-instance-1' },
      { DBInstanceIdentifier: 'restored-instance-2' },
      { DBInstanceIdentifier: 'restored-instance-3' },
    ],
  });
});
