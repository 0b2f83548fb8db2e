import { ModifyDBClusterEndpointCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createEndpoint, endpointsNow, startRdsWithReader } from '../testEndpoints.ts';
import { rejection, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startRdsWithReader();
});

afterEach(() => rds.close());

const id = { DBClusterEndpointIdentifier: 'reporting' };
const modify = (input: object = {}) => rds.client.send(new ModifyDBClusterEndpointCommand({ ...id, ...input }));

test('an endpoint leads to other instances, after a while in which it is not modified again', async () => {
  await createEndpoint(rds);
  rds.pass();
  expect(await modify({ EndpointType: 'ANY', ExcludedMembers: ['member-1'] })).toMatchObject({
    Status: 'modifying',
    CustomEndpointType: 'ANY',
  });
  expect(await rejection(modify())).toMatchObject({ code: 'InvalidDBClusterEndpointStateFault' });
  rds.pass();
  expect(await endpointsNow(rds, id)).toMatchObject([
    { Status: 'available', StaticMembers: [], ExcludedMembers: ['member-1'] },
  ]);
});

test('one that is not there is told', async () => {
  expect(await rejection(modify())).toMatchObject({ code: 'DBClusterEndpointNotFoundFault' });
});
