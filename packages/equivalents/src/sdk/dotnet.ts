import type { Node, Parameter } from '../nodes.ts';
import type { Line } from '../rendering.ts';
import { type Language, pascal, placeholder, quoted } from './language.ts';

/** AWS SDK for .NET v4, as top-level statements. */
export const dotnet: Language = {
  head: ({ clients }, { endpointUrl }) => [
    'using Amazon.RDS;',
    'using Amazon.RDS.Model;',
    ...clients.flatMap(({ name, region }) => [
      '',
      `var ${name} = new AmazonRDSClient(new AmazonRDSConfig`,
      '{',
      // A service URL puts the region of the endpoint out of force, and the signature still needs one.
      ...(endpointUrl
        ? [`    ServiceURL = ${quoted(endpointUrl)},`, `    AuthenticationRegion = ${quoted(region)},`]
        : [`    RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(${quoted(region)}),`]),
      '});',
    ]),
  ],
  client: (suffix) => `rds${pascal(suffix)}`,
  call: (client, action, parameters): Line[] => [
    { text: `await ${client}.${action}Async(new ${action}Request` },
    { text: '{' },
    ...parameters.map((parameter): Line => ({ text: `    ${memberText(parameter)},`, parameter: parameter.name })),
    { text: '});' },
  ],
  wait: (_client, { waiter, member, id }) => [
    `// Wait here until ${member} ${quoted(id)} is ${waiter.endsWith('Deleted') ? 'gone' : 'available'}.`,
  ],
  needsSourceRegion: true,
  waitNotes: ['The SDK for .NET has no waiters for RDS: ask for the status until it is as the comment says.'],
  tail: [],
  indent: '',
};

function memberText({ name, value }: Parameter): string {
  return `${name} = ${valueText(value)}`;
}

function valueText(node: Node): string {
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
      return `DateTime.Parse(${quoted(node.iso)}).ToUniversalTime()`;
    case 'secret':
      return `Environment.GetEnvironmentVariable("${node.variable}")`;
    case 'list':
      return node.items.length > 0 ? `[${node.items.map(valueText).join(', ')}]` : '[]';
    case 'structure':
      return `new ${node.shape} { ${node.members.map(memberText).join(', ')} }`;
    case 'map':
      return `new() { ${node.entries.map(([key, value]) => `[${quoted(key)}] = ${valueText(value)}`).join(', ')} }`;
  }
}
