import type { Parameter } from './rows.ts';

type Described = Pick<Parameter, 'AllowedValues' | 'DataType'>;

/** `1-100`, `-1-100`, `0.5-1.5`: two numbers with a hyphen between them. */
const range = /^(-?\d+(?:\.\d+)?)-(-?\d+(?:\.\d+)?)$/;
const number = /^-?\d+(\.\d+)?$/;
const word = /^[\w./+-]+$/;

/**
 * The allowed values of a parameter with a few choices: `ON` and `OFF`, `0` and `1`.
 *
 * @returns undefined if it is a number within bounds, a text, or a list
 */
export function parameterChoices({ AllowedValues, DataType }: Described): string[] | undefined {
  if (DataType === 'list') return undefined;
  const values = alternativesOf(AllowedValues);
  return values.length > 0 && values.every((value) => word.test(value) && !range.test(value)) ? values : undefined;
}

/**
 * The error of a parameter's value, if it is certainly invalid. RDS describes the values of some parameters in
 * undocumented formats; those aren't checked.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithParamGroups.html, USER_ParamValuesRef.html
 */
export function parameterValueError(parameter: Described, value: string): string | undefined {
  const { AllowedValues, DataType } = parameter;
  const isNumber = DataType === 'integer' || DataType === 'float';
  // A formula such as {DBInstanceClassMemory/12582880}, which RDS evaluates for each instance.
  if (isNumber && value.includes('{')) return undefined;
  const alternatives = alternativesOf(AllowedValues);
  if (isNumber && !alternatives.includes(value.trim())) {
    if (DataType === 'integer' && !/^-?\d+$/.test(value.trim())) return 'Enter a whole number, or a formula in braces.';
    if (!number.test(value.trim())) return 'Enter a number.';
    const areBounds = alternatives.every((each) => range.test(each) || number.test(each));
    return areBounds && alternatives.length > 0 && !alternatives.some((each) => contains(each, Number(value)))
      ? `Allowed values: ${AllowedValues}.`
      : undefined;
  }
  const choices = parameterChoices(parameter)?.map((each) => each.toLowerCase());
  return choices && !choices.includes(value.trim().toLowerCase()) ? `Allowed values: ${AllowedValues}.` : undefined;
}

function alternativesOf(AllowedValues: string | undefined) {
  return AllowedValues?.split(',').map((value) => value.trim()) ?? [];
}

function contains(alternative: string, value: number) {
  const [, min, max] = range.exec(alternative) ?? [];
  return min === undefined ? Number(alternative) === value : Number(min) <= value && value <= Number(max);
}
