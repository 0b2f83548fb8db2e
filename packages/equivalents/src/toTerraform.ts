import { type Declaration, declarationsOf } from './declarations.ts';
import { tokensOf } from './names.ts';
import type { Parameter } from './nodes.ts';
import { type Line, type RdsRequest, type Rendering, renderingOf, type Target } from './rendering.ts';
import { hclBlocks, hclText, hclValue } from './terraform/hcl.ts';
import { labelOf } from './terraform/labelOf.ts';
import { alwaysSent, pointInTime, terraformResources } from './terraform/resources.ts';

/** What the requests make, as resources of Terraform's provider for AWS; what it has no argument for is noted. */
export function toTerraform(requests: readonly RdsRequest[], target: Target): Rendering {
  const { declarations, notes } = declarationsOf(requests, target, 'Terraform');
  const addresses = new Map<string, string>();
  const blocks = declarations.flatMap((declaration): Line[] => [
    { text: '' },
    ...resourceLines(declaration, target, addresses, notes),
  ]);
  // Within quotes it is somebody's text.
  const variables = new Set(blocks.flatMap(({ text }) => /^\s*[\w-]+ = var\.(\w+)$/.exec(text)?.[1] ?? []));
  // The target's own first, where anything is there.
  const regions = [...new Set(declarations.map(({ region }) => region))].sort(
    (one, other) => Number(other === target.region) - Number(one === target.region),
  );
  const providers = regions.length === 0 ? [target.region] : regions;
  const head = [
    ...providers.flatMap((region, index) => [...(index === 0 ? [] : ['']), ...provider(region, target)]),
    ...[...variables].flatMap((name) => [
      '',
      `variable "${name}" {`,
      '  type      = string',
      '  sensitive = true',
      '}',
    ]),
  ];
  for (const name of variables) notes.push(`Give the secret in the environment as TF_VAR_${name}.`);
  if (declarations.some(({ kind, isChange }) => (kind === 'DBInstance' || kind === 'DBCluster') && !isChange)) {
    notes.push('To destroy it later Terraform wants skip_final_snapshot or final_snapshot_identifier.');
  }
  return renderingOf(aligned([...head.map((text) => ({ text })), ...blocks]), notes);
}

// The provider would ask AWS itself who is calling.
const withoutAccount = ['skip_credentials_validation', 'skip_metadata_api_check', 'skip_requesting_account_id'].map(
  (argument) => `  ${argument} = true`,
);

/** The provider for a region; the target's own has no name, and is the one that resources have by themselves. */
function provider(region: string, target: Target): string[] {
  return [
    'provider "aws" {',
    ...(region === target.region ? [] : [`  alias = ${hclText(aliasOf(region))}`]),
    `  region = ${hclText(region)}`,
    ...(target.endpointUrl
      ? [...withoutAccount, '  endpoints {', `    rds = ${hclText(target.endpointUrl)}`, '  }']
      : []),
    '}',
  ];
}

function aliasOf(region: string): string {
  return labelOf(region.replaceAll('-', '_'));
}

function resourceLines(
  declaration: Declaration,
  target: Target,
  addresses: Map<string, string>,
  notes: string[],
): Line[] {
  const { kind, nameMember, name, region, parameters } = declaration;
  const isElsewhere = region !== target.region;
  const label = `${labelOf(name)}${isElsewhere ? `_${aliasOf(region)}` : ''}`;
  const { type, arguments: known, renamed } = terraformResources[kind];
  const address = `${type}.${label}`;
  const inPointInTime: Line[] = [];
  const lines = parameters.flatMap((parameter): Line[] => {
    const line = (text: string): Line => ({ text: `  ${text}`, parameter: parameter.name });
    const source = isPointInTime(parameters) ? sourceArguments[parameter.name] : undefined;
    if (source) {
      inPointInTime.push(line(`  ${source} = ${hclValue(parameter.value)}`));
      return [];
    }
    const argument = renamed[parameter.name] ?? tokensOf(parameter.name, '_');
    if (!known.has(argument)) {
      notes.push(`${type} has no argument for ${parameter.name}.`);
      return [];
    }
    const value = parameter.name === nameMember ? undefined : addresses.get(keyOf(region, parameter));
    const text = value ?? hclValue(parameter.value);
    return text === undefined ? hclBlocks(argument, parameter.value).map(line) : [line(`${argument} = ${text}`)];
  });
  const reported = alwaysSent[kind];
  if (reported && !declaration.isChange && !parameters.some((parameter) => parameter.name === reported.member)) {
    lines.push({ text: `  ${reported.argument} = ${hclText(`<${reported.member}>`)}`, parameter: reported.member });
    notes.push(`${type} wants ${reported.argument}, which RDS takes from the source: enter what the source has.`);
  }
  addresses.set(
    `${region} ${nameMember.replace(/^Target/, '')} ${name}`,
    `${address}.${renamed[nameMember] ?? tokensOf(nameMember, '_')}`,
  );
  const block = inPointInTime.length > 0 ? [{ text: `  ${pointInTime} {` }, ...inPointInTime, { text: '  }' }] : [];
  return [
    { text: `resource "${type}" "${label}" {` },
    ...(isElsewhere ? [{ text: `  provider = aws.${aliasOf(region)}` }] : []),
    ...lines,
    ...block,
    { text: '}' },
  ];
}

// Members of RestoreDB…ToPointInTime that the provider has in a block of their own.
const sourceArguments: Readonly<Record<string, string>> = {
  SourceDBInstanceIdentifier: 'source_db_instance_identifier',
  SourceDbiResourceId: 'source_dbi_resource_id',
  SourceDBInstanceAutomatedBackupsArn: 'source_db_instance_automated_backups_arn',
  RestoreTime: 'restore_time',
  SourceDBClusterIdentifier: 'source_cluster_identifier',
  SourceDbClusterResourceId: 'source_cluster_resource_id',
  RestoreToTime: 'restore_to_time',
  RestoreType: 'restore_type',
  UseLatestRestorableTime: 'use_latest_restorable_time',
};

function isPointInTime(parameters: readonly Parameter[]): boolean {
  return parameters.some(({ name }) => /^(RestoreTime|RestoreToTime|UseLatestRestorableTime|RestoreType)$/.test(name));
}

function keyOf(region: string, { name, value }: Parameter): string {
  return `${region} ${name} ${value.kind === 'text' ? value.text : ''}`;
}

/** Lines with the equals signs of neighbouring arguments below each other, as `terraform fmt` writes them. */
function aligned(lines: readonly Line[]): Line[] {
  const parts = lines.map(({ text }) => /^(\s*)([\w-]+) = (.*)$/s.exec(text));
  const indentAt = (index: number) => parts[index]?.[1];
  const result: Line[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (indentAt(first) !== undefined && indentAt(end) === indentAt(first)) end++;
    const width = Math.max(...parts.slice(first, end).map((part) => part?.[2]?.length ?? 0));
    result.push(
      ...lines.slice(first, end).map((line, at) => {
        const [, indent = '', name = '', value = ''] = parts[first + at] ?? [];
        return name ? { ...line, text: `${indent}${name.padEnd(width)} = ${value}` } : line;
      }),
    );
    first = end;
  }
  return result;
}
