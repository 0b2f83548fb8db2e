import { createORPCClient } from '@orpc/client';
import type { AnyContractProcedure } from '@orpc/contract';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { contract } from '@rds-console/contract/contract';
import { requestsOf } from '@rds-console/contract/rdsRequests';
import { toApiRequest } from '@rds-console/equivalents/toApiRequest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestConsole, type TestConsole } from '../testing/testConsole.ts';
import { result, startTestEndpoint, type TestEndpoint } from '../testing/testEndpoint.ts';

/* What a form shows as code is what the server sends: each route that changes something is called and compared. */

const arn = 'arn:aws:rds:us-east-1:123456789012:db:one';
const topic = 'arn:aws:sns:us-east-1:123456789012:topic';
const login = { MasterUsername: 'admin', MasterUserPassword: 'correct-horse' };
const instance = { DBInstanceIdentifier: 'one', DBInstanceClass: 'db.t3.micro', Engine: 'mysql', ...login };
const Tags = [{ Key: 'a', Value: "it's" }];
const Parameters = [{ ParameterName: 'max_connections', ParameterValue: '10', ApplyMethod: 'immediate' }];
const Resets = [{ ParameterName: 'max_connections', ApplyMethod: 'pending-reboot' }];

const inputs: Record<string, object> = {
  'instances.create': { ...instance, AllocatedStorage: 20, EnableIAMDatabaseAuthentication: true, Tags },
  'instances.modify': { DBInstanceIdentifier: 'one', EnableIAMDatabaseAuthentication: false, ApplyImmediately: true },
  'instances.delete': { DBInstanceIdentifier: 'one', SkipFinalSnapshot: true, DeleteAutomatedBackups: false },
  'instances.restoreToPointInTime': {
    SourceDBInstanceIdentifier: 'one',
    TargetDBInstanceIdentifier: 'two',
    RestoreTime: '2026-03-01T10:20:30Z',
  },
  'instances.reboot': { DBInstanceIdentifier: 'one', ForceFailover: true },
  'instances.start': { DBInstanceIdentifier: 'one' },
  'instances.stop': { DBInstanceIdentifier: 'one', DBSnapshotIdentifier: 'before' },
  'instances.createReadReplica': { SourceDBInstanceIdentifier: 'one', DBInstanceIdentifier: 'two' },
  'instances.promote': { DBInstanceIdentifier: 'one', BackupRetentionPeriod: 3 },
  'clusters.create': { DBClusterIdentifier: 'one', Engine: 'aurora-mysql', ...login, Tags },
  'clusters.modify': { DBClusterIdentifier: 'one', EnableIAMDatabaseAuthentication: true, ApplyImmediately: false },
  'clusters.delete': { DBClusterIdentifier: 'one', SkipFinalSnapshot: false, FinalDBSnapshotIdentifier: 'last' },
  'clusters.restoreToPointInTime': {
    SourceDBClusterIdentifier: 'one',
    DBClusterIdentifier: 'two',
    RestoreToTime: '2026-03-01T10:20:30Z',
  },
  'clusters.start': { DBClusterIdentifier: 'one' },
  'clusters.stop': { DBClusterIdentifier: 'one' },
  'clusters.reboot': { DBClusterIdentifier: 'one' },
  'clusters.failover': { DBClusterIdentifier: 'one', TargetDBInstanceIdentifier: 'reader' },
  'clusters.promote': { DBClusterIdentifier: 'one' },
  'snapshots.create': { DBInstanceIdentifier: 'one', DBSnapshotIdentifier: 'snap' },
  'snapshots.delete': { DBSnapshotIdentifier: 'snap' },
  'snapshots.restore': { DBSnapshotIdentifier: 'snap', DBInstanceIdentifier: 'two' },
  'snapshots.copy': {
    SourceDBSnapshotIdentifier: 'snap',
    TargetDBSnapshotIdentifier: 'copy',
    DestinationRegion: 'us-west-2',
  },
  'snapshots.modify': { DBSnapshotIdentifier: 'snap', EngineVersion: '8.0.40' },
  'snapshots.share': { DBSnapshotIdentifier: 'snap', ValuesToAdd: ['all'] },
  'clusterSnapshots.create': { DBClusterIdentifier: 'one', DBClusterSnapshotIdentifier: 'snap' },
  'clusterSnapshots.delete': { DBClusterSnapshotIdentifier: 'snap' },
  'clusterSnapshots.restore': { SnapshotIdentifier: 'snap', DBClusterIdentifier: 'two', Engine: 'aurora-mysql' },
  'clusterSnapshots.copy': {
    SourceDBClusterSnapshotIdentifier: 'snap',
    TargetDBClusterSnapshotIdentifier: 'copy',
    DestinationRegion: 'us-west-2',
  },
  'clusterSnapshots.share': { DBClusterSnapshotIdentifier: 'snap', ValuesToRemove: ['123456789012'] },
  'automatedBackups.delete': { DbiResourceId: 'db-ONE' },
  'automatedBackups.restore': {
    SourceDbiResourceId: 'db-ONE',
    TargetDBInstanceIdentifier: 'two',
    UseLatestRestorableTime: true,
  },
  'clusterAutomatedBackups.delete': { DbClusterResourceId: 'cluster-ONE' },
  'clusterAutomatedBackups.restore': {
    SourceDbClusterResourceId: 'cluster-ONE',
    DBClusterIdentifier: 'two',
    UseLatestRestorableTime: true,
  },
  'subnetGroups.create': {
    DBSubnetGroupName: 'net',
    DBSubnetGroupDescription: 'a net',
    SubnetIds: ['subnet-1', 'subnet-2'],
  },
  'subnetGroups.modify': {
    DBSubnetGroupName: 'net',
    DBSubnetGroupDescription: 'b',
    SubnetIds: ['subnet-1', 'subnet-2'],
  },
  'subnetGroups.delete': { DBSubnetGroupName: 'net' },
  'parameterGroups.create': { DBParameterGroupName: 'pg', DBParameterGroupFamily: 'mysql8.0', Description: 'x' },
  'parameterGroups.copy': {
    SourceDBParameterGroupIdentifier: 'pg',
    TargetDBParameterGroupIdentifier: 'pg2',
    TargetDBParameterGroupDescription: 'x',
  },
  'parameterGroups.delete': { DBParameterGroupName: 'pg' },
  'parameterGroups.modify': { DBParameterGroupName: 'pg', Parameters },
  'parameterGroups.reset': { DBParameterGroupName: 'pg', ResetAllParameters: true },
  'clusterParameterGroups.create': {
    DBClusterParameterGroupName: 'pg',
    DBParameterGroupFamily: 'aurora-mysql8.0',
    Description: 'x',
  },
  'clusterParameterGroups.copy': {
    SourceDBClusterParameterGroupIdentifier: 'pg',
    TargetDBClusterParameterGroupIdentifier: 'pg2',
    TargetDBClusterParameterGroupDescription: 'x',
  },
  'clusterParameterGroups.delete': { DBClusterParameterGroupName: 'pg' },
  'clusterParameterGroups.modify': { DBClusterParameterGroupName: 'pg', Parameters },
  'clusterParameterGroups.reset': { DBClusterParameterGroupName: 'pg', Parameters: Resets },
  'optionGroups.create': {
    OptionGroupName: 'og',
    EngineName: 'mysql',
    MajorEngineVersion: '8.0',
    OptionGroupDescription: 'x',
  },
  'optionGroups.copy': {
    SourceOptionGroupIdentifier: 'og',
    TargetOptionGroupIdentifier: 'og2',
    TargetOptionGroupDescription: 'x',
  },
  'optionGroups.modify': {
    OptionGroupName: 'og',
    OptionsToInclude: [{ OptionName: 'MEMCACHED', Port: 11211, OptionSettings: [{ Name: 'CHUNK_SIZE', Value: '32' }] }],
    ApplyImmediately: true,
  },
  'optionGroups.delete': { OptionGroupName: 'og' },
  'eventSubscriptions.create': {
    SubscriptionName: 'sub',
    SnsTopicArn: topic,
    SourceType: 'db-instance',
    Enabled: true,
  },
  'eventSubscriptions.modify': {
    SubscriptionName: 'sub',
    SnsTopicArn: topic,
    Enabled: false,
    SourceType: 'db-instance',
    EventCategories: [],
  },
  'eventSubscriptions.addSource': { SubscriptionName: 'sub', SourceIdentifier: 'one' },
  'eventSubscriptions.removeSource': { SubscriptionName: 'sub', SourceIdentifier: 'one' },
  'eventSubscriptions.delete': { SubscriptionName: 'sub' },
  'tags.add': { ResourceName: arn, Tags },
  'tags.remove': { ResourceName: arn, TagKeys: ['a'] },
  'maintenance.apply': { ResourceIdentifier: arn, ApplyAction: 'system-update', OptInType: 'immediate' },
  'iamCoverage.tag': { Region: 'us-west-2', ResourceName: arn, Tags, TagKeys: ['b'] },
};

