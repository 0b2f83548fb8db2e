import { describe, expect, it } from 'vitest';
import { instanceInForce, pendingChanges } from '../modifyInput.ts';
import { dbCluster, dbInstance } from '../rows.ts';
import { clusterParameters } from './cluster.ts';
import { instanceParameters } from './instance.ts';
import { describedValues, parametersWith } from './views.ts';

type DBInstance = Parameters<typeof dbInstance>[0];
type DBCluster = Parameters<typeof dbCluster>[0];

const readInstance = (name: string, instance: DBInstance) =>
  describedValues(instanceParameters, dbInstance({ DBInstanceIdentifier: 'shop', ...instance }), [name]);
const readCluster = (name: string, cluster: DBCluster) =>
  describedValues(clusterParameters, dbCluster({ DBClusterIdentifier: 'shop', ...cluster }), [name]);

describe('a parameter of a DB instance is read from the member that RDS describes it with', () => {
  it.each<[name: string, value: unknown, instance: DBInstance]>([
    ['MultiAZ', true, { MultiAZ: true }],
    ['NewDBInstanceIdentifier', 'orders', { DBInstanceIdentifier: 'orders' }],
    ['DBSubnetGroupName', 'shop', { DBSubnetGroup: { DBSubnetGroupName: 'shop' } }],
    ['VpcSecurityGroupIds', ['sg-1'], { VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }] }],
    ['Port', 3306, { Endpoint: { Port: 3306 } }],
    ['DBPortNumber', 3306, { Endpoint: { Port: 3306 } }],
    ['DBParameterGroupName', 'group', { DBParameterGroups: [{ DBParameterGroupName: 'group' }] }],
    ['OptionGroupName', 'options', { OptionGroupMemberships: [{ OptionGroupName: 'options' }] }],
    ['Domain', 'd-1', { DomainMemberships: [{ Domain: 'd-1' }] }],
    ['Domain', '', {}],
    ['DomainIAMRoleName', 'role', { DomainMemberships: [{ IAMRoleName: 'role' }] }],
    ['ReplicaMode', 'mounted', { ReplicaMode: 'mounted' }],
    ['DedicatedLogVolume', false, {}],
    ['ProcessorFeatures', [], {}],
    ['EnableIAMDatabaseAuthentication', true, { IAMDatabaseAuthenticationEnabled: true }],
    ['EnableIAMDatabaseAuthentication', false, {}],
    ['EnableCloudwatchLogsExports', ['audit', 'error'], { EnabledCloudwatchLogsExports: ['error', 'audit'] }],
    ['EnablePerformanceInsights', true, { PerformanceInsightsEnabled: true }],
    ['MonitoringInterval', 0, {}],
    ['ManageMasterUserPassword', true, { MasterUserSecret: { KmsKeyId: 'key' } }],
    ['MasterUserSecretKmsKeyId', 'key', { MasterUserSecret: { KmsKeyId: 'key' } }],
    ['MasterUserPassword', '', { PendingModifiedValues: { MasterUserPassword: '****' } }],
    ['Tags', [{ Key: 'team', Value: '' }], { TagList: [{ Key: 'aws:stack', Value: 'shop' }, { Key: 'team' }] }],
  ])('%s: %j', (name, value, instance) => {
    expect(readInstance(name, instance)).toEqual({ [name]: value });
  });
});

describe('a parameter of a DB cluster is read from the member that RDS describes it with', () => {
  it.each<[name: string, value: unknown, cluster: DBCluster]>([
    ['StorageType', 'aurora', {}],
    ['AllocatedStorage', undefined, { AllocatedStorage: 1 }],
    ['AllocatedStorage', 100, { AllocatedStorage: 100, DBClusterInstanceClass: 'db.m5d.large' }],
    ['DBInstanceClass', 'db.m5d.large', { DBClusterInstanceClass: 'db.m5d.large' }],
    ['DBSubnetGroupName', 'shop', { DBSubnetGroup: 'shop' }],
    ['DBClusterParameterGroupName', 'group', { DBClusterParameterGroup: 'group' }],
    ['CACertificateIdentifier', 'rds-ca', { CertificateDetails: { CAIdentifier: 'rds-ca' } }],
    ['EnableLocalWriteForwarding', true, { LocalWriteForwardingStatus: 'enabling' }],
    ['EnableLocalWriteForwarding', undefined, {}],
    ['Port', 5432, { Port: 5432 }],
  ])('%s: %j', (name, value, cluster) => {
    expect(readCluster(name, cluster)).toEqual({ [name]: value });
  });
});

describe('a pending value is the value, and is listed under the parameter that changes it', () => {
  it.each<[name: string, value: unknown, pending: DBInstance['PendingModifiedValues']]>([
    ['DBInstanceClass', 'db.m5.large', { DBInstanceClass: 'db.m5.large' }],
    ['NewDBInstanceIdentifier', 'orders', { DBInstanceIdentifier: 'orders' }],
    ['DBPortNumber', 3307, { Port: 3307 }],
    ['EnableIAMDatabaseAuthentication', true, { IAMDatabaseAuthenticationEnabled: true }],
    ['EnableCloudwatchLogsExports', ['audit'], { PendingCloudwatchLogsExports: { LogTypesToEnable: ['audit'] } }],
  ])('%s: %j', (name, value, PendingModifiedValues) => {
    const reported = { DBInstanceIdentifier: 'shop', PendingModifiedValues };
    const instance = dbInstance(reported);
    expect(readInstance(name, reported)).toEqual({ [name]: value });
    expect(pendingChanges(instance)).toEqual([{ name, value }]);
    expect(describedValues(instanceParameters, instanceInForce(instance), [name])).not.toEqual({ [name]: value });
  });

  it.each<[name: string, value: unknown, pending: DBCluster['PendingModifiedValues']]>([
    ['NewDBClusterIdentifier', 'orders', { DBClusterIdentifier: 'orders' }],
    ['CACertificateIdentifier', 'rds-ca', { CertificateDetails: { CAIdentifier: 'rds-ca' } }],
    ['StorageType', 'io1', { StorageType: 'io1' }],
  ])('%s of a DB cluster: %j', (name, value, PendingModifiedValues) => {
    const cluster = { DBClusterIdentifier: 'shop', PendingModifiedValues };
    expect(readCluster(name, cluster)).toEqual({ [name]: value });
    expect(pendingChanges(dbCluster(cluster))).toEqual([{ name, value }]);
  });
});

it('a restore, a clone or a read replica begins with what backups have, and with nothing of the network', () => {
  expect(parametersWith(clusterParameters, ({ copied }) => copied === true)).toEqual([
    'StorageType',
    'Iops',
    'ServerlessV2ScalingConfiguration',
    'Port',
    'CopyTagsToSnapshot',
    'EnableCloudwatchLogsExports',
    'BackupRetentionPeriod',
    'DeletionProtection',
  ]);
});

it('what snapshots and automated backups of a DB instance are described with', () => {
  expect(parametersWith(instanceParameters, ({ inBackups }) => inBackups === true)).toEqual([
    'ProcessorFeatures',
    'StorageType',
    'Iops',
    'StorageThroughput',
    'DedicatedLogVolume',
  ]);
});
