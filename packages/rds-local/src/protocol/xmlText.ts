import type { NormalizedSchema } from '@smithy/core/schema';
import { dateToUtcString, toBase64 } from '@smithy/core/serde';

// The SDK's numbers for the formats that a timestamp's schema may ask for.
// https://github.com/smithy-lang/smithy-typescript/blob/main/packages/types/src/schema/sentinels.ts
const httpDate = 6;
const epochSeconds = 7;

/**
 * Formats the scalar values of a schema: times as ISO 8601, with milliseconds only if they aren't zero, unless
 * the member has a format of its own.
 *
 * @param escapeText is called for text from outside this file
 * @returns a function that throws for what can not be a value of the schema
 */
export function xmlText(schema: NormalizedSchema, escapeText: (text: string) => string): (value: unknown) => string {
  if (schema.isStringSchema() || schema.isBooleanSchema() || schema.isNumericSchema()) {
    return (value) => {
      if (typeof value === 'string') {
        return escapeText(value);
      }
      return typeof value === 'number' || typeof value === 'boolean' ? String(value) : refuse(schema, value);
    };
  }
  if (schema.isTimestampSchema()) {
    const write = timestampText(schema.getSchema());
    return (value) => (value instanceof Date ? write(value) : refuse(schema, value));
  }
  if (schema.isBlobSchema()) {
    return (value) => (value instanceof Uint8Array ? toBase64(value) : refuse(schema, value));
  }
  throw new Error(`The model has an output of a kind that is not known here: ${schema.getName(true)}`);
}

function timestampText(format: unknown): (time: Date) => string {
  switch (format) {
    case httpDate:
      return dateToUtcString;
    case epochSeconds:
      return (time) => String(time.getTime() / 1000);
    default:
      return iso8601;
  }
}

function iso8601(time: Date): string {
  const text = time.toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

function refuse(schema: NormalizedSchema, value: unknown): never {
  throw new Error(`A value of type ${typeof value} can not be written as ${schema.getMemberName()}`);
}
