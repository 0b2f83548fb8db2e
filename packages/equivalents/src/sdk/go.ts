import type { Node, Parameter } from '../nodes.ts';
import type { Line } from '../rendering.ts';
import { type Language, pascal, placeholder, quoted } from './language.ts';

// Go has types for the values of these, and the SDK's schemas for JavaScript do not know which members they are.
const enumerations: Readonly<Record<string, string>> = {
  ApplyMethod: 'ApplyMethod',
  AutomationMode: 'AutomationMode',
  AuditPolicyState: 'AuditPolicyState',
  ClusterScalabilityType: 'ClusterScalabilityType',
  DatabaseInsightsMode: 'DatabaseInsightsMode',
  EngineFamily: 'EngineFamily',
  MasterUserAuthenticationType: 'MasterUserAuthenticationType',
  Mode: 'ActivityStreamMode',
  ReplicaMode: 'ReplicaMode',
};

// The only whole number of an input that is wider than 32 bits.
const wide: ReadonlySet<string> = new Set(['BacktrackWindow']);

/** AWS SDK for Go v2, as a program of its own. */
export const go: Language = {
  head: ({ body, waits, clients }, { region, endpointUrl }) => [
    'package main',
    '',
    'import (',
    '\t"context"',
    '\t"log"',
    ...(body.includes('os.Getenv(') ? ['\t"os"'] : []),
    ...(waits.length > 0 || body.includes('time.Date(') ? ['\t"time"'] : []),
    '',
    '\t"github.com/aws/aws-sdk-go-v2/aws"',
    '\t"github.com/aws/aws-sdk-go-v2/config"',
    '\t"github.com/aws/aws-sdk-go-v2/service/rds"',
    ...(/\btypes\./.test(body) ? ['\t"github.com/aws/aws-sdk-go-v2/service/rds/types"'] : []),
    ')',
    '',
    'func must(err error) {',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '}',
    '',
    'func main() {',
    '\tctx := context.Background()',
    `\tcfg, err := config.LoadDefaultConfig(ctx, config.WithRegion(${quoted(region)}))`,
    '\tmust(err)',
    ...clients.map((client) => {
      const options = [
        ...(client.region === region ? [] : [`o.Region = ${quoted(client.region)}`]),
        ...(endpointUrl ? [`o.BaseEndpoint = aws.String(${quoted(endpointUrl)})`] : []),
      ];
      const change = options.length > 0 ? `, func(o *rds.Options) { ${options.join('; ')} }` : '';
      return `\t${client.name} := rds.NewFromConfig(cfg${change})`;
    }),
  ],
  client: (suffix) => `client${pascal(suffix)}`,
  call: (client, action, parameters): Line[] => [
    { text: `_, err = ${client}.${action}(ctx, &rds.${action}Input{` },
    ...parameters.map((parameter): Line => ({ text: `\t${memberText(parameter)},`, parameter: parameter.name })),
    { text: '})' },
    { text: 'must(err)' },
  ],
  wait: (client, { waiter, describe, member, id }) => [
    `must(rds.New${waiter}Waiter(${client}).Wait(ctx, &rds.${describe}Input{${member}: aws.String(${quoted(id)})}, time.Hour))`,
  ],
  needsSourceRegion: true,
  waitNotes: [],
  tail: ['}'],
  indent: '\t',
};

function memberText({ name, value }: Parameter): string {
  return `${name}: ${valueText(value, name)}`;
}

function valueText(node: Node, member: string): string {
  const enumeration = enumerations[member];
  switch (node.kind) {
    case 'text':
      return enumeration ? `types.${enumeration}(${quoted(node.text)})` : `aws.String(${quoted(node.text)})`;
    case 'placeholder':
      return `aws.String(${placeholder(node.member)})`;
    case 'number':
      return node.isFraction
        ? `aws.Float64(${node.number})`
        : `aws.${wide.has(member) ? 'Int64' : 'Int32'}(${node.number})`;
    case 'boolean':
      return `aws.Bool(${node.is})`;
    case 'time':
      return `aws.Time(${goTime(node.iso)})`;
    case 'secret':
      return `aws.String(os.Getenv("${node.variable}"))`;
    case 'list':
      return node.element.isStructSchema()
        ? `[]types.${node.element.getName()}{${node.items.map(structureText).join(', ')}}`
        : `[]string{${node.items.map((item) => (item.kind === 'text' ? quoted(item.text) : '')).join(', ')}}`;
    case 'structure':
      return `&types.${node.shape}${structureText(node)}`;
    case 'map':
      return `map[string]string{${node.entries.map(([key, value]) => `${quoted(key)}: ${value.kind === 'text' ? quoted(value.text) : '""'}`).join(', ')}}`;
  }
}

function structureText(node: Node): string {
  return node.kind === 'structure' ? `{${node.members.map(memberText).join(', ')}}` : '{}';
}

function goTime(iso: string): string {
  const time = new Date(iso);
  const parts = [time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()];
  const clock = [time.getUTCHours(), time.getUTCMinutes(), time.getUTCSeconds(), time.getUTCMilliseconds() * 1e6];
  return `time.Date(${[...parts, ...clock].join(', ')}, time.UTC)`;
}
