import type * as rds from '@aws-sdk/client-rds';
import { oc, type } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import { existing, parameterGroupName } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import { dbClusterParameterGroup, dbParameterGroup, parameter } from './rows.ts';
import { tags } from './settings.ts';

/** So many parameters can be changed or reset in one request, whatever the kind of the group. */
export const maxParametersInRequest = 20;

const described = {
  DBParameterGroupFamily: text.min(1, 'Choose a parameter group family.'),
  Description: text.min(1, 'Enter a description.').max(255, 'At most 255 characters.'),
  Tags: tags.optional(),
};

/** Input of CreateDBParameterGroup. */
export const createDBParameterGroupInput = z.object({ DBParameterGroupName: parameterGroupName, ...described });

/** Input of CreateDBClusterParameterGroup. */
export const createDBClusterParameterGroupInput = z.object({
  DBClusterParameterGroupName: parameterGroupName,
  ...described,
});

/** Input of CopyDBParameterGroup. */
export const copyDBParameterGroupInput = z.object({
  SourceDBParameterGroupIdentifier: existing,
  TargetDBParameterGroupIdentifier: parameterGroupName,
  TargetDBParameterGroupDescription: described.Description,
});

/** Input of CopyDBClusterParameterGroup. */
export const copyDBClusterParameterGroupInput = z.object({
  SourceDBClusterParameterGroupIdentifier: existing,
  TargetDBClusterParameterGroupIdentifier: parameterGroupName,
  TargetDBClusterParameterGroupDescription: described.Description,
});

const ApplyMethod = z.enum(['immediate', 'pending-reboot']);
const ParameterName = text.min(1);

/** A parameter with the value that it is to have. The group's family decides which values there are. */
export const parameterChange = z.object({ ParameterName, ParameterValue: text, ApplyMethod });
const changes = z.object({ Parameters: z.array(parameterChange).min(1).max(maxParametersInRequest) });

/** All parameters that somebody changed, or the ones that are listed, get back the value that they have in a new group. */
const resets = z.object({
  ResetAllParameters: z.boolean().optional(),
  Parameters: z.array(z.object({ ParameterName, ApplyMethod })).max(maxParametersInRequest).optional(),
});

const named = z.object({ DBParameterGroupName: existing });
const clusterNamed = z.object({ DBClusterParameterGroupName: existing });
const one = '/parameter-groups/{DBParameterGroupName}';
const oneOfClusters = '/cluster-parameter-groups/{DBClusterParameterGroupName}';

/** The settings of the engine of DB instances. */
export const parameterGroups = {
  list: oc.route({ method: 'GET', path: '/parameter-groups' }).output(answer(listOf(dbParameterGroup))),
  get: oc.route({ method: 'GET', path: one }).input(named).output(answer(dbParameterGroup)),
  create: rdsAction('CreateDBParameterGroup')
    .route({ method: 'POST', path: '/parameter-groups', successStatus: 201 })
    .input(createDBParameterGroupInput)
    .output(answer(dbParameterGroup)),
  copy: rdsAction('CopyDBParameterGroup')
    .route({ method: 'POST', path: '/parameter-groups/{SourceDBParameterGroupIdentifier}/copy', successStatus: 201 })
    .input(copyDBParameterGroupInput)
    .output(answer(dbParameterGroup)),
  delete: rdsAction('DeleteDBParameterGroup')
    .route({ method: 'DELETE', path: one })
    .input(named)
    .output(type<object>()),
  parameters: oc
    .route({ method: 'GET', path: `${one}/parameters` })
    .input(named)
    .output(answer(listOf(parameter))),
  modify: rdsAction('ModifyDBParameterGroup')
    .route({ method: 'PATCH', path: one })
    .input(named.extend(changes.shape))
    .output(type<rds.DBParameterGroupNameMessage>()),
  reset: rdsAction('ResetDBParameterGroup')
    .route({ method: 'POST', path: `${one}/reset` })
    .input(named.extend(resets.shape))
    .output(type<rds.DBParameterGroupNameMessage>()),
};

/** The settings of the engine that all instances of a DB cluster share. */
export const clusterParameterGroups = {
  list: oc.route({ method: 'GET', path: '/cluster-parameter-groups' }).output(answer(listOf(dbClusterParameterGroup))),
  get: oc.route({ method: 'GET', path: oneOfClusters }).input(clusterNamed).output(answer(dbClusterParameterGroup)),
  create: rdsAction('CreateDBClusterParameterGroup')
    .route({ method: 'POST', path: '/cluster-parameter-groups', successStatus: 201 })
    .input(createDBClusterParameterGroupInput)
    .output(answer(dbClusterParameterGroup)),
  copy: rdsAction('CopyDBClusterParameterGroup')
    .route({
      method: 'POST',
      path: '/cluster-parameter-groups/{SourceDBClusterParameterGroupIdentifier}/copy',
      successStatus: 201,
    })
    .input(copyDBClusterParameterGroupInput)
    .output(answer(dbClusterParameterGroup)),
  delete: rdsAction('DeleteDBClusterParameterGroup')
    .route({ method: 'DELETE', path: oneOfClusters })
    .input(clusterNamed)
    .output(type<object>()),
  parameters: oc
    .route({ method: 'GET', path: `${oneOfClusters}/parameters` })
    .input(clusterNamed)
    .output(answer(listOf(parameter))),
  modify: rdsAction('ModifyDBClusterParameterGroup')
    .route({ method: 'PATCH', path: oneOfClusters })
    .input(clusterNamed.extend(changes.shape))
    .output(type<rds.DBClusterParameterGroupNameMessage>()),
  reset: rdsAction('ResetDBClusterParameterGroup')
    .route({ method: 'POST', path: `${oneOfClusters}/reset` })
    .input(clusterNamed.extend(resets.shape))
    .output(type<rds.DBClusterParameterGroupNameMessage>()),
};
