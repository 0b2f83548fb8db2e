import {
  CreateDBClusterParameterGroupCommand,
  type CreateDBClusterParameterGroupCommandInput,
  CreateDBParameterGroupCommand,
  type CreateDBParameterGroupCommandInput,
  type DBClusterParameterGroup,
  type DBParameterGroup,
  DescribeDBClusterParametersCommand,
  DescribeDBParametersCommand,
  type Filter,
  ModifyDBClusterParameterGroupCommand,
  ModifyDBParameterGroupCommand,
  type Parameter,
  paginateDescribeDBClusterParameters,
  paginateDescribeDBParameters,
} from '@aws-sdk/client-rds';
import type { TestRds } from './testRds.ts';

/** A group for the newest major version of MySQL. */
export const PARAMETER_GROUP = {
  DBParameterGroupName: 'mygroup',
  DBParameterGroupFamily: 'mysql8.4',
  Description: 'for tests',
} as const satisfies CreateDBParameterGroupCommandInput;

/** A group for Aurora MySQL clusters. */
export const CLUSTER_PARAMETER_GROUP = {
  DBClusterParameterGroupName: 'mygroup',
  DBParameterGroupFamily: 'aurora-mysql8.0',
  Description: 'for tests',
} as const satisfies CreateDBClusterParameterGroupCommandInput;

export async function createdParameterGroup(
  rds: TestRds,
  differences: Partial<CreateDBParameterGroupCommandInput> = {},
): Promise<DBParameterGroup | undefined> {
  const input = { ...PARAMETER_GROUP, ...differences };
  return (await rds.client.send(new CreateDBParameterGroupCommand(input))).DBParameterGroup;
}

export async function createdClusterParameterGroup(
  rds: TestRds,
  differences: Partial<CreateDBClusterParameterGroupCommandInput> = {},
): Promise<DBClusterParameterGroup | undefined> {
  const input = { ...CLUSTER_PARAMETER_GROUP, ...differences };
  return (await rds.client.send(new CreateDBClusterParameterGroupCommand(input))).DBClusterParameterGroup;
}

/** Sets parameters in the group `mygroup` for instances. */
export function setParameters(rds: TestRds, ...Parameters: Parameter[]) {
  return rds.client.send(new ModifyDBParameterGroupCommand({ DBParameterGroupName: 'mygroup', Parameters }));
}

/** Sets parameters in the group `mygroup` for clusters. */
export function setClusterParameters(rds: TestRds, ...Parameters: Parameter[]) {
  const input = { DBClusterParameterGroupName: 'mygroup', Parameters };
  return rds.client.send(new ModifyDBClusterParameterGroupCommand(input));
}

/** Those parameters of a group for instances that somebody set, as name, value and apply method. */
export async function parametersSet(rds: TestRds, DBParameterGroupName = 'mygroup'): Promise<unknown[]> {
  const input = { DBParameterGroupName, Source: 'user' };
  return shortened((await rds.client.send(new DescribeDBParametersCommand(input))).Parameters);
}

/** Those parameters of a group for clusters that somebody set, as name, value and apply method. */
export async function clusterParametersSet(rds: TestRds, DBClusterParameterGroupName = 'mygroup'): Promise<unknown[]> {
  const input = { DBClusterParameterGroupName, Source: 'user' };
  return shortened((await rds.client.send(new DescribeDBClusterParametersCommand(input))).Parameters);
}

function shortened(parameters: Parameter[] = []): unknown[] {
  return parameters.map(({ ParameterName, ParameterValue, ApplyMethod }) => [
    ParameterName,
    ParameterValue,
    ApplyMethod,
  ]);
}

/** All parameters of a group for instances, page by page. */
export async function allParameters(rds: TestRds, DBParameterGroupName: string): Promise<Parameter[]> {
  const { client } = rds;
  const all: Parameter[] = [];
  const pages = paginateDescribeDBParameters({ client, pageSize: 100 }, { DBParameterGroupName });
  for await (const { Parameters = [] } of pages) all.push(...Parameters);
  return all;
}

/** All parameters of a group for clusters, page by page. */
export async function allClusterParameters(rds: TestRds, DBClusterParameterGroupName: string): Promise<Parameter[]> {
  const { client } = rds;
  const all: Parameter[] = [];
  const pages = paginateDescribeDBClusterParameters({ client, pageSize: 100 }, { DBClusterParameterGroupName });
  for await (const { Parameters = [] } of pages) all.push(...Parameters);
  return all;
}

/** The filter for parameters by their names. */
export function named(...Values: string[]): Filter[] {
  return [{ Name: 'parameter-name', Values }];
}
