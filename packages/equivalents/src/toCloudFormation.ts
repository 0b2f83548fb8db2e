import { type CloudFormationResource, cloudFormationResources } from './cloudformation/resources.ts';
import { type Declaration, declarationsOf } from './declarations.ts';
import type { Node, Parameter } from './nodes.ts';
import { type Line, type RdsRequest, type Rendering, renderingOf, type Target } from './rendering.ts';

/** A template as lines still without the signs of its format. */
type Value = string | number | boolean | Value[] | { [name: string]: Value };

/** What the requests make, as a template of CloudFormation; what it has no property for is noted. */
export function toCloudFormation(requests: readonly RdsRequest[], target: Target, format: 'yaml' | 'json'): Rendering {
  const { declarations, notes } = declarationsOf(requests, target, 'CloudFormation');
  const secrets = new Set<string>();
  const parameterOf = new Map<string, string>();
  const made = new Map<string, string>();
  const resources: Record<string, Value> = {};
  // The target's own where that has a part in it.
  const regions = declarations.map((each) => each.region);
  const region = regions.includes(target.region) ? target.region : (regions[0] ?? target.region);
  if (region !== target.region) notes.push(`This stack goes into ${region}.`);
  for (const declaration of declarations) {
    const resource = cloudFormationResources[declaration.kind];
    if (!resource) {
      notes.push(`CloudFormation has no resource for ${declaration.kind} ${declaration.name}.`);
      continue;
    }
    if (declaration.region !== region) {
      notes.push(
        `A stack is of one region: ${declaration.kind} ${declaration.name} goes into a stack of ${declaration.region}, and is left out here.`,
      );
      continue;
    }
    const id = logicalId(declaration, Object.keys(resources));
    const Properties = propertiesOf(declaration, resource, { id, secrets, parameterOf, made, notes });
    made.set(`${declaration.region} ${declaration.nameMember} ${declaration.name}`, id);
    resources[id] = { Type: resource.type, Properties };
  }
  const Parameters = Object.fromEntries([...secrets].map((name) => [name, { Type: 'String', NoEcho: true }]));
  const template: Value = {
    AWSTemplateFormatVersion: '2010-09-09',
    ...(secrets.size > 0 ? { Parameters } : {}),
    Resources: resources,
  };
  for (const name of secrets) notes.push(`Give the secret when you deploy it, as the parameter ${name}.`);
  const lines = format === 'json' ? jsonLines(template, '', []) : yamlLines(template, '', []);
  return renderingOf(
    lines.map((line) => withParameter(line, parameterOf)),
    notes,
  );
}

interface Context {
  id: string;
  secrets: Set<string>;
  parameterOf: Map<string, string>;
  /** Logical ids by what RDS calls the resources: a reference makes CloudFormation wait for them. */
  made: Map<string, string>;
  notes: string[];
}

function propertiesOf(
  { nameMember, region, parameters }: Declaration,
  resource: CloudFormationResource,
  context: Context,
): Value {
  return Object.fromEntries(
    parameters.flatMap(({ name, value }): [string, Value][] => {
      const property = resource.renamed[name] ?? name;
      if (!resource.properties.has(property)) {
        context.notes.push(`${resource.type} has no property for ${name}.`);
        return [];
      }
      context.parameterOf.set(`Resources/${context.id}/Properties/${property}`, name);
      const reference =
        name === nameMember || value.kind !== 'text' ? undefined : context.made.get(`${region} ${name} ${value.text}`);
      if (reference) return [[property, { Ref: reference }]];
      const rendered = property === 'Parameters' ? parameterValues(value) : valueOfNode(value, context.secrets);
      return [[property, resource.asText.has(property) ? String(rendered) : rendered]];
    }),
  );
}

/** Parameter groups have a map of their parameters. */
function parameterValues(node: Node): Value {
  const items = node.kind === 'list' ? node.items : [];
  return Object.fromEntries(
    items.flatMap((item) =>
      item.kind === 'structure'
        ? [[textOf(item.members, 'ParameterName'), textOf(item.members, 'ParameterValue')]]
        : [],
    ),
  );
}

function textOf(members: readonly Parameter[], wanted: string): string {
  const value = members.find(({ name }) => name === wanted)?.value;
  return value?.kind === 'text' ? value.text : '';
}

function valueOfNode(node: Node, secrets: Set<string>): Value {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'placeholder':
      return `<${node.member}>`;
    case 'number':
      return node.number;
    case 'boolean':
      return node.is;
    case 'time':
      return node.iso;
    case 'secret': {
      const name = node.variable.replaceAll('_', '');
      secrets.add(name);
      return { Ref: name };
    }
    case 'list':
      return node.items.map((item) => valueOfNode(item, secrets));
    case 'structure':
      return Object.fromEntries(node.members.map(({ name, value }) => [name, valueOfNode(value, secrets)]));
    case 'map':
      return Object.fromEntries(node.entries.map(([key, value]) => [key, valueOfNode(value, secrets)]));
  }
}

/** Letters and digits only, and one of its kind. */
function logicalId({ kind, name }: Declaration, taken: readonly string[]): string {
  const id = `${kind}${name.replace(/[^A-Za-z0-9]/g, '').slice(0, 60)}`;
  return taken.includes(id) ? `${id}${taken.length}` : id;
}

interface TemplateLine {
  text: string;
  path: string[];
}

function withParameter({ text, path }: TemplateLine, parameterOf: ReadonlyMap<string, string>): Line {
  const parameter = parameterOf.get(path.slice(0, 4).join('/'));
  return parameter === undefined ? { text } : { text, parameter };
}

function jsonLines(value: Value, indent: string, path: string[], comma = ''): TemplateLine[] {
  if (typeof value !== 'object') return [{ text: JSON.stringify(value) + comma, path }];
  const entries = Object.entries(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (entries.length === 0) return [{ text: `${open}${close}${comma}`, path }];
  const inner = entries.flatMap(([name, member], index) => {
    const lines = jsonLines(member, `${indent}  `, [...path, name], index < entries.length - 1 ? ',' : '');
    const key = Array.isArray(value) ? '' : `${JSON.stringify(name)}: `;
    return lines.map((line, at) => (at === 0 ? { ...line, text: `${indent}  ${key}${line.text}` } : line));
  });
  return [{ text: `${open}`, path }, ...inner, { text: `${indent}${close}${comma}`, path }];
}

/** Texts are quoted as JSON has them, which YAML reads the same, whatever is in them. */
function yamlLines(value: Value, indent: string, path: string[]): TemplateLine[] {
  if (typeof value !== 'object') return [{ text: `${indent}${JSON.stringify(value)}`, path }];
  return Object.entries(value).flatMap(([name, member]) => {
    const at = [...path, name];
    const key = Array.isArray(value) ? '-' : `${/^[A-Za-z]\w*$/.test(name) ? name : JSON.stringify(name)}:`;
    if (typeof member !== 'object') return [{ text: `${indent}${key} ${JSON.stringify(member)}`, path: at }];
    if (Object.keys(member).length === 0)
      return [{ text: `${indent}${key} ${Array.isArray(member) ? '[]' : '{}'}`, path: at }];
    return [{ text: `${indent}${key}`, path: at }, ...yamlLines(member, `${indent}  `, at)];
  });
}
