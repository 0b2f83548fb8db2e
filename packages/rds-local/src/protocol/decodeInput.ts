import type { NormalizedSchema } from '@smithy/core/schema';
import { RdsError } from '../engine/rdsError.ts';
import { decodeScalar } from './decodeScalar.ts';
import { listItems } from './listItems.ts';
import { requiredMembers } from './model.ts';
import { malformed, type Parameter, parameterTree } from './parameterTree.ts';
import { shownName } from './parseForm.ts';

/** Reads one value; undefined if the parameter is present but has no value. */
type Decode = (parameter: Parameter) => unknown;

interface Member {
  name: string;
  decode: Decode;
}

interface Members {
  byName: ReadonlyMap<string, Member>;
  /** Those that must be given. */
  required: readonly { name: string; wireName: string }[];
}

/**
 * The input of an action from the name and value pairs of a request. Structures are looked up in the model once, and
 * cached.
 *
 * Lists come under the model's element names or under `member`, with indexes from 1 to 1000 that may have gaps.
 * A blank value counts as absent (Terraform sends `EngineVersion=`), except for a tag's value, which may be empty, and
 * a map's values; a list given as blank is the empty list (this is how SDKs send one). Parameters that the action does
 * not have are ignored, as AWS does.
 *
 * @returns an object of the shape that the model gives, with the members that were given
 * @throws RdsError `MissingParameter`, `InvalidParameterValue` or `MalformedQueryString`
 */
export function decodeInput(schema: NormalizedSchema, pairs: readonly [name: string, value: string][]): object {
  const members = membersOf(schema);
  const parameters = parameterTree(pairs, (name) => members.byName.has(name));
  const { values, missing } = decodeMembers(members, parameters);
  refuseMissing(missing, parameters);
  return values;
}

// Keyed by the structure itself, because it has another normalized schema for each member that uses it.
const knownMembers = new Map<unknown, Members>();

function membersOf(schema: NormalizedSchema): Members {
  const known = knownMembers.get(schema.getSchema());
  if (known) {
    return known;
  }
  const mustBeGiven = new Set(requiredMembers(schema));
  const byName = new Map<string, Member>();
  const required: { name: string; wireName: string }[] = [];
  for (const [name, member] of schema.structIterator()) {
    const blankIsValue = schema.getName() === 'Tag' && name === 'Value';
    const wireName = member.getMergedTraits().xmlName ?? name;
    byName.set(wireName, { name, decode: decoderOf(member, blankIsValue) });
    if (mustBeGiven.has(name)) required.push({ name, wireName });
  }
  const members = { byName, required };
  knownMembers.set(schema.getSchema(), members);
  return members;
}

function decoderOf(schema: NormalizedSchema, blankIsValue: boolean): Decode {
  if (schema.isListSchema()) {
    return listDecoder(schema);
  }
  if (schema.isMapSchema()) {
    return mapDecoder(schema);
  }
  if (schema.isStructSchema()) {
    return (parameter) => decodeStructure(schema, parameter);
  }
  return (parameter) => {
    if (parameter.parts.size > 0) {
      throw malformed(parameter, 'is a single value and has no parts');
    }
    return parameter.value === undefined || (parameter.value === '' && !blankIsValue)
      ? undefined
      : decodeScalar(schema, parameter.value, parameter.name);
  };
}

function decodeStructure(schema: NormalizedSchema, parameter: Parameter): object | undefined {
  if (parameter.value) {
    throw malformed(parameter, 'is a structure and has no value of its own');
  }
  const { values, missing } = decodeMembers(membersOf(schema), parameter);
  if (Object.keys(values).length === 0) {
    return undefined;
  }
  refuseMissing(missing, parameter);
  return values;
}

// Iterates over the given members, because they are few of all that the structure has.
function decodeMembers({ byName, required }: Members, parameter: Parameter) {
  const values: Record<string, unknown> = {};
  for (const [wireName, part] of parameter.parts) {
    const member = byName.get(wireName);
    const value = member?.decode(part);
    if (member !== undefined && value !== undefined) values[member.name] = value;
  }
  const missing = required.find(({ name }) => values[name] === undefined);
  return { values, missing: missing?.wireName };
}

function listDecoder(schema: NormalizedSchema): Decode {
  const element = schema.getValueSchema();
  const elementName = element.getMergedTraits().xmlName ?? 'member';
  const decode = decoderOf(element, false);
  return (parameter) =>
    listItems(parameter, elementName)
      .map(decode)
      .filter((value) => value !== undefined);
}

function mapDecoder(schema: NormalizedSchema): Decode {
  const decode = decoderOf(schema.getValueSchema(), true);
  return (parameter) => {
    const entries = new Map<string, unknown>();
    for (const entry of listItems(parameter, 'entry')) {
      const key = entry.parts.get('key');
      const value = entry.parts.get('value');
      if (!key?.value || value?.value === undefined) {
        throw malformed(entry, 'must have a key and a value');
      }
      if (entries.has(key.value)) {
        throw malformed(entry, 'repeats a key');
      }
      entries.set(key.value, decode(value));
    }
    // fromEntries defines properties instead of assigning them: a key `__proto__` becomes a plain property.
    return Object.fromEntries(entries);
  };
}

function refuseMissing(missing: string | undefined, parameter: Parameter): void {
  if (missing !== undefined) {
    const name = parameter.name ? `${parameter.name}.${missing}` : missing;
    throw new RdsError('MissingParameter', `The request must contain the parameter ${shownName(name)}`);
  }
}
