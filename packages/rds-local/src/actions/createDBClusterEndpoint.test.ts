import {
  DeleteDBClusterCommand,
  DeleteDBInstanceCommand,
  ModifyDBClusterCommand,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { availableCluster, clusterNow } from '../testDatabases.ts';
import { createEndpoint, endpointsNow, startRdsWithReader } from '../testEndpoints.ts';
import { rejection, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startRdsWithReader();
});

afterEach(() => rds.close());

describe('a custom endpoint', () => {
  test('is created for some instances of a cluster, and shown with it', async () => {
    const { $metadata, ...created } = await createEndpoint(rds);
    expect(created).toEqual({
      DBClusterEndpointIdentifier: 'reporting',
      DBClusterIdentifier: 'mycluster',
      DBClusterEndpointResourceIdentifier: expect.stringMatching(/^cluster-endpoint-[A-Z0-9]{26}$/),
      DBClusterEndpointArn: 'arn:aws:rds:us-east-1:123456789012:cluster-endpoint:reporting',
      Endpoint: expect.stringMatching(/^reporting\.cluster-custom-c\w+\.us-east-1\.rds\.amazonaws\.com$/),
      Status: 'creating',
      EndpointType: 'CUSTOM',
      CustomEndpointType: 'READER',
      StaticMembers: ['member-2'],
      ExcludedMembers: [],
    });
    rds.pass();
    expect((await clusterNow(rds)).CustomEndpoints).toEqual([created.Endpoint]);
    expect(await endpointsNow(rds, { DBClusterEndpointIdentifier: 'reporting' })).toEqual([
      { ...created, Status: 'available' },
    ]);
  });

  test('follows its cluster through a new name, and goes with it', async () => {
    await createEndpoint(rds);
    rds.pass();
    const rename = { DBClusterIdentifier: 'mycluster', NewDBClusterIdentifier: 'renamed', ApplyImmediately: true };
    await rds.client.send(new ModifyDBClusterCommand(rename));
    rds.pass();
    expect(await endpointsNow(rds, { DBClusterEndpointIdentifier: 'reporting' })).toMatchObject([
      { DBClusterIdentifier: 'renamed' },
    ]);
    await availableCluster(rds, { DBClusterIdentifier: 'empty' });
    const second = { DBClusterIdentifier: 'empty', DBClusterEndpointIdentifier: 'second', StaticMembers: [] };
    await createEndpoint(rds, second);
    rds.pass();
    await rds.client.send(new DeleteDBClusterCommand({ DBClusterIdentifier: 'empty', SkipFinalSnapshot: true }));
    rds.pass();
    expect(await endpointsNow(rds, { DBClusterEndpointIdentifier: 'second' })).toEqual([]);
  });
});

test('the lists of an endpoint follow an instance that is renamed, and leave out one that has gone', async () => {
  await createEndpoint(rds, { StaticMembers: ['member-1', 'member-2'] });
  rds.pass();
  const rename = { DBInstanceIdentifier: 'member-2', NewDBInstanceIdentifier: 'renamed', ApplyImmediately: true };
  await rds.client.send(new ModifyDBInstanceCommand(rename));
  await rds.client.send(new DeleteDBInstanceCommand({ DBInstanceIdentifier: 'member-1' }));
  rds.pass();
  expect(await endpointsNow(rds, { DBClusterEndpointIdentifier: 'reporting' })).toMatchObject([
    { StaticMembers: ['renamed'] },
  ]);
});

describe('what is refused', () => {
  test.each([
    ['InvalidParameterValue', { EndpointType: 'BOTH' }],
    ['InvalidParameterCombination', { ExcludedMembers: ['member-1'] }],
    ['DBInstanceNotFound', { StaticMembers: ['elsewhere'] }],
    ['DBClusterNotFoundFault', { DBClusterIdentifier: 'other' }],
    ['InvalidParameterValue', { DBClusterEndpointIdentifier: '1st' }],
  ])('%s for %j', async (code, differences) => {
    expect(await rejection(createEndpoint(rds, differences))).toMatchObject({ code });
  });

  test('a second one of the same name, and more than the quota allows', async () => {
    await createEndpoint(rds);
    expect(await rejection(createEndpoint(rds))).toMatchObject({ code: 'DBClusterEndpointAlreadyExistsFault' });
    for (const number of [2, 3, 4, 5]) {
      await createEndpoint(rds, { DBClusterEndpointIdentifier: `endpoint-${number}` });
    }
    expect(await rejection(createEndpoint(rds, { DBClusterEndpointIdentifier: 'one-more' }))).toMatchObject({
      code: 'DBClusterEndpointQuotaExceededFault',
    });
  });
});
