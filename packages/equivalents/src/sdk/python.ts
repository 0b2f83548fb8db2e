import { tokensOf } from '../names.ts';
import type { Node } from '../nodes.ts';
import type { Line } from '../rendering.ts';
import { type Language, placeholder, quoted } from './language.ts';

/** boto3, the AWS SDK for Python. */
export const python: Language = {
  head: ({ variables, clients }, { endpointUrl }) => [
    ...(variables.length > 0 ? ['import os', ''] : []),
    'import boto3',
    '',
    ...clients.map(
      ({ name, region }) =>
        `${name} = boto3.client("rds", region_name=${quoted(region)}${endpointUrl ? `, endpoint_url=${quoted(endpointUrl)}` : ''})`,
    ),
  ],
  client: (suffix) => (suffix ? `rds_${suffix.replaceAll('-', '_')}` : 'rds'),
  call: (client, action, parameters): Line[] => [
    { text: `${client}.${tokensOf(action, '_')}(` },
    ...parameters.map(({ name, value }): Line => ({ text: `    ${name}=${valueText(value)},`, parameter: name })),
    { text: ')' },
  ],
  wait: (client, { waiter, member, id }) => [
    `${client}.get_waiter(${quoted(tokensOf(waiter, '_'))}).wait(${member}=${quoted(id)})`,
  ],
  needsSourceRegion: true,
  waitNotes: [],
  tail: [],
  indent: '',
};

function valueText(node: Node, indent = '    '): string {
  const inner = `${indent}    `;
  switch (node.kind) {
    case 'text':
      return quoted(node.text);
    case 'placeholder':
      return placeholder(node.member);
    case 'number':
      return String(node.number);
    case 'boolean':
      return node.is ? 'True' : 'False';
    case 'time':
      // boto3 reads ISO 8601 in the place of a datetime.
      return quoted(node.iso);
    case 'secret':
      return `os.environ["${node.variable}"]`;
    case 'list':
      return node.items.some(({ kind }) => kind === 'structure')
        ? `[\n${node.items.map((item) => `${inner}${valueText(item, inner)},\n`).join('')}${indent}]`
        : `[${node.items.map((item) => valueText(item, inner)).join(', ')}]`;
    case 'structure':
      return `{${node.members.map(({ name, value }) => `"${name}": ${valueText(value, inner)}`).join(', ')}}`;
    case 'map':
      return `{${node.entries.map(([key, value]) => `${quoted(key)}: ${valueText(value, inner)}`).join(', ')}}`;
  }
}
