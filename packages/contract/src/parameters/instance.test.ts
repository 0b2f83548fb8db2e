import { describe, expect, it } from 'vitest';
import { orderableDBInstanceOption } from '../rows.ts';
import { appliesToInstance, type InstanceFacts, instanceInput } from './instance.ts';
import type { InstanceValues } from './values.ts';

const processors = [
  { Name: 'coreCount', DefaultValue: '4', AllowedValues: '2,4' },
  { Name: 'threadsPerCore', DefaultValue: '2', AllowedValues: '1,2' },
];
const everything = orderableDBInstanceOption({
  MultiAZCapable: true,
  SupportsStorageEncryption: true,
  SupportsEnhancedMonitoring: true,
  SupportsPerformanceInsights: true,
  SupportsKerberosAuthentication: true,
  SupportsStorageAutoscaling: true,
  SupportsDedicatedLogVolume: true,
  SupportedNetworkTypes: ['IPV4', 'DUAL'],
  AvailableProcessorFeatures: processors,
});
const nothing = orderableDBInstanceOption({
  MultiAZCapable: false,
  SupportsStorageEncryption: false,
  SupportsEnhancedMonitoring: false,
  SupportsPerformanceInsights: false,
  SupportsKerberosAuthentication: false,
  SupportsStorageAutoscaling: false,
  SupportsDedicatedLogVolume: false,
  SupportedNetworkTypes: ['IPV4'],
});

/** What is sent for a new MySQL instance of a class that supports everything, where the facts don't say otherwise. */
function sent<Values extends InstanceValues>(values: Values, facts: Partial<InstanceFacts> = {}) {
  return instanceInput<InstanceValues>({
    option: everything,
    iamUnavailable: undefined,
    ...facts,
    values: { Engine: 'mysql', DBInstanceClass: 'db.m5.large', ...values },
  });
}

const unchanged = { Engine: 'mysql', DBInstanceClass: 'db.m5.large' };
const directory = { Domain: 'd-1234567890', DomainIAMRoleName: 'directory' };
const insights = { PerformanceInsightsRetentionPeriod: 7, PerformanceInsightsKMSKeyId: 'alias/insights' };
const monitoring = { MonitoringInterval: 15, MonitoringRoleArn: 'arn:aws:iam::123456789012:role/monitoring' };
const cores = (count: string, threads: string) => [
  { Name: 'coreCount', Value: count },
  { Name: 'threadsPerCore', Value: threads },
];

describe('a new DB instance', () => {
  it('is asked for with everything that was chosen', () => {
    const chosen = {
      ...unchanged,
      ...directory,
      ...insights,
      ...monitoring,
      DBInstanceIdentifier: 'orders',
      MultiAZ: true,
      StorageType: 'io1',
      AllocatedStorage: 100,
      Iops: 3000,
      MaxAllocatedStorage: 200,
      DedicatedLogVolume: true,
      NetworkType: 'DUAL',
      StorageEncrypted: true,
      KmsKeyId: 'alias/orders',
      EnableIAMDatabaseAuthentication: true,
      EnablePerformanceInsights: true,
      DatabaseInsightsMode: 'advanced' as const,
      ProcessorFeatures: cores('2', '1'),
      EnableCloudwatchLogsExports: ['audit'],
      Tags: [{ Key: 'team', Value: 'orders' }],
    };
    expect(sent(chosen)).toEqual(chosen);
  });

  it.each<[string, InstanceValues, InstanceValues]>([
    ['Multi-AZ', { MultiAZ: true, AvailabilityZone: 'us-east-1a' }, { MultiAZ: false, AvailabilityZone: 'us-east-1a' }],
    ['encryption', { StorageEncrypted: true, KmsKeyId: 'alias/orders' }, { StorageEncrypted: false }],
    ['enhanced monitoring', monitoring, {}],
    ['Performance Insights', { EnablePerformanceInsights: true, DatabaseInsightsMode: 'advanced', ...insights }, {}],
    ['a directory', directory, {}],
    ['autoscaling', { AllocatedStorage: 20, MaxAllocatedStorage: 100 }, { AllocatedStorage: 20 }],
    ['a dedicated log volume', { DedicatedLogVolume: true }, {}],
    ['dual-stack', { NetworkType: 'DUAL' }, {}],
    ['a choice of processors', { ProcessorFeatures: cores('2', '1') }, {}],
  ])('of a class without %s is asked for without it', (_what, chosen, expected) => {
    expect(sent(chosen, { option: nothing })).toEqual({ ...unchanged, ...expected });
  });

  it.each<[string, InstanceValues, InstanceValues]>([
    ['a zone with Multi-AZ', { MultiAZ: true, AvailabilityZone: 'us-east-1a' }, { MultiAZ: true }],
    ['a key without encryption', { StorageEncrypted: false, KmsKeyId: 'alias/x' }, { StorageEncrypted: false }],
    ['a role without enhanced monitoring', { ...monitoring, MonitoringInterval: 0 }, {}],
    ['a retention without Performance Insights', { EnablePerformanceInsights: false, ...insights }, {}],
    ['a role without a directory', { ...directory, Domain: '' }, {}],
    [
      'a typed password where RDS manages it',
      { ManageMasterUserPassword: true, MasterUserPassword: 'typed-before', MasterUserSecretKmsKeyId: 'alias/secret' },
      { ManageMasterUserPassword: true, MasterUserSecretKmsKeyId: 'alias/secret' },
    ],
    [
      'a secret’s key with a password',
      { ManageMasterUserPassword: false, MasterUserPassword: 'typed', MasterUserSecretKmsKeyId: 'alias/secret' },
      { MasterUserPassword: 'typed' },
    ],
    ['empty fields', { DBName: '', KmsKeyId: '', Tags: [], EnableCloudwatchLogsExports: [], Port: undefined }, {}],
    ['the class’s default processor', { ProcessorFeatures: cores('4', '2') }, {}],
    [
      'what RDS takes to be so',
      {
        NetworkType: 'IPV4',
        DatabaseInsightsMode: 'standard',
        EnablePerformanceInsights: false,
        MonitoringInterval: 0,
      },
      {},
    ],
    [
      'a limit that does not exceed the storage',
      { AllocatedStorage: 20, MaxAllocatedStorage: 20 },
      { AllocatedStorage: 20 },
    ],
    ['a time zone', { Timezone: 'W. Europe Standard Time' }, {}],
  ])('is asked for without %s', (_what, chosen, expected) => {
    expect(sent(chosen)).toEqual({ ...unchanged, ...expected });
  });

  it.each(['gp2', 'gp3', 'standard'])('is asked for without IOPS with a small volume of %s', (StorageType) =>
    expect(sent({ StorageType, AllocatedStorage: 100, Iops: 3000, StorageThroughput: 125 })).not.toHaveProperty('Iops'),
  );

  it('is asked for with IOPS and throughput where a gp3 volume has a choice', () => {
    const chosen = { StorageType: 'gp3', AllocatedStorage: 400, Iops: 12_000, StorageThroughput: 600 };
    expect(sent(chosen)).toEqual({ ...unchanged, ...chosen });
  });

  it('says No where No was chosen for IAM DB authentication, and nothing where it isn’t available', () => {
    expect(sent({ EnableIAMDatabaseAuthentication: false }).EnableIAMDatabaseAuthentication).toBe(false);
    expect(sent({ EnableIAMDatabaseAuthentication: true }, { iamUnavailable: 'Not available.' })).toEqual(unchanged);
  });

  it('is asked for without what only the form has', () => {
    expect(sent({ ConfirmPassword: 'typed', UseCase: 'production' } as InstanceValues)).toEqual(unchanged);
  });

  it('has a database only where the engine creates one', () => {
    const applies = (Engine: string) =>
      appliesToInstance('DBName', { values: { Engine }, option: undefined, iamUnavailable: undefined });
    expect([applies('postgres'), applies('oracle-ee'), applies('sqlserver-ee')]).toEqual([true, true, false]);
  });
});

