import type { Node, Parameter } from '../nodes.ts';
import type { Line } from '../rendering.ts';
import { type Language, pascal, placeholder, quoted } from './language.ts';

/** AWS SDK for JavaScript v3, as an ES module. */
export const javascript: Language = {
  head({ actions, waits, clients }, { endpointUrl }) {
    const waiters = new Set(waits.map(({ waiter }) => `waitUntil${waiter}`));
    const names = ['RDSClient', ...actions.map((action) => `${action}Command`), ...waiters];
    return [
      `import { ${names.join(', ')} } from "@aws-sdk/client-rds";`,
      '',
      ...clients.map(
        ({ name, region }) =>
          `const ${name} = new RDSClient({ region: ${quoted(region)}${endpointUrl ? `, endpoint: ${quoted(endpointUrl)}` : ''} });`,
      ),
    ];
  },
  client: (suffix) => `rds${pascal(suffix)}`,
  call: (client, action, parameters): Line[] => [
    { text: `await ${client}.send(new ${action}Command({` },
    ...parameters.map(({ name, value }): Line => ({ text: `  ${name}: ${valueText(value, '  ')},`, parameter: name })),
    { text: '}));' },
  ],
  wait: (client, { waiter, member, id }) => [
    `await waitUntil${waiter}({ client: ${client}, maxWaitTime: 3600 }, { ${member}: ${quoted(id)} });`,
  ],
  needsSourceRegion: false,
  waitNotes: [],
  tail: [],
  indent: '',
};

function valueText(node: Node, indent: string): string {
  const inner = `${indent}  `;
  switch (node.kind) {
    case 'text':
      return quoted(node.text);
    case 'placeholder':
      return placeholder(node.member);
    case 'number':
      return String(node.number);
    case 'boolean':
      return String(node.is);
    case 'time':
      return `new Date(${quoted(node.iso)})`;
    case 'secret':
      return `process.env.${node.variable}`;
    case 'list':
      return node.items.some(({ kind }) => kind === 'structure')
        ? `[\n${node.items.map((item) => `${inner}${valueText(item, inner)},\n`).join('')}${indent}]`
        : `[${node.items.map((item) => valueText(item, inner)).join(', ')}]`;
    case 'structure':
      return node.members.length > 0 ? `{ ${membersText(node.members, indent)} }` : '{}';
    case 'map':
      // Computed names, since a plain `__proto__` would be taken for the prototype.
      return `{ ${node.entries.map(([key, value]) => `[${quoted(key)}]: ${valueText(value, inner)}`).join(', ')} }`;
  }
}

function membersText(members: readonly Parameter[], indent: string): string {
  return members.map(({ name, value }) => `${name}: ${valueText(value, indent)}`).join(', ');
}
