import { CreateDBClusterCommand, EnableHttpEndpointCommand } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableCluster, CLUSTER, clusterNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const ARN = 'arn:aws:rds:us-east-1:123456789012:cluster:mycluster';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const enable = async (ResourceArn = ARN) => {
  const { $metadata: _, ...answer } = await rds.client.send(new EnableHttpEndpointCommand({ ResourceArn }));
  return answer;
};

it('turns the endpoint on at once, and leaves the cluster available', async () => {
  await availableCluster(rds);
  expect(await enable()).toEqual({ ResourceArn: ARN, HttpEndpointEnabled: true });
  expect(await clusterNow(rds)).toMatchObject({ Status: 'available', HttpEndpointEnabled: true });
});

it('refuses a cluster that is not there, or not available', async () => {
  await rds.client.send(new CreateDBClusterCommand(CLUSTER));
  expect(await rejection(enable())).toMatchObject({ code: 'InvalidResourceStateFault', status: 400 });
  expect(await rejection(enable(`${ARN}x`))).toMatchObject({ code: 'ResourceNotFoundFault', status: 404 });
  expect((await rejection(enable('mycluster'))).code).toBe('ResourceNotFoundFault');
});
