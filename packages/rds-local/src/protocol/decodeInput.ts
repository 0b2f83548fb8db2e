import type { NormalizedSchema } from '@smithy/core/schema';
import { RdsError } from '../engine/rdsError.ts';
import { decodeScalar } from './decodeScalar.ts';
import { requiredMembers } from './model.ts';
import type { Parameter } from './parameterTree.ts';
import { shownName } from './parseForm.ts';

const listIndex = /^[1-9]\d{0,2}$|^1000$/;

/**
 * The input of an action from its parameters.
 *
 * Lists come under the model's element names or under `member`, with indexes from 1 to 1000 that may have gaps.
 * A blank value counts as absent (Terraform sends `EngineVersion=`), except for a tag's value, which may be empty, and
 * a map's values; a list given as blank is the empty list (this is how SDKs send one). Parameters that the action does
 * not have are ignored, as AWS does.
 *
 * @returns an object of the shape that the model gives, with the members that were given
 * @throws RdsError `MissingParameter`, `InvalidParameterValue` or `MalformedQueryString`
 */
export function decodeInput(schema: NormalizedSchema, parameters: Parameter): object {
  if (schema.isUnitSchema()) {
    return {};
  }
  const { members, missing } = decodeMembers(schema, parameters);
  refuseMissing(missing, parameters);
  return members;
}

function decodeValue(schema: NormalizedSchema, parameter: Parameter, blankIsValue: boolean): unknown {
  if (schema.isListSchema()) {
    return decodeList(schema, parameter);
  }
  if (schema.isMapSchema()) {
    return decodeMap(schema, parameter);
  }
  if (schema.isStructSchema()) {
    return decodeStructure(schema, parameter);
  }
  if (parameter.parts.size > 0) {
    throw malformed(parameter, 'is a single value and has no parts');
  }
  return parameter.value === undefined || (parameter.value === '' && !blankIsValue)
    ? undefined
    : decodeScalar(schema, parameter.value, parameter.name);
}

function decodeStructure(schema: NormalizedSchema, parameter: Parameter): object | undefined {
  if (parameter.value) {
    throw malformed(parameter, 'is a structure and has no value of its own');
  }
  const { members, missing } = decodeMembers(schema, parameter);
  if (Object.keys(members).length === 0) {
    return undefined;
  }
  refuseMissing(missing, parameter);
  return members;
}

function decodeMembers(schema: NormalizedSchema, parameter: Parameter) {
  const required = requiredMembers(schema);
  const members: Record<string, unknown> = {};
  const missing: string[] = [];
  for (const [name, member] of schema.structIterator()) {
    const wireName = member.getMergedTraits().xmlName ?? name;
    const part = parameter.parts.get(wireName);
    const blankIsValue = schema.getName() === 'Tag' && name === 'Value';
    const value = part && decodeValue(member, part, blankIsValue);
    if (value !== undefined) {
      members[name] = value;
    } else if (required.includes(name)) {
      missing.push(wireName);
    }
  }
  return { members, missing };
}

function decodeList(schema: NormalizedSchema, parameter: Parameter): unknown[] {
  const element = schema.getValueSchema();
  return listItems(parameter, element.getMergedTraits().xmlName ?? 'member')
    .map((item) => decodeValue(element, item, false))
    .filter((value) => value !== undefined);
}

function decodeMap(schema: NormalizedSchema, parameter: Parameter): Record<string, unknown> {
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
    entries.set(key.value, decodeValue(schema.getValueSchema(), value, true));
  }
  // fromEntries defines properties instead of assigning them: a key `__proto__` becomes a plain property.
  return Object.fromEntries(entries);
}

/** What stands below `List.ElementName.N`, in the order of N. */
function listItems(parameter: Parameter, elementName: string): Parameter[] {
  if (parameter.value) {
    throw malformed(parameter, `is a list: its values are ${shownName(parameter.name)}.${elementName}.1 and so on`);
  }
  const items = new Map<number, Parameter>();
  for (const [name, group] of parameter.parts) {
    if ((name !== elementName && name !== 'member') || group.value) {
      throw malformed(
        group,
        `does not name a list's value: they are ${shownName(parameter.name)}.${elementName}.1 and so on`,
      );
    }
    for (const [index, item] of group.parts) {
      if (!listIndex.test(index)) {
        throw malformed(item, 'must have an index from 1 to 1000');
      }
      if (items.has(Number(index))) {
        throw malformed(item, 'is given more than once');
      }
      items.set(Number(index), item);
    }
  }
  return [...items].sort(([a], [b]) => a - b).map(([, item]) => item);
}

function refuseMissing([first]: string[], parameter: Parameter): void {
  if (first !== undefined) {
    const name = parameter.name ? `${parameter.name}.${first}` : first;
    throw new RdsError('MissingParameter', `The request must contain the parameter ${shownName(name)}`);
  }
}

function malformed(parameter: Parameter, what: string): RdsError {
  return new RdsError('MalformedQueryString', `The parameter ${shownName(parameter.name)} ${what}.`);
}