describe('a restored DB instance', () => {
  const source = { Engine: 'mysql', AllocatedStorage: 100, MaxAllocatedStorage: 200, DedicatedLogVolume: true };
  const DBInstanceClass = 'db.m5.large';

  it('is asked for without what its source has anyway', () => {
    expect(sent(source, { source })).toEqual({ DBInstanceClass });
  });

  it('is asked for with what is to be different', () => {
    const other = { AllocatedStorage: 120, MaxAllocatedStorage: 120, DedicatedLogVolume: false };
    expect(sent(other, { source })).toEqual({ DBInstanceClass, ...other });
    expect(sent({ Engine: 'mysql' }, { source: { Engine: 'other' } })).toEqual({ Engine: 'mysql', DBInstanceClass });
  });

  it('loses a dedicated log volume with a class that has none', () => {
    expect(sent({ DedicatedLogVolume: true }, { source, option: nothing }).DedicatedLogVolume).toBe(false);
  });

  it('always says whether it has IAM DB authentication', () => {
    const chosen = { EnableIAMDatabaseAuthentication: true };
    expect(sent(chosen, { source })).toMatchObject(chosen);
    expect(sent(chosen, { source, iamUnavailable: 'Not available.' })).toMatchObject({
      EnableIAMDatabaseAuthentication: false,
    });
  });

  it.each([
    ['mysql', {}, {}],
    ['oracle-ee', {}, { DBName: 'ORCL', ManageMasterUserPassword: true }],
    ['oracle-ee', { isReplica: true }, {}],
  ])('of %s %j is asked for with %j of a new database', (Engine, facts, expected) => {
    const chosen = { Engine, DBName: 'ORCL', ManageMasterUserPassword: true };
    expect(sent(chosen, { ...facts, source: { Engine } })).toEqual({ DBInstanceClass, ...expected });
  });

  it.each([
    ['nothing where it has its source’s', cores('2', '1'), cores('2', '1'), everything, {}],
    ['the cores that were chosen', cores('2', '1'), [], everything, { ProcessorFeatures: cores('2', '1') }],
    [
      'the class’s default instead of its source’s',
      [],
      cores('2', '1'),
      everything,
      { UseDefaultProcessorFeatures: true },
    ],
    ['the default of a class without a choice', [], cores('2', '1'), nothing, { UseDefaultProcessorFeatures: true }],
    ['nothing where neither has a choice', [], [], nothing, {}],
  ])('is asked for with %s', (_what, ProcessorFeatures, ofSource, option, expected) => {
    const facts = { option, source: { Engine: 'mysql', ProcessorFeatures: ofSource } };
    expect(sent({ ProcessorFeatures }, facts)).toEqual({ DBInstanceClass, ...expected });
  });

  it('is asked for without cores where its class is the source’s, which isn’t known', () => {
    const facts = { source: { Engine: 'mysql', ProcessorFeatures: cores('2', '1') } };
    expect(sent({ DBInstanceClass: '', ProcessorFeatures: [] }, facts)).toEqual({});
  });
});
