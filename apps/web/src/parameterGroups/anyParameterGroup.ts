import type { createDBParameterGroupInput } from '@rds-console/contract/parameterGroups';
import { maxParametersInRequest } from '@rds-console/contract/parameterGroups';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { type Call, callOf } from '../code/call.ts';
import { eitherType, returning } from '../resource/eitherType.ts';
import {
  clusterParameterGroup,
  instanceParameterGroup,
  type ParameterGroup,
  parametersQuery,
} from './parameterGroup.ts';

export const parameterGroup = eitherType(
  'parameter group',
  { kind: 'DB parameter group', type: instanceParameterGroup },
  { kind: 'DB cluster parameter group', type: clusterParameterGroup },
);

/** Whether RDS made the group by itself; nobody else may give a name with a period in it. */
export function isDefault(group: ParameterGroup) {
  return parameterGroup.nameOf(group).startsWith('default.');
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html */
export function unchangeableReason(group: ParameterGroup) {
  return isDefault(group) ? 'The parameters of a default group cannot be changed.' : undefined;
}

export interface ParameterReset {
  ParameterName: string;
  ApplyMethod: 'immediate' | 'pending-reboot';
}
export interface ParameterChange extends ParameterReset {
  ParameterValue: string;
}
type Reset = { Parameters: ParameterReset[] } | { ResetAllParameters: true };

/** RDS has each action twice, which differ in the members for the names. */
const requests = {
  'DB parameter group': {
    create: (input: z.output<typeof createDBParameterGroupInput>) =>
      returning('DB parameter group', callOf(api.parameterGroups.create, input)),
    copy: (source: string, target: string, description: string) =>
      returning(
        'DB parameter group',
        callOf(api.parameterGroups.copy, {
          SourceDBParameterGroupIdentifier: source,
          TargetDBParameterGroupIdentifier: target,
          TargetDBParameterGroupDescription: description,
        }),
      ),
    modify: (DBParameterGroupName: string, Parameters: ParameterChange[]) =>
      callOf(api.parameterGroups.modify, { DBParameterGroupName, Parameters }),
    reset: (DBParameterGroupName: string, reset: Reset) =>
      callOf(api.parameterGroups.reset, { DBParameterGroupName, ...reset }),
  },
  'DB cluster parameter group': {
    create: ({ DBParameterGroupName, ...input }: z.output<typeof createDBParameterGroupInput>) =>
      returning(
        'DB cluster parameter group',
        callOf(api.clusterParameterGroups.create, { DBClusterParameterGroupName: DBParameterGroupName, ...input }),
      ),
    copy: (source: string, target: string, description: string) =>
      returning(
        'DB cluster parameter group',
        callOf(api.clusterParameterGroups.copy, {
          SourceDBClusterParameterGroupIdentifier: source,
          TargetDBClusterParameterGroupIdentifier: target,
          TargetDBClusterParameterGroupDescription: description,
        }),
      ),
    modify: (DBClusterParameterGroupName: string, Parameters: ParameterChange[]) =>
      callOf(api.clusterParameterGroups.modify, { DBClusterParameterGroupName, Parameters }),
    reset: (DBClusterParameterGroupName: string, reset: Reset) =>
      callOf(api.clusterParameterGroups.reset, { DBClusterParameterGroupName, ...reset }),
  },
};

/** Creates a group of either type. */
export function creationOf(
  kind: ParameterGroup['kind'],
  input: z.output<typeof createDBParameterGroupInput>,
): Call<ParameterGroup> {
  return requests[kind].create(input);
}

/** Copies a group of either type. */
export function copyOf(group: ParameterGroup, name: string, description: string): Call<ParameterGroup> {
  return requests[group.kind].copy(parameterGroup.nameOf(group), name, description);
}

/** Gives parameters other values, in as many calls as it takes. RDS carries out each of them as a whole or not at all. */
export function parameterChanges(group: ParameterGroup, changes: readonly ParameterChange[]) {
  return portionsOf(changes).map((Parameters) => ({
    names: Parameters.map(({ ParameterName }) => ParameterName),
    call: requests[group.kind].modify(parameterGroup.nameOf(group), Parameters),
  }));
}

/** Gives parameters back the values that they have in a new group. */
export function parameterResets(group: ParameterGroup, resets: 'all' | readonly ParameterReset[]): Call[] {
  const portions: Reset[] =
    resets === 'all' ? [{ ResetAllParameters: true }] : portionsOf(resets).map((Parameters) => ({ Parameters }));
  return portions.map((portion) => requests[group.kind].reset(parameterGroup.nameOf(group), portion));
}

/** Refetches what a change of parameters shows in: the parameters, and the databases that have the group. */
export function refetchParameters(group: ParameterGroup) {
  return Promise.all([
    queryClient.invalidateQueries({ queryKey: parametersQuery(group).queryKey }),
    queryClient.invalidateQueries({ queryKey: api.instances.key() }),
    queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
  ]);
}

function portionsOf<Item>(items: readonly Item[]) {
  const count = Math.ceil(items.length / maxParametersInRequest);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * maxParametersInRequest, (index + 1) * maxParametersInRequest),
  );
}
