import {
  CreateDBClusterCommand,
  type CreateDBClusterCommandInput,
  CreateDBInstanceCommand,
  DescribeEventsCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { availableCluster, availableMember, CLUSTER, clusterNow, MEMBER } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const create = (differences: Partial<CreateDBClusterCommandInput> = {}) =>
  rds.client.send(new CreateDBClusterCommand({ ...CLUSTER, ...differences }));

it('answers with an empty cluster that is being created', async () => {
  const { DBCluster } = await create({ DBClusterIdentifier: 'MyCluster', Engine: 'Aurora-MySQL' });
  expect(DBCluster).toMatchObject({
    DBClusterIdentifier: 'mycluster',
    Status: 'creating',
    Engine: 'aurora-mysql',
    EngineMode: 'provisioned',
    AllocatedStorage: 1,
    MultiAZ: false,
    DBClusterArn: 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster',
    DbClusterResourceId: expect.stringMatching(/^cluster-[0-9A-Z]{26}$/),
    Endpoint: expect.stringMatching(/^mycluster\.cluster-c[0-9a-z]{11}\.us-east-1\.rds\.amazonaws\.com$/),
    ReaderEndpoint: expect.stringMatching(/^mycluster\.cluster-ro-c/),
    Port: 3306,
    IAMDatabaseAuthenticationEnabled: false,
  });
  expect(DBCluster?.ScalingConfigurationInfo).toBeUndefined();
  expect(JSON.stringify(DBCluster)).not.toContain('correct-horse');
  rds.pass();
  const cluster = await clusterNow(rds);
  expect(cluster.Status).toBe('available');
  expect(cluster.LatestRestorableTime).toBeDefined();
  expect(cluster.EarliestRestorableTime).toEqual(cluster.ClusterCreateTime);
});

it('takes instances at once: the first one writes, and two make it Multi-AZ', async () => {
  await create();
  await rds.client.send(new CreateDBInstanceCommand(MEMBER));
  await availableMember(rds, { DBInstanceIdentifier: 'member-2', PromotionTier: 3 });
  expect(await clusterNow(rds)).toMatchObject({
    MultiAZ: true,
    DBClusterMembers: [
      { DBInstanceIdentifier: 'member-1', IsClusterWriter: true, PromotionTier: 1 },
      { DBInstanceIdentifier: 'member-2', IsClusterWriter: false, PromotionTier: 3 },
    ],
  });
});

describe('IAM database authentication', () => {
  it('is on when asked for, on the cluster and its instances', async () => {
    const cluster = await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
    expect(cluster.IAMDatabaseAuthenticationEnabled).toBe(true);
    expect((await availableMember(rds)).IAMDatabaseAuthenticationEnabled).toBe(true);
  });
});

describe('Aurora', () => {
  it('shows its storage type only when it is I/O-Optimized', async () => {
    expect((await availableCluster(rds)).StorageType).toBeUndefined();
    const other = await availableCluster(rds, { DBClusterIdentifier: 'other', StorageType: 'aurora-iopt1' });
    expect(other.StorageType).toBe('aurora-iopt1');
    const createdAt = other.ClusterCreateTime?.getTime() ?? 0;
    expect(other.IOOptimizedNextAllowedModificationTime).toEqual(new Date(createdAt + 30 * 86_400_000));
  });

  it('forwards writes once it is available', async () => {
    const { DBCluster } = await create({ EnableLocalWriteForwarding: true });
    expect(DBCluster?.LocalWriteForwardingStatus).toBe('requested');
    rds.pass();
    expect((await clusterNow(rds)).LocalWriteForwardingStatus).toBe('enabled');
  });

  it('pauses a serverless instance that may scale to nothing, after five minutes unless said otherwise', async () => {
    const { DBCluster } = await create({ ServerlessV2ScalingConfiguration: { MinCapacity: 0, MaxCapacity: 2.5 } });
    const scaling = { MinCapacity: 0, MaxCapacity: 2.5, SecondsUntilAutoPause: 300 };
    expect(DBCluster?.ServerlessV2ScalingConfiguration).toEqual(scaling);
  });

  it('is watched as a whole, with the instances that say nothing of their own', async () => {
    const monitored = {
      EnablePerformanceInsights: true,
      PerformanceInsightsRetentionPeriod: 465,
      DatabaseInsightsMode: 'advanced',
      MonitoringInterval: 30,
      MonitoringRoleArn: 'arn:aws:iam::123456789012:role/monitoring',
    } as const;
    await create(monitored);
    const { EnablePerformanceInsights, ...shown } = monitored;
    const expected = { ...shown, PerformanceInsightsEnabled: true };
    expect(await availableMember(rds)).toMatchObject(expected);
    expect(await clusterNow(rds)).toMatchObject(expected);
  });

  it('has the roles that it is created with', async () => {
    const RoleArn = 'arn:aws:iam::123456789012:role/import';
    const cluster = await availableCluster(rds, { AssociatedRoles: [{ RoleArn }] });
    expect(cluster.AssociatedRoles).toMatchObject([{ RoleArn, Status: 'ACTIVE' }]);
  });

  it('is told of by an event once it is there', async () => {
    await create();
    rds.pass(119);
    expect(await messages()).toEqual([]);
    rds.pass(1);
    expect(await messages()).toContain('DB cluster created');
  });
});

async function messages() {
  const { Events = [] } = await rds.client.send(new DescribeEventsCommand({ SourceType: 'db-cluster' }));
  return Events.map((event) => event.Message);
}

describe('refusals', () => {
  it.each<[string, Partial<CreateDBClusterCommandInput>, string]>([
    ['InvalidParameterValue', { DBClusterIdentifier: 'a--b' }, 'not a valid identifier'],
    ['InvalidParameterValue', { Engine: 'nosuch' }, 'Invalid DB engine'],
    ['InvalidParameterCombination', { Engine: 'mysql' }, 'DBClusterInstanceClass must be specified'],
    ['InvalidParameterValue', { EngineMode: 'serverless' }, 'The engine mode serverless'],
    ['InvalidParameterValue', { ClusterScalabilityType: 'limitless' }, 'The cluster scalability type limitless'],
    ['InvalidParameterCombination', { DBSystemId: 'other' }, 'DBSystemId'],
    ['InvalidParameterCombination', { AllocatedStorage: 100 }, 'AllocatedStorage'],
    ['InvalidParameterCombination', { PubliclyAccessible: true }, 'PubliclyAccessible'],
    ['InvalidParameterValue', { ServerlessV2ScalingConfiguration: { MinCapacity: 0.7, MaxCapacity: 4 } }, '0.5'],
    ['InvalidParameterValue', { ServerlessV2ScalingConfiguration: { MinCapacity: 0, MaxCapacity: 257 } }, '256'],
    ['InvalidParameterValue', { ServerlessV2ScalingConfiguration: { MinCapacity: 4, MaxCapacity: 2 } }, 'maximum'],
    ['InvalidParameterCombination', { ServerlessV2ScalingConfiguration: { MinCapacity: 4 } }, 'MaxCapacity'],
    [
      'InvalidParameterCombination',
      { ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 2, SecondsUntilAutoPause: 600 } },
      'MinCapacity of 0',
    ],
    [
      'InvalidParameterCombination',
      { EngineVersion: '5.7', ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 2 } },
      'Serverless v2',
    ],
    ['InvalidParameterCombination', { EngineVersion: '5.7', EnableLocalWriteForwarding: true }, 'write forwarding'],
    ['InvalidParameterCombination', { DatabaseInsightsMode: 'advanced' }, '465'],
    ['InvalidParameterCombination', { PerformanceInsightsRetentionPeriod: 31 }, 'Performance Insights'],
    [
      'InvalidParameterCombination',
      { Engine: 'aurora-postgresql', MasterUsername: 'dbadmin', BacktrackWindow: 60 },
      'Backtrack',
    ],
    ['InvalidParameterValue', { EngineVersion: '1.2.3' }, 'Cannot find version 1.2.3 for aurora-mysql'],
    ['InvalidParameterValue', { BackupRetentionPeriod: 0 }, 'retention'],
    ['InvalidParameterValue', { MasterUserPassword: 'x'.repeat(42) }, 'longer than 41'],
    ['InvalidParameterValue', { MasterUsername: undefined }, 'MasterUsername'],
    ['InvalidParameterValue', { StorageType: 'gp3' }, 'storage type'],
    ['InvalidParameterCombination', { PreferredBackupWindow: '05:30-06:30' }, 'must not overlap'],
    ['InvalidParameterCombination', { GlobalClusterIdentifier: 'world' }, 'GlobalClusterIdentifier'],
    ['DBClusterParameterGroupNotFound', { DBClusterParameterGroupName: 'nosuch' }, 'not found'],
    ['DBSubnetGroupNotFoundFault', { DBSubnetGroupName: 'nosuch' }, 'does not exist'],
  ])('%s for %j', async (code, differences, words) => {
    const answer = await rejection(create(differences));
    expect(answer.code).toBe(code);
    expect(answer.message).toContain(words);
  });

  it('refuses a name that is taken', async () => {
    await availableCluster(rds);
    expect(await rejection(create())).toEqual({
      code: 'DBClusterAlreadyExistsFault',
      message: 'DB Cluster already exists',
      status: 400,
    });
  });

  it('refuses the cluster beyond the quota', async () => {
    const small = await startTestRds({ quotas: { DBClusters: 0 } });
    expect(await rejection(small.client.send(new CreateDBClusterCommand(CLUSTER)))).toMatchObject({
      code: 'DBClusterQuotaExceededFault',
      status: 403,
    });
    await small.close();
  });

  it('refuses instances of another engine or version', async () => {
    await availableCluster(rds);
    const send = (differences: object) =>
      rejection(rds.client.send(new CreateDBInstanceCommand({ ...MEMBER, ...differences })));
    expect((await send({ Engine: 'aurora-postgresql' })).message).toContain("doesn't match the engine name");
    expect((await send({ EngineVersion: '1.2.3' })).message).toContain('does not match the engine version');
  });
});
