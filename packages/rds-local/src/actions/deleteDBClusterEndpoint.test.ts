import { DeleteDBClusterEndpointCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterNow } from '../testDatabases.ts';
import { createEndpoint, endpointsNow, startRdsWithReader } from '../testEndpoints.ts';
import { rejection, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startRdsWithReader();
});

afterEach(() => rds.close());

const id = { DBClusterEndpointIdentifier: 'reporting' };
const remove = () => rds.client.send(new DeleteDBClusterEndpointCommand(id));

test('an endpoint is deleting for a while, and then gone, also from its cluster', async () => {
  await createEndpoint(rds);
  rds.pass();
  expect((await remove()).Status).toBe('deleting');
  rds.pass();
  expect(await endpointsNow(rds, id)).toEqual([]);
  expect((await clusterNow(rds)).CustomEndpoints ?? []).toEqual([]);
});

test('one that is not there is told', async () => {
  expect(await rejection(remove())).toMatchObject({ code: 'DBClusterEndpointNotFoundFault' });
});
