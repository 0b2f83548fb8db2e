import { tokensOf } from '../names.ts';
import type { Node, Parameter } from '../nodes.ts';

/** A text as HCL quotes it: as JSON, and the two signs that would begin a template are doubled. */
export function hclText(text: string): string {
  return JSON.stringify(text.toWellFormed())
    .replaceAll('\\b', '\\u0008')
    .replaceAll('\\f', '\\u000c')
    .replace(/[$%](?=\{)/g, '$&$&');
}

/** The name of the variable that a secret is read from. */
function variableName(variable: string): string {
  return variable.toLowerCase();
}

/** A value that stands behind an equals sign; undefined for what is a block. */
export function hclValue(node: Node): string | undefined {
  switch (node.kind) {
    case 'text':
      return hclText(node.text);
    case 'placeholder':
      return hclText(`<${node.member}>`);
    case 'number':
      return String(node.number);
    case 'boolean':
      return String(node.is);
    case 'time':
      return hclText(node.iso);
    case 'secret':
      return `var.${variableName(node.variable)}`;
    case 'list':
      return node.element.getName() === 'Tag' ? tagsValue(node.items) : listValue(node.items);
    case 'map':
      return `{ ${node.entries.map(([key, value]) => `${hclText(key)} = ${hclValue(value) ?? '""'}`).join(', ')} }`;
    case 'structure':
      return undefined;
  }
}

// In the blocks of options the provider says less than RDS.
const renamedInBlocks: Readonly<Record<string, string>> = {
  ParameterName: 'name',
  ParameterValue: 'value',
  OptionVersion: 'version',
};

/** A block for a structure, or one for each structure of a list. */
export function hclBlocks(name: string, node: Node): string[] {
  if (node.kind === 'list') return node.items.flatMap((item) => hclBlocks(name, item));
  if (node.kind !== 'structure') return [];
  return [`${name} {`, ...node.members.flatMap(memberLines).map((line) => `  ${line}`), '}'];
}

function memberLines({ name, value }: Parameter): string[] {
  const argument = renamedInBlocks[name] ?? tokensOf(name, '_');
  const text = hclValue(value);
  return text === undefined ? hclBlocks(argument, value) : [`${argument} = ${text}`];
}

function listValue(items: readonly Node[]): string | undefined {
  const values = items.map(hclValue);
  return values.includes(undefined) ? undefined : `[${values.join(', ')}]`;
}

function tagsValue(tags: readonly Node[]): string {
  const entries = tags.flatMap((tag) => {
    if (tag.kind !== 'structure') return [];
    const text = (member: string) => {
      const value = tag.members.find(({ name }) => name === member)?.value;
      return hclText(value?.kind === 'text' ? value.text : '');
    };
    return [`${text('Key')} = ${text('Value')}`];
  });
  return `{ ${entries.join(', ')} }`;
}