/** Routes that ask RDS to change nothing; a bulk switch does so only later, and has tests of its own. */
const others = /^(target|login|identities)\.|^iamCoverage\.(startRun|addToRun|cancelRun|retryRun)$/;

const rdsRequests = requestsOf(contract);

const writes = Object.entries(contract).flatMap(([group, procedures]) =>
  Object.entries(procedures as Record<string, AnyContractProcedure>).flatMap(([name, procedure]) =>
    procedure['~orpc'].route.method === 'GET' || others.test(`${group}.${name}`) ? [] : `${group}.${name}`,
  ),
);

let endpoint: TestEndpoint;
let server: TestConsole;

beforeAll(async () => {
  endpoint = await startTestEndpoint();
  endpoint.answers((response, body, request) => result(`${body.get('Action')}`, '')(response, body, request));
  server = await startTestConsole({ endpoint: endpoint.url });
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
});

it.each(writes)('%s', async (route) => {
  const input = inputs[route];
  if (!input) expect.fail(`There is no input for ${route} here.`);
  const requests = rdsRequests(route, input);
  const before = endpoint.asked.length;
  // Only what was asked is of interest: an empty answer may be refused.
  await called(route, input).catch(() => undefined);
  const asked = endpoint.asked.slice(before).map(pairs);
  expect(asked).toEqual(requests.map((request) => pairs(new URLSearchParams(bodyOf(request)))));
  expect(asked.length).toBeGreaterThan(0);
});

