import type { Node } from '../nodes.ts';
import type { Line } from '../rendering.ts';
import { type Language, lowerFirst, pascal, placeholder, quoted } from './language.ts';

/** AWS SDK for Java 2.x, with the builders that it takes as lambdas. */
export const java: Language = {
  head: ({ body, clients }, { endpointUrl }) => [
    ...(body.includes('URI.create') || endpointUrl ? ['import java.net.URI;'] : []),
    ...(body.includes('Instant.parse(') ? ['import java.time.Instant;'] : []),
    ...(body.includes('Map.of(') ? ['import java.util.Map;'] : []),
    'import software.amazon.awssdk.regions.Region;',
    'import software.amazon.awssdk.services.rds.RdsClient;',
    ...clients.flatMap(({ name, region }) => [
      '',
      `RdsClient ${name} = RdsClient.builder()`,
      `    .region(Region.of(${quoted(region)}))`,
      ...(endpointUrl ? [`    .endpointOverride(URI.create(${quoted(endpointUrl)}))`] : []),
      '    .build();',
    ]),
  ],
  client: (suffix) => `rds${pascal(suffix)}`,
  call(client, action, parameters): Line[] {
    const method = lowerFirst(action).replace(/^db/, 'db');
    return [
      { text: `${client}.${method}(request -> request` },
      ...parameters.map(
        ({ name, value }): Line => ({ text: `    .${lowerFirst(name)}(${valueText(value, 'a')})`, parameter: name }),
      ),
      { text: ');' },
    ];
  },
  wait: (client, { waiter, member, id }) => [
    `${client}.waiter().waitUntil${waiter}(request -> request.${lowerFirst(member)}(${quoted(id)}));`,
  ],
  needsSourceRegion: true,
  waitNotes: [],
  tail: [],
  indent: '',
};

/** @param name of the builder in a lambda: the ones inside each other must differ */
function valueText(node: Node, name: string): string {
  switch (node.kind) {
    case 'text':
      return quoted(node.text);
    case 'placeholder':
      return placeholder(node.member);
    case 'number':
      return node.isFraction && Number.isInteger(node.number) ? `${node.number}.0` : String(node.number);
    case 'boolean':
      return String(node.is);
    case 'time':
      return `Instant.parse(${quoted(node.iso)})`;
    case 'secret':
      return `System.getenv("${node.variable}")`;
    case 'list':
      return node.items.length > 0 ? node.items.map((item) => valueText(item, name)).join(', ') : 'java.util.List.of()';
    case 'structure': {
      const next = String.fromCharCode(name.charCodeAt(0) + 1);
      const members = node.members.map((member) => `.${lowerFirst(member.name)}(${valueText(member.value, next)})`);
      return `${name} -> ${name}${members.join('')}`;
    }
    case 'map':
      return `Map.of(${node.entries.map(([key, value]) => `${quoted(key)}, ${valueText(value, name)}`).join(', ')})`;
  }
}
