import { describe, expect, it } from 'vitest';
import { orderableDBInstanceOption } from '../rows.ts';
import { type ClusterFacts, clusterInputs } from './cluster.ts';
import type { ClusterValues } from './values.ts';

/** What is sent for a new Aurora MySQL cluster, where values and facts don't say otherwise. */
function sent(values: ClusterValues, facts: Partial<ClusterFacts> = {}) {
  return clusterInputs<ClusterValues>({
    option: orderableDBInstanceOption({ SupportedNetworkTypes: ['IPV4', 'DUAL'] }),
    iamUnavailable: undefined,
    ...facts,
    values: { Engine: 'aurora-mysql', DBInstanceClass: 'db.r6g.large', ...values },
  });
}

const monitoring = { MonitoringInterval: 15, MonitoringRoleArn: 'arn:aws:iam::123456789012:role/monitoring' };
const insights = { EnablePerformanceInsights: true, PerformanceInsightsRetentionPeriod: 7 };
const capacity = { ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 4 } };
const storage = { StorageType: 'io1', AllocatedStorage: 100, Iops: 3000 };
const ofInstances = { PubliclyAccessible: true, AutoMinorVersionUpgrade: true, CACertificateIdentifier: 'rds-ca-2019' };

describe('an Aurora cluster', () => {
  const Engine = 'aurora-mysql';

  it('has its class, zone and access with its writer', () => {
    const names = { DBClusterIdentifier: 'shop', DBInstanceIdentifier: 'shop-1' };
    const { cluster, writer } = sent({ ...names, ...ofInstances, PromotionTier: 1, AvailabilityZone: 'us-east-1a' });
    expect(cluster).toEqual({ DBClusterIdentifier: 'shop', Engine });
    expect(writer).toEqual({
      ...names,
      ...ofInstances,
      Engine,
      DBInstanceClass: 'db.r6g.large',
      PromotionTier: 1,
      AvailabilityZone: 'us-east-1a',
    });
  });

  it('shares its tags with its writer, and nothing of the master user or the switch', () => {
    const Tags = [{ Key: 'team', Value: 'shop' }];
    const chosen = {
      Tags,
      MasterUsername: 'admin1',
      MasterUserPassword: 'typed',
      EnableIAMDatabaseAuthentication: true,
    };
    expect(sent(chosen)).toEqual({
      cluster: { Engine, ...chosen },
      writer: { Engine, DBInstanceClass: 'db.r6g.large', Tags },
    });
  });

  it.each<[string, ClusterValues, ClusterValues]>([
    ['a size of storage', storage, { StorageType: 'io1' }],
    ['its standard storage', { StorageType: 'aurora' }, {}],
    ['capacities of a class that isn’t serverless', capacity, {}],
    ['a key without encryption', { StorageEncrypted: false, KmsKeyId: 'alias/x' }, { StorageEncrypted: false }],
    ['a backtrack window of nothing', { BacktrackWindow: 0 }, {}],
    ['write forwarding that is off', { EnableLocalWriteForwarding: false }, {}],
    ['one address family', { NetworkType: 'IPV4' }, {}],
  ])('is asked for without %s', (_what, chosen, expected) => {
    expect(sent(chosen).cluster).toEqual({ Engine, ...expected });
  });

  it.each<ClusterValues>([
    { StorageType: 'aurora-iopt1' },
    { BacktrackWindow: 3600 },
    { EnableLocalWriteForwarding: true },
    { NetworkType: 'DUAL' },
    { ...monitoring, ...insights, DatabaseInsightsMode: 'advanced' },
  ])('is asked for with %j', (chosen) => {
    expect(sent(chosen).cluster).toEqual({ Engine, ...chosen });
  });

  it('has capacities for serverless instances', () => {
    expect(sent({ DBInstanceClass: 'db.serverless', ...capacity }).cluster).toEqual({ Engine, ...capacity });
  });

  it('of PostgreSQL has no backtrack', () => {
    expect(sent({ Engine: 'aurora-postgresql', BacktrackWindow: 3600 }).cluster).toEqual({
      Engine: 'aurora-postgresql',
    });
  });
});

describe('a Multi-AZ DB cluster', () => {
  const Engine = 'mysql';

  it('has the class, the storage and the access of its instances, and no writer of its own', () => {
    expect(sent({ Engine, ...storage, ...ofInstances, PromotionTier: 1 })).toEqual({
      cluster: { Engine, DBClusterInstanceClass: 'db.r6g.large', ...storage, ...ofInstances },
      writer: undefined,
    });
  });

  it('has none of what only Aurora has', () => {
    const ofAurora = { BacktrackWindow: 3600, EnableLocalWriteForwarding: true, NetworkType: 'DUAL', ...capacity };
    expect(sent({ Engine, ...ofAurora }).cluster).toEqual({ Engine, DBClusterInstanceClass: 'db.r6g.large' });
  });
});

describe('a restored cluster', () => {
  const source: ClusterValues = { StorageType: 'aurora-iopt1' };

  it('is asked for without its source’s kind of storage, and with another one', () => {
    expect(sent(source, { source }).cluster).not.toHaveProperty('StorageType');
    expect(sent({ StorageType: 'aurora' }, { source }).cluster.StorageType).toBe('aurora');
  });

  it('can be given a key, and is monitored only as a Multi-AZ DB cluster', () => {
    const chosen = { KmsKeyId: 'alias/shop', ...monitoring, ...insights };
    expect(sent(chosen, { source }).cluster).toEqual({ Engine: 'aurora-mysql', KmsKeyId: 'alias/shop' });
    expect(sent({ Engine: 'mysql', ...chosen }, { source }).cluster).toMatchObject(chosen);
  });

  it('always says whether it has IAM DB authentication', () => {
    const chosen = { EnableIAMDatabaseAuthentication: true };
    expect(sent(chosen, { source, iamUnavailable: 'Not available.' }).cluster).toMatchObject({
      EnableIAMDatabaseAuthentication: false,
    });
    expect(sent(chosen, { iamUnavailable: 'Not available.' }).cluster).toEqual({ Engine: 'aurora-mysql' });
  });
});
