import type { NormalizedSchema } from '@smithy/core/schema';
import { operations } from '../operations.ts';
import type { RdsRequest } from '../rendering.ts';
import { type NotUnderstood, structureOf } from './valueFrom.ts';

/** The request of a Query body, as it is sent or with a pair a line, with or without the headers above it. */
export function fromQuery(text: string, miss: NotUnderstood): RdsRequest | undefined {
  const root: Tree = { parts: new Map() };
  for (const pair of text.split('&').map((part) => part.trim())) {
    const [name = '', value = ''] = pair.split(/=([\s\S]*)/).map(unescaped);
    const steps = name.split('.').slice(0, 20);
    steps.reduce(descend, root).value = value;
  }
  const action = root.parts.get('Action')?.value ?? '';
  const schema = operations.get(action);
  if (!schema) {
    miss(/^[A-Za-z]{1,64}$/.test(action) ? `Action ${action}` : 'The action');
    return undefined;
  }
  const own = [...root.parts].filter(([name]) => !ofProtocol.test(name));
  return { action, input: schema.isUnitSchema() ? {} : structureOf(schema, membersOf(schema, own), '', miss) };
}

interface Tree {
  value?: string;
  parts: Map<string, Tree>;
}

const ofProtocol = /^(Action|Version|X-Amz-.*|AWSAccessKeyId|Signature.*|Timestamp|SecurityToken)$/i;

function descend(tree: Tree, step: string): Tree {
  const next = tree.parts.get(step) ?? { parts: new Map() };
  tree.parts.set(step, next);
  return next;
}

/** Members under the model's names, which may be others than those of the wire. */
function membersOf(schema: NormalizedSchema, parts: readonly [string, Tree][]): [string, unknown][] {
  const members = new Map(
    [...schema.structIterator()].map(([name, member]) => [member.getMergedTraits().xmlName ?? name, { name, member }]),
  );
  return parts.map(([wireName, tree]) => {
    const found = members.get(wireName);
    return found ? [found.name, rawOf(found.member, tree)] : [wireName, tree.value];
  });
}

function rawOf(schema: NormalizedSchema, tree: Tree): unknown {
  if (schema.isListSchema()) {
    return itemsOf(tree).map((item) => rawOf(schema.getValueSchema(), item));
  }
  if (schema.isMapSchema()) {
    return new Map(itemsOf(tree).map(({ parts }) => [parts.get('key')?.value ?? '', parts.get('value')?.value]));
  }
  return schema.isStructSchema() ? new Map(membersOf(schema, [...tree.parts])) : tree.value;
}

function itemsOf({ parts }: Tree): Tree[] {
  return [...parts.values()]
    .flatMap((group) => [...group.parts])
    .sort(([one], [other]) => Number(one) - Number(other))
    .map(([, item]) => item);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}
