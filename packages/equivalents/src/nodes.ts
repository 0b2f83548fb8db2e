import type { NormalizedSchema } from '@smithy/core/schema';
import { operations } from './operations.ts';
import type { RdsRequest } from './rendering.ts';
import { isSecret, madeByTools, secretVariable } from './secrets.ts';

/** A value as every renderer can write it: what kind it is comes from the model, not from the value. */
export type Node =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; isFraction: boolean }
  | { kind: 'boolean'; is: boolean }
  | { kind: 'time'; iso: string }
  | { kind: 'secret'; variable: string }
  /** Required, and not given yet. */
  | { kind: 'placeholder'; member: string }
  | { kind: 'list'; items: Node[]; element: NormalizedSchema }
  | { kind: 'structure'; members: Parameter[]; shape: string }
  | { kind: 'map'; entries: [key: string, value: Node][] };

/** A member of an input or of a structure in it. */
export interface Parameter {
  name: string;
  schema: NormalizedSchema;
  value: Node;
}

/** What the API reference types Double; the SDK's schemas know numbers only. */
const fractions: ReadonlySet<string> = new Set(['MinCapacity', 'MaxCapacity', 'MinACU', 'MaxACU']);

/**
 * The parameters of a request in the model's order; members that it requires and that are not given come as placeholders.
 *
 * @returns `notes` name what the model does not have
 */
export function parametersOf({ action, input }: RdsRequest): { parameters: Parameter[]; notes: string[] } {
  const schema = operations.get(action);
  if (!schema) return { parameters: [], notes: [`${action} is not an action of RDS that changes something.`] };
  if (schema.isUnitSchema()) return { parameters: [], notes: [] };
  const known = new Set([...schema.structIterator()].map(([name]) => name));
  const unknown = Object.keys(input).filter((name) => !known.has(name) && input[name] !== undefined);
  return {
    parameters: membersOf(schema, input, true),
    notes: unknown.map((name) => `${action} has no parameter ${name}.`),
  };
}

/** The members without which a structure is not complete; the model lists them first and says how many they are. */
export function requiredMembers(structure: NormalizedSchema): readonly string[] {
  const schema = structure.getSchema();
  return Array.isArray(schema) && schema[0] === 3 ? schema[4].slice(0, schema[6] ?? 0) : [];
}

function membersOf(schema: NormalizedSchema, values: object, withPlaceholders: boolean): Parameter[] {
  const required = new Set(withPlaceholders ? requiredMembers(schema) : []);
  const given = new Map(Object.entries(values));
  return [...schema.structIterator()].flatMap(([name, member]): Parameter[] => {
    if (madeByTools.has(name)) return [];
    const value = given.get(name);
    if (value === undefined || value === null) {
      return required.has(name) ? [{ name, schema: member, value: { kind: 'placeholder', member: name } }] : [];
    }
    if (isSecret(member, schema.getName(), values)) {
      return [{ name, schema: member, value: { kind: 'secret', variable: secretVariable(name) } }];
    }
    return [{ name, schema: member, value: nodeOf(member, value) }];
  });
}

function nodeOf(schema: NormalizedSchema, value: unknown): Node {
  if (schema.isListSchema()) {
    const element = schema.getValueSchema();
    const items = (Array.isArray(value) ? value : [value]).filter((item) => item !== undefined && item !== null);
    return { kind: 'list', items: items.map((item) => nodeOf(element, item)), element };
  }
  if (schema.isMapSchema() && isObject(value)) {
    const entries = Object.entries(value).map(([key, item]): [string, Node] => [
      key,
      nodeOf(schema.getValueSchema(), item),
    ]);
    return { kind: 'map', entries };
  }
  if (schema.isStructSchema() && isObject(value)) {
    return { kind: 'structure', members: membersOf(schema, value, false), shape: schema.getName() ?? '' };
  }
  if (schema.isBooleanSchema()) return { kind: 'boolean', is: value === true || value === 'true' };
  if (schema.isNumericSchema() && Number.isFinite(Number(value))) {
    return { kind: 'number', number: Number(value), isFraction: fractions.has(schema.getMemberName() ?? '') };
  }
  if (schema.isTimestampSchema()) {
    const date = value instanceof Date ? value : new Date(String(value));
    return Number.isNaN(date.getTime())
      ? { kind: 'text', text: String(value) }
      : { kind: 'time', iso: date.toISOString().replace('.000Z', 'Z') };
  }
  return { kind: 'text', text: String(value) };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
