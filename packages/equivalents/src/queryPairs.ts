import type { Node, Parameter } from './nodes.ts';

/** A pair of a Query request, and the parameter that it belongs to. */
export interface QueryPair {
  name: string;
  value: string;
  parameter: string;
}

/**
 * The parameters of an input as the Query protocol flattens them: `Tags.Tag.1.Key`.
 *
 * @see https://smithy.io/2.0/aws/protocols/aws-query-protocol.html
 */
export function queryPairs(parameters: readonly Parameter[]): QueryPair[] {
  return parameters.flatMap((parameter) =>
    pairsOf(wireName(parameter), parameter.value).map(([name, value]) => ({ name, value, parameter: parameter.name })),
  );
}

function wireName({ name, schema }: Parameter): string {
  return schema.getMergedTraits().xmlName ?? name;
}

function pairsOf(name: string, node: Node): [name: string, value: string][] {
  switch (node.kind) {
    case 'list': {
      const element = node.element.getMergedTraits().xmlName ?? 'member';
      return node.items.length === 0
        ? [[name, '']]
        : node.items.flatMap((item, index) => pairsOf(`${name}.${element}.${index + 1}`, item));
    }
    case 'structure':
      return node.members.flatMap((member) => pairsOf(`${name}.${wireName(member)}`, member.value));
    case 'map':
      return node.entries.flatMap(([key, value], index): [string, string][] => [
        [`${name}.entry.${index + 1}.key`, key],
        ...pairsOf(`${name}.entry.${index + 1}.value`, value),
      ]);
    case 'text':
      return [[name, node.text]];
    case 'number':
      return [[name, String(node.number)]];
    case 'boolean':
      return [[name, String(node.is)]];
    case 'time':
      return [[name, node.iso]];
    case 'secret':
      return [[name, `$${node.variable}`]];
    case 'placeholder':
      return [[name, `<${node.member}>`]];
  }
}
