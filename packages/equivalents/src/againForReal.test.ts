import { request } from 'node:http';
import * as rds from '@aws-sdk/client-rds';
import { type RdsLocal, startRdsLocal } from '@rds-console/rds-local/startRdsLocal';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  createClusterAgain,
  createInstanceAgain,
  createOptionGroupAgain,
  createParameterGroupAgain,
  createSubnetGroupAgain,
} from './createAgain.ts';
import type { RdsRequest } from './rendering.ts';

/* What is described in one account is made again in an empty one, and described there as the same. */

let there: RdsLocal;
let again: RdsLocal;

beforeAll(async () => {
  [there, again] = await Promise.all([start(), start()]);
  await load(there.url, '/fixtures/sample');
});
afterAll(async () => {
  await Promise.all([there.close(), again.close()]);
});

function start() {
  return startRdsLocal({
    ...{ port: 0, host: '127.0.0.1', dataFolder: undefined, speed: Number.POSITIVE_INFINITY, names: [] },
    ...{ accountId: '123456789012', pid: process.pid, log: () => {} },
  });
}

function load(url: string, fixture: string) {
  return new Promise<void>((loaded, refused) => {
    const asked = request(`${url}/_rds-local${fixture}`, { method: 'POST' }, (answer) => {
      answer.resume().on('end', loaded);
    });
    asked.on('error', refused).end();
  });
}

function clientOf({ url }: RdsLocal) {
  return new rds.RDSClient({
    region: 'us-east-1',
    endpoint: url,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
}

async function describedBy(server: RdsLocal) {
  const client = clientOf(server);
  const { DBInstances = [] } = await client.send(new rds.DescribeDBInstancesCommand({}));
  const { DBClusters = [] } = await client.send(new rds.DescribeDBClustersCommand({}));
  const { DBSubnetGroups = [] } = await client.send(new rds.DescribeDBSubnetGroupsCommand({}));
  const { DBParameterGroups = [] } = await client.send(new rds.DescribeDBParameterGroupsCommand({}));
  const { OptionGroupsList = [] } = await client.send(new rds.DescribeOptionGroupsCommand({}));
  const members = (cluster: rds.DBCluster) =>
    DBInstances.filter((it) => it.DBClusterIdentifier === cluster.DBClusterIdentifier);
  const isOwn = (name = '') => name !== 'default' && !/^default[.:]/.test(name);
  return [
    ...DBSubnetGroups.filter((it) => isOwn(it.DBSubnetGroupName)).flatMap(createSubnetGroupAgain),
    ...DBParameterGroups.filter((it) => isOwn(it.DBParameterGroupName)).flatMap((it) =>
      createParameterGroupAgain('DBParameterGroup', it, []),
    ),
    ...OptionGroupsList.filter((it) => isOwn(it.OptionGroupName)).flatMap(createOptionGroupAgain),
    ...DBClusters.flatMap((it) => createClusterAgain(it, members(it))),
    // Those that follow another one need it first.
    ...DBInstances.filter((it) => !it.DBClusterIdentifier)
      .toSorted((a, b) => Number(isReplica(a)) - Number(isReplica(b)))
      .flatMap(createInstanceAgain),
  ];
}

function isReplica({ ReadReplicaSourceDBInstanceIdentifier }: rds.DBInstance) {
  return ReadReplicaSourceDBInstanceIdentifier !== undefined;
}

function commandOf({ action, input }: RdsRequest) {
  const command = Object.entries(rds).find(([name]) => name === `${action}Command`)?.[1];
  // The commands of the SDK are classes by the actions' names.
  const Command = command as new (input: object) => rds.DescribeDBInstancesCommand;
  return new Command({ ...input, ...('MasterUserPassword' in input ? { MasterUserPassword: 'correct-horse' } : {}) });
}

test('the sample fleet', async () => {
  const requests = await describedBy(there);
  expect(requests.length).toBeGreaterThan(10);
  const client = clientOf(again);
  for (const request of requests) {
    await client.send(commandOf(request)).catch((error: Error) => {
      throw new Error(`${request.action} ${JSON.stringify(request.input)}: ${error.message}`);
    });
  }
  expect(await describedBy(again)).toEqual(requests);
});