function called(route: string, input: object): Promise<unknown> {
  const client: Record<string, Record<string, (input: object) => Promise<unknown>>> = createORPCClient(
    new OpenAPILink(contract, {
      url: `${server.url}/api`,
      // As the browser's client: the server takes no POST without a body in JSON.
      clientInterceptors: [
        ({ request, next, ...call }) =>
          next({ ...call, request: request.method === 'POST' ? { ...request, body: request.body ?? {} } : request }),
      ],
    }),
  );
  const [group = '', name = ''] = route.split('.');
  return client[group]?.[name]?.(input) ?? Promise.reject(new Error(`There is no ${route}.`));
}

/** The body that the API request of the code shows, with the password that it never shows. */
function bodyOf(request: ReturnType<typeof rdsRequests>[number]) {
  const { text } = toApiRequest([request], { region: 'us-east-1' }, { body: 'raw' });
  return (text.trim().split('\n').at(-1) ?? '').replace(/(MasterUserPassword=)[^&]*/, `$1${login.MasterUserPassword}`);
}

/** RDS does not mind the order, nor the signed address that the SDK adds to a copy of another region. */
function pairs(body: URLSearchParams) {
  return [...body].filter(([name]) => name !== 'PreSignedUrl' && name !== 'SourceRegion').sort();
}
