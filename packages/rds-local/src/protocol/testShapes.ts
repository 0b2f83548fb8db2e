import type { NormalizedSchema } from '@smithy/core/schema';
import fc from 'fast-check';
import { requiredMembers } from './model.ts';

/** Which values of a shape are wanted. */
export interface Limits {
  text: fc.Arbitrary<string>;
  /** Says of an inner structure whether it is wanted. */
  isPresent: (structure: object) => boolean;
  /** What may stand in the place of any value. */
  absent: readonly (undefined | null)[];
}

/** Any structure of the model, as the SDK's types have it; the members that it requires are always there. */
export function anyStructure(schema: NormalizedSchema, limits: Limits): fc.Arbitrary<object> {
  if (schema.isUnitSchema()) {
    return fc.constant({});
  }
  const members = [...schema.structIterator()].map(([name, member]) => [name, anyOrAbsent(member, limits)] as const);
  const model: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(members);
  return fc.record(model, { requiredKeys: [...requiredMembers(schema)], noNullPrototype: true });
}

function anyOrAbsent(schema: NormalizedSchema, limits: Limits): fc.Arbitrary<unknown> {
  const value = anyValue(schema, limits);
  return limits.absent.length === 0
    ? value
    : fc.oneof({ arbitrary: value, weight: 4 }, fc.constantFrom(...limits.absent));
}

function anyValue(schema: NormalizedSchema, limits: Limits): fc.Arbitrary<unknown> {
  if (schema.isStructSchema()) {
    return anyStructure(schema, limits).filter(limits.isPresent);
  }
  if (schema.isListSchema()) {
    return fc.array(anyOrAbsent(schema.getValueSchema(), limits), { maxLength: 3 });
  }
  if (schema.isMapSchema()) {
    const value = anyOrAbsent(schema.getValueSchema(), limits);
    return fc.dictionary(limits.text, value, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
  }
  if (schema.isBooleanSchema()) {
    return fc.boolean();
  }
  if (schema.isNumericSchema()) {
    return /^M..(Capacity|ACU)$/.test(schema.getMemberName() ?? '')
      ? fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0)
      : fc.maxSafeInteger();
  }
  if (schema.isTimestampSchema()) {
    return fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
  }
  if (schema.isBlobSchema()) {
    return fc.uint8Array({ maxLength: 5 });
  }
  return limits.text;
}
