import {
  CreateDBProxyCommand,
  DescribeDBProxiesCommand,
  DescribeGlobalClustersCommand,
  DescribeTenantDatabasesCommand,
  StartExportTaskCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { modelErrors, operations } from '../protocol/model.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';
import { actions } from './actions.ts';
import { emptyAnswers } from './emptyAnswers.ts';
import { UNSUPPORTED_ACTIONS } from './leftOut.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

it('accounts for every action of the model: it is had, answers an empty list, or is refused', () => {
  const accounted = [...actions.keys(), ...emptyAnswers.keys(), ...Object.values(UNSUPPORTED_ACTIONS).flat()];
  expect(accounted.toSorted()).toEqual([...operations.keys()].toSorted());
});

describe('what belongs to a part of RDS that rds-local does not have', () => {
  it('is refused by name when it would make or change something', async () => {
    const input = { ExportTaskIdentifier: 'x', SourceArn: 'x', S3BucketName: 'x', IamRoleArn: 'x', KmsKeyId: 'x' };
    expect(await rejection(rds.client.send(new StartExportTaskCommand(input)))).toEqual({
      code: 'UnsupportedOperation',
      message: 'rds-local does not have exports to and imports from Amazon S3: StartExportTask is not supported.',
      status: 400,
    });
    const proxy = new CreateDBProxyCommand({
      DBProxyName: 'x',
      EngineFamily: 'MYSQL',
      RoleArn: 'x',
      VpcSubnetIds: ['subnet-1'],
    });
    expect(await rejection(rds.client.send(proxy))).toMatchObject({
      code: 'UnsupportedOperation',
      message: 'rds-local does not have RDS Proxy: CreateDBProxy is not supported.',
    });
  });

  it('is an empty list when it is asked for', async () => {
    const { GlobalClusters, Marker } = await rds.client.send(
      new DescribeGlobalClustersCommand({ Filters: [{ Name: 'db-cluster-id', Values: ['mycluster'] }] }),
    );
    expect({ GlobalClusters, Marker }).toEqual({ GlobalClusters: [], Marker: undefined });
  });

  it('is not found by name', async () => {
    const global = new DescribeGlobalClustersCommand({ GlobalClusterIdentifier: 'x' });
    expect(await rejection(rds.client.send(global))).toMatchObject({ code: 'GlobalClusterNotFoundFault', status: 404 });
    const proxies = new DescribeDBProxiesCommand({ DBProxyName: 'x' });
    expect(await rejection(rds.client.send(proxies))).toMatchObject({ code: 'DBProxyNotFoundFault', status: 404 });
    const tenants = new DescribeTenantDatabasesCommand({ DBInstanceIdentifier: 'x' });
    expect(await rejection(rds.client.send(tenants))).toMatchObject({ code: 'DBInstanceNotFound', status: 404 });
  });

  it('has the rules of every list for the length of a page', async () => {
    const tooFew = new DescribeGlobalClustersCommand({ MaxRecords: 1 });
    expect((await rejection(rds.client.send(tooFew))).code).toBe('InvalidParameterValue');
  });
});

describe.each([...emptyAnswers.keys()])('%s', (name) => {
  const operation = operations.get(name);

  it('answers the list that the model gives it', async () => {
    const context = { region: undefined as never, now: 0 } as never;
    const [list = ''] = Object.keys(emptyAnswers.get(name)?.({}, context) ?? {});
    expect(operation?.output.getMemberSchemas()).toHaveProperty(list);
    expect(operation?.output.getMemberSchema(list).isListSchema()).toBe(true);
  });

  it('refuses names with codes of the model, under parameters of the model', () => {
    const context = { region: undefined as never, now: 0 } as never;
    const refused = Object.keys(operation?.input.getMemberSchemas() ?? {}).flatMap((parameter) => {
      if (parameter === 'DBInstanceIdentifier' || parameter === 'DBSnapshotIdentifier') return [];
      try {
        emptyAnswers.get(name)?.({ [parameter]: { toString: () => 'x' } }, context);
        return [];
      } catch (error) {
        return error instanceof Error && 'code' in error ? [String(error.code)] : [String(error)];
      }
    });
    for (const code of refused) expect(modelErrors.get(code)?.status).toBe(404);
  });
});
