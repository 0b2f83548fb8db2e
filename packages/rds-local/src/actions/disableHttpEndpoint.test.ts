import { DisableHttpEndpointCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const ARN = 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const disable = async (ResourceArn = ARN) => {
  const { $metadata: _, ...answer } = await rds.client.send(new DisableHttpEndpointCommand({ ResourceArn }));
  return answer;
};

it('turns the endpoint off at once', async () => {
  await availableCluster(rds, { EnableHttpEndpoint: true });
  expect(await disable()).toEqual({ ResourceArn: ARN, HttpEndpointEnabled: false });
  expect((await clusterNow(rds)).HttpEndpointEnabled).toBe(false);
});

it('refuses a cluster that is not there', async () => {
  expect((await rejection(disable())).code).toBe('ResourceNotFoundFault');
});
