import type { NormalizedSchema } from '@smithy/core/schema';
import { RdsError } from '../engine/rdsError.ts';
import { shownName } from './parseForm.ts';

const integer = /^-?\d+$/;
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const iso8601 = /^(\d{4}-\d\d-(\d\d))(T\d\d:\d\d(:\d\d([.,]\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;

// The SDK's schemas know numbers only; these are the inputs that the API reference types Double, all others are whole.
// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html
// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBShardGroup.html
const fractional: ReadonlySet<string> = new Set(['MinCapacity', 'MaxCapacity', 'MinACU', 'MaxACU']);

/**
 * Converts the text of a parameter to the type in the model: string, number, boolean or Date.
 *
 * @param name the parameter's whole name, for the message
 * @throws RdsError `InvalidParameterValue` naming the parameter, without the value: it may be a password
 */
export function decodeScalar(schema: NormalizedSchema, text: string, name: string): unknown {
  if (schema.isStringSchema()) {
    return text;
  }
  if (schema.isBooleanSchema()) {
    return decodeBoolean(text) ?? refuse(name, 'true or false');
  }
  if (schema.isNumericSchema()) {
    const whole = !fractional.has(schema.getMemberName() ?? '');
    return decodeNumber(text, whole) ?? refuse(name, whole ? 'a whole number' : 'a number');
  }
  if (schema.isTimestampSchema()) {
    return decodeTimestamp(text) ?? refuse(name, 'a date and time such as 2014-10-31T23:30:00Z');
  }
  throw new Error(`The model has an input of a kind that is not known here: ${schema.getName(true)}`);
}

function decodeBoolean(text: string): boolean | undefined {
  const lower = text.toLowerCase();
  return lower === 'true' ? true : lower === 'false' ? false : undefined;
}

function decodeNumber(text: string, whole: boolean): number | undefined {
  const number = (whole ? integer : decimal).test(text) ? Number(text) : Number.NaN;
  return (whole ? Number.isSafeInteger(number) : Number.isFinite(number)) ? number : undefined;
}

/** ISO 8601; without an offset it is UTC, as everywhere in RDS. */
function decodeTimestamp(text: string): Date | undefined {
  const [, day, dayOfMonth, time, , , offset] = iso8601.exec(text) ?? [];
  // Date parses February 30 as March 1.
  if (!day || new Date(`${day}T00:00:00Z`).getUTCDate() !== Number(dayOfMonth)) {
    return undefined;
  }
  const date = new Date(time ? `${text.replace(',', '.')}${offset ? '' : 'Z'}` : `${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

// AWS's code and message for this aren't known from a recorded response.
function refuse(name: string, wanted: string): never {
  throw new RdsError('InvalidParameterValue', `Invalid value for the parameter ${shownName(name)}: must be ${wanted}.`);
}
