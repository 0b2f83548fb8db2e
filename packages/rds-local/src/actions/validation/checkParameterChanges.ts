import type { Parameter } from '@aws-sdk/client-rds';
import { findFamily, type ParameterScope, parameterOf } from '../../catalog/parameters.ts';
import { parameterValueError } from '../../catalog/parameterValueError.ts';
import type { ParameterGroup } from '../../engine/parameterGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';

type ApplyMethod = NonNullable<Parameter['ApplyMethod']>;

/** A parameter that gets another value, or the engine's again when there is none. */
export interface ParameterChange {
  parameter: Parameter;
  value?: string;
  method: ApplyMethod;
}

const MAX_PARAMETERS = 20;

/**
 * What a request changes in a group.
 *
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination for a method that the parameter cannot have
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBParameterGroup.html
 */
export function checkParameterChanges(
  scope: ParameterScope,
  group: ParameterGroup,
  given: Parameter[] | undefined,
): ParameterChange[] {
  return checkCount(given).map((each) => {
    const parameter = checkModifiable(scope, group, each.ParameterName);
    const value = checkGiven('ParameterValue', each.ParameterValue);
    const method = checkMethod(group, parameter, checkGiven('ApplyMethod', each.ApplyMethod));
    const reason = parameterValueError(parameter, value);
    if (reason !== undefined) throw new RdsError('InvalidParameterValue', reason);
    return { parameter, value, method };
  });
}

/**
 * What a request puts back as the engine has it: the parameters it lists, or all that somebody set.
 *
 * @throws RdsError InvalidParameterCombination for a list together with ResetAllParameters and for neither, as
 * checkParameterChanges for what is listed
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ResetDBParameterGroup.html
 */
export function checkParameterResets(
  scope: ParameterScope,
  group: ParameterGroup,
  { ResetAllParameters, Parameters = [] }: { ResetAllParameters?: boolean; Parameters?: Parameter[] },
): ParameterChange[] {
  if (ResetAllParameters && Parameters.length > 0) {
    refuseCombination('ResetAllParameters can not be specified together with a list of parameters.');
  }
  if (ResetAllParameters === false && Parameters.length === 0) {
    refuseCombination('Either ResetAllParameters or a list of parameters must be specified.');
  }
  if (Parameters.length === 0) {
    return Object.keys(group.parameters).map((name) => {
      const parameter = checkModifiable(scope, group, name);
      return { parameter, method: usualMethod(parameter) };
    });
  }
  return checkCount(Parameters).map((each) => {
    const parameter = checkModifiable(scope, group, each.ParameterName);
    return { parameter, method: checkMethod(group, parameter, each.ApplyMethod ?? usualMethod(parameter)) };
  });
}

// Dynamic parameters are put back at once, static ones by a reboot.
function usualMethod({ ApplyType }: Parameter): ApplyMethod {
  return ApplyType === 'dynamic' ? 'immediate' : 'pending-reboot';
}

function checkCount(given: Parameter[] = []): Parameter[] {
  if (given.length >= 1 && given.length <= MAX_PARAMETERS) return given;
  throw new RdsError(
    'InvalidParameterValue',
    `A request can change from 1 to ${MAX_PARAMETERS} parameters; this one names ${given.length}.`,
  );
}

function checkModifiable(scope: ParameterScope, { family }: ParameterGroup, given: string | undefined): Parameter {
  const name = checkGiven('ParameterName', given);
  const parameter = parameterOf(family, scope, name.toLowerCase());
  if (parameter === undefined) {
    throw new RdsError('InvalidParameterValue', `Could not find parameter with name: ${name}`);
  }
  if (parameter.IsModifiable) return parameter;
  throw new RdsError('InvalidParameterValue', `The parameter ${name} cannot be modified.`);
}

function checkMethod({ family }: ParameterGroup, { ApplyType }: Parameter, method: string): ApplyMethod {
  if (method !== 'immediate' && method !== 'pending-reboot') {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid apply method: ${method}. Valid values are immediate, pending-reboot.`,
    );
  }
  if (method === 'immediate' && ApplyType === 'static') {
    refuseCombination('cannot use immediate apply method for static parameter');
  }
  const isSqlServer = findFamily(family)?.Engine.startsWith('sqlserver-');
  if (method === 'pending-reboot' && ApplyType === 'dynamic' && isSqlServer) {
    refuseCombination('cannot use pending-reboot apply method for dynamic parameter of SQL Server');
  }
  return method;
}

function checkGiven(parameter: string, value: string | undefined): string {
  if (value !== undefined) return value;
  throw new RdsError('InvalidParameterValue', `The parameter ${parameter} must be provided and must not be blank.`);
}

function refuseCombination(message: string): never {
  throw new RdsError('InvalidParameterCombination', message);
}
