import { afterEach, beforeEach, expect, test } from 'vitest';
import { clusterNow } from '../testDatabases.ts';
import { createEndpoint, endpointsNow, startRdsWithReader } from '../testEndpoints.ts';
import { rejection, type TestRds } from '../testRds.ts';

let rds: TestRds;

beforeEach(async () => {
  rds = await startRdsWithReader();
});

afterEach(() => rds.close());

test('lists the endpoints that a cluster has by itself and the custom ones', async () => {
  await createEndpoint(rds);
  rds.pass();
  const { Endpoint, ReaderEndpoint } = await clusterNow(rds);
  const types = (await endpointsNow(rds, { DBClusterIdentifier: 'mycluster' })).map((each) => each.EndpointType);
  expect(types).toEqual(['READER', 'WRITER', 'CUSTOM']);
  const ofType = (type: string) =>
    endpointsNow(rds, { Filters: [{ Name: 'db-cluster-endpoint-type', Values: [type] }] });
  expect(await ofType('writer')).toMatchObject([{ Endpoint }]);
  expect(await ofType('reader')).toMatchObject([{ Endpoint: ReaderEndpoint }]);
});

test('a cluster that is not there is told, and a filter that there is not', async () => {
  expect(await rejection(endpointsNow(rds, { DBClusterIdentifier: 'other' }))).toMatchObject({
    code: 'DBClusterNotFoundFault',
  });
  const Filters = [{ Name: 'engine', Values: ['mysql'] }];
  expect(await rejection(endpointsNow(rds, { Filters }))).toMatchObject({ code: 'InvalidParameterValue' });
});
