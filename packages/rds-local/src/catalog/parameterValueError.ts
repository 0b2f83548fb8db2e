import type { Parameter } from '@aws-sdk/client-rds';
import { isAllowedValue } from './isAllowedValue.ts';

type Described = Pick<Parameter, 'ParameterName' | 'DataType' | 'AllowedValues'>;

/**
 * What keeps a parameter from having a value: a sentence without its full stop; undefined when it may have it.
 * Whether the parameter may be changed at all is another matter: see IsModifiable.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ParamValuesRef.html
 */
export function parameterValueError(parameter: Described, value: string): string | undefined {
  if (isAllowed(parameter, value.trim())) return undefined;
  const { ParameterName, AllowedValues, DataType } = parameter;
  return `Invalid parameter value: ${value} for: ${ParameterName} allowed values are: ${AllowedValues ?? DataType}`;
}

function isAllowed({ DataType, AllowedValues }: Described, value: string): boolean {
  if (DataType === 'integer' && isFormula(value)) return true;
  if (DataType === 'integer' && !/^-?\d+$/.test(value)) return false;
  if (DataType === 'float' && !/^-?\d+(\.\d+)?$/.test(value)) return false;
  return isAllowedValue(AllowedValues, value, DataType === 'list');
}

const OPERAND = String.raw`(?:AllocatedStorage|DBInstanceClassMemory|DBInstanceVCPU|EndPointPort|ServerId|-?\d+)`;
const EXPRESSION = `${OPERAND}(?:[*/]${OPERAND})*`;
const LOGARITHM = new RegExp(String.raw`log\(${EXPRESSION}\)`, 'g');
const BRACED = new RegExp(String.raw`\$?\{${EXPRESSION}\}`, 'g');
const FUNCTION = /(?:GREATEST|LEAST|SUM)\(-?\d+(?:,-?\d+)*\)/gi;

/** Whether it is a formula that RDS reckons out for each instance: innermost parts first, each stands for a number. */
function isFormula(value: string) {
  if (!value.includes('{')) return false;
  let rest = value.replaceAll(/\s/g, '').replaceAll(LOGARITHM, '1').replaceAll(BRACED, '1');
  for (let previous = ''; previous !== rest; ) {
    previous = rest;
    rest = rest.replaceAll(FUNCTION, '1');
  }
  return /^-?\d+$/.test(rest);
}
