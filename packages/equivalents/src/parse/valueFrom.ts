import type { NormalizedSchema } from '@smithy/core/schema';
import { isSecret, secretVariables } from '../secrets.ts';

/** Told the name of what stands in a text and is not understood; never a value, since that may be a password. */
export type NotUnderstood = (name: string) => void;

/**
 * What was read from JSON, shorthand or a query as the model wants it there.
 *
 * @returns undefined when it says nothing: a placeholder, or a variable whose value only the shell would know
 */
export function valueFrom(schema: NormalizedSchema, raw: unknown, name: string, miss: NotUnderstood): unknown {
  if (schema.isListSchema()) return listOf(schema, raw, name, miss);
  if (schema.isMapSchema()) {
    const entries = entriesOf(raw);
    if (!entries) return refuse();
    return Object.fromEntries(
      entries.map(([key, value]) => [key, valueFrom(schema.getValueSchema(), value, name, miss)]),
    );
  }
  if (schema.isStructSchema()) {
    const entries = entriesOf(raw);
    return entries ? structureOf(schema, entries, name, miss) : refuse();
  }
  if (typeof raw === 'object' || raw === undefined) return refuse();
  const text = String(raw);
  if (text === `<${schema.getMemberName()}>`) return undefined;
  if (schema.isBooleanSchema()) return { true: true, false: false }[text.toLowerCase()] ?? refuse();
  if (schema.isNumericSchema()) return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : refuse();
  if (schema.isTimestampSchema()) {
    const time = new Date(text);
    return Number.isNaN(time.getTime()) ? refuse() : time.toISOString().replace('.000Z', 'Z');
  }
  return text;

  function refuse(): undefined {
    miss(name);
    return undefined;
  }
}

/** A structure's members by their names; what the model does not have is told. */
export function structureOf(
  schema: NormalizedSchema,
  entries: readonly [string, unknown][],
  name: string,
  miss: NotUnderstood,
): Record<string, unknown> {
  const members = new Map(schema.structIterator());
  const siblings = Object.fromEntries(entries);
  return Object.fromEntries(
    entries.flatMap(([key, raw]): [string, unknown][] => {
      const path = name ? `${name}.${key}` : key;
      const member = members.get(key);
      if (!member) {
        miss(path);
        return [];
      }
      if (isSecret(member, schema.getName(), siblings) && secretVariables.includes(String(raw).replace('$', '')))
        return [];
      const value = valueFrom(member, raw, path, miss);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

function listOf(schema: NormalizedSchema, raw: unknown, name: string, miss: NotUnderstood): unknown {
  const items = Array.isArray(raw) ? raw : [raw];
  return items.map((item) => valueFrom(schema.getValueSchema(), item, name, miss)).filter((item) => item !== undefined);
}

function entriesOf(raw: unknown): [string, unknown][] | undefined {
  if (raw instanceof Map) return [...raw];
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? Object.entries(raw) : undefined;
}
