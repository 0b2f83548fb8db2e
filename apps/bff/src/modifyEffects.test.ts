import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  ModifyDBClusterCommand,
  type ModifyDBClusterMessage,
  ModifyDBInstanceCommand,
  type ModifyDBInstanceMessage,
} from '@aws-sdk/client-rds';
import { observeCluster, observeInstance } from '@rds-console/contract/changeProgress';
import { effectOf } from '@rds-console/contract/modifyEffects';
import { dbCluster, dbInstance } from '@rds-console/contract/rows';
import { type RdsLocal, startRdsLocal } from '@rds-console/rds-local/startRdsLocal';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRdsClient } from './rds.ts';

let rdsLocal: RdsLocal;
let rds: ReturnType<typeof createRdsClient>;
let count = 0;

beforeAll(async () => {
  rdsLocal = await startRdsLocal({
    port: 0,
    host: '127.0.0.1',
    dataFolder: undefined,
    // A database is there with the next request.
    speed: 1_000_000,
    names: [],
    accountId: '123456789012',
    pid: 1,
    log: () => undefined,
  });
  rds = createRdsClient({ target: { endpoint: rdsLocal.url, region: 'us-east-1' }, hasCredentials: false });
});
afterAll(async () => {
  rds.destroy();
  await rdsLocal.close();
});

const role = 'arn:aws:iam::123456789012:role/emaccess';
const credentials = { MasterUsername: 'admin1', MasterUserPassword: 'masteruserpassword' };

const ofInstance: [string, Omit<ModifyDBInstanceMessage, 'DBInstanceIdentifier'>][] = [
  ['AllocatedStorage', { AllocatedStorage: 40 }],
  ['AutoMinorVersionUpgrade', { AutoMinorVersionUpgrade: false }],
  ['BackupRetentionPeriod', { BackupRetentionPeriod: 8 }],
  ['BackupRetentionPeriod', { BackupRetentionPeriod: 0 }],
  ['CACertificateIdentifier', { CACertificateIdentifier: 'rds-ca-ecc384-g1' }],
  ['CopyTagsToSnapshot', { CopyTagsToSnapshot: true }],
  ['DBInstanceClass', { DBInstanceClass: 'db.m5.xlarge' }],
  ['DBPortNumber', { DBPortNumber: 3310 }],
  ['DeletionProtection', { DeletionProtection: true }],
  ['EnableCloudwatchLogsExports', { CloudwatchLogsExportConfiguration: { EnableLogTypes: ['error'] } }],
  ['EnableIAMDatabaseAuthentication', { EnableIAMDatabaseAuthentication: true }],
  ['EnablePerformanceInsights', { EnablePerformanceInsights: true }],
  ['Iops', { StorageType: 'io1', AllocatedStorage: 100, Iops: 1000 }],
  ['ManageMasterUserPassword', { ManageMasterUserPassword: true }],
  ['MasterUserPassword', { MasterUserPassword: 'anotherpassword' }],
  ['MaxAllocatedStorage', { MaxAllocatedStorage: 100 }],
  ['MonitoringInterval', { MonitoringInterval: 60, MonitoringRoleArn: role }],
  ['MultiAZ', { MultiAZ: true }],
  ['NewDBInstanceIdentifier', { NewDBInstanceIdentifier: 'renamed' }],
  ['PreferredBackupWindow', { PreferredBackupWindow: '01:00-02:00' }],
  ['PreferredMaintenanceWindow', { PreferredMaintenanceWindow: 'sat:12:00-sat:13:00' }],
  ['PubliclyAccessible', { PubliclyAccessible: false }],
  ['StorageType', { StorageType: 'gp3' }],
];

const ofCluster: [string, Omit<ModifyDBClusterMessage, 'DBClusterIdentifier'>][] = [
  ['BackupRetentionPeriod', { BackupRetentionPeriod: 8 }],
  ['CopyTagsToSnapshot', { CopyTagsToSnapshot: true }],
  ['DeletionProtection', { DeletionProtection: true }],
  ['EnableCloudwatchLogsExports', { CloudwatchLogsExportConfiguration: { EnableLogTypes: ['error'] } }],
  ['EnableIAMDatabaseAuthentication', { EnableIAMDatabaseAuthentication: true }],
  ['ManageMasterUserPassword', { ManageMasterUserPassword: true }],
  ['MasterUserPassword', { MasterUserPassword: 'anotherpassword' }],
  ['NewDBClusterIdentifier', { NewDBClusterIdentifier: 'renamed' }],
  ['Port', { Port: 3310 }],
  ['PreferredBackupWindow', { PreferredBackupWindow: '01:00-02:00' }],
  ['PreferredMaintenanceWindow', { PreferredMaintenanceWindow: 'sat:12:00-sat:13:00' }],
  ['ServerlessV2ScalingConfiguration', { ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 4 } }],
  ['StorageType', { StorageType: 'aurora-iopt1' }],
];

/** What is in force on both sides of a change tells some effects apart. */
const from: Record<string, unknown> = { BackupRetentionPeriod: 7, StorageType: 'gp2' };

describe('what the summary says of when a change takes effect is what rds-local does', () => {
  it.each(ofInstance)('%s of an instance, by %o', async (name, input) => {
    const DBInstanceIdentifier = `effect-${count++}`;
    await rds.send(
      new CreateDBInstanceCommand({
        DBInstanceIdentifier,
        Engine: 'mysql',
        DBInstanceClass: 'db.m5.large',
        AllocatedStorage: 20,
        StorageType: 'gp2',
        BackupRetentionPeriod: 7,
        ...credentials,
      }),
    );
    const { DBInstance } = await rds.send(
      new ModifyDBInstanceCommand({ DBInstanceIdentifier, ...input, ApplyImmediately: false }),
    );
    const { pending, status } = observeInstance(dbInstance(DBInstance ?? {}));
    const waits = status === 'available' && pending.some((each) => each.name === name);
    const { when } = effectOf('instance', name, { from: from[name], to: Object.values(input)[0] });
    expect(when === 'scheduled').toBe(waits);
  });

  it.each(ofCluster)('%s of a cluster, by %o', async (name, input) => {
    const DBClusterIdentifier = `effect-${count++}`;
    await rds.send(new CreateDBClusterCommand({ DBClusterIdentifier, Engine: 'aurora-mysql', ...credentials }));
    const { DBCluster } = await rds.send(
      new ModifyDBClusterCommand({ DBClusterIdentifier, ...input, ApplyImmediately: false }),
    );
    const { pending, status } = observeCluster(dbCluster(DBCluster ?? {}));
    const waits = status === 'available' && pending.some((each) => each.name === name);
    const { when } = effectOf('cluster', name, { from: from[name], to: Object.values(input)[0] });
    expect(when === 'scheduled').toBe(waits);
  });
});
