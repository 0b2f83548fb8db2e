import type { NormalizedSchema } from '@smithy/core/schema';
import { actionOfCommand, optionIn, splitCommands } from '../cliNames.ts';
import { operations } from '../operations.ts';
import { copiesFromRegions } from '../regions.ts';
import type { RdsRequest } from '../rendering.ts';
import { isSecret } from '../secrets.ts';
import type { Token } from './quotedTokens.ts';
import { parseShorthand } from './shorthand.ts';
import { type NotUnderstood, structureOf, valueFrom } from './valueFrom.ts';

// Options of every command, which say nothing of the request. Those without a value are marked.
// https://docs.aws.amazon.com/cli/latest/reference/#global-options
const withValue =
  /^(region|endpoint-url|profile|output|query|color|ca-bundle|cli-(read|connect)-timeout|cli-binary-format|cli-error-format)$/;
const withoutValue =
  /^(debug|no-verify-ssl|no-paginate|no-sign-request|(no-)?cli-pager|no-cli-auto-prompt|cli-auto-prompt|v2-debug)$/;

// Of this the CLI makes the URL that a copy from another region takes, which is not a part of what is asked.
const sourceRegion = /^source-region$/;
const neverAnOption = /^$/;

/** The request that a command of the CLI makes, from its words; undefined for what changes nothing. */
export function fromCli(tokens: readonly Token[], miss: NotUnderstood): RdsRequest | undefined {
  const rest = tokens[0]?.text === 'aws' ? tokens.slice(1) : [];
  const service = rest.findIndex(({ text }, at) => text === 'rds' && !isValueOf(rest[at - 1]));
  const command = rest[service + 1]?.text ?? '';
  if (service < 0) {
    miss('A line that is not a command of aws rds');
    return undefined;
  }
  if (command === 'wait') return undefined;
  const action = actionOfCommand.get(command);
  const schema = operations.get(action ?? '');
  if (!action || !schema) {
    miss(/^[a-z-]{1,64}$/.test(command) ? `aws rds ${command}` : 'A line that is not a command of aws rds');
    return undefined;
  }
  const input = inputOf(action, command, schema, rest.slice(service + 2), miss);
  const region = globalRegion(rest);
  return region === undefined ? { action, input } : { action, input, region };
}

function isValueOf(before: Token | undefined): boolean {
  return before !== undefined && withValue.test(before.text.replace(/^--/, '')) && before.text.startsWith('--');
}

/** The region that a command is for, if it says one; what a variable would say only the shell knows. */
function globalRegion(tokens: readonly Token[]): string | undefined {
  const at = tokens.findIndex(({ text }) => /^--region(=|$)/.test(text));
  const [, own] = /^--region=(.*)/.exec(tokens[at]?.text ?? '') ?? [];
  const region = own ?? (at < 0 ? undefined : tokens[at + 1]?.text);
  return region !== undefined && /^[a-z]{2,}(-[a-z]+)+-\d+$/.test(region) ? region : undefined;
}

function inputOf(
  action: string,
  command: string,
  schema: NormalizedSchema,
  tokens: readonly Token[],
  miss: NotUnderstood,
) {
  const members = schema.isUnitSchema() ? [] : [...schema.structIterator()];
  const hidden = splitCommands.find((split) => split.command === command)?.without;
  const byOption = new Map(
    members.filter(([name]) => name !== hidden).map(([name, member]) => [optionIn(command, name), { name, member }]),
  );
  let json: Record<string, unknown> = {};
  const input: Record<string, unknown> = {};
  for (const { option, values } of optionsOf(
    tokens,
    byOption,
    copiesFromRegions(action) ? sourceRegion : neverAnOption,
    miss,
  )) {
    if (option === 'cli-input-json') {
      json = jsonInput(schema, values[0]?.text ?? '', miss);
      continue;
    }
    const known = byOption.get(option) ?? byOption.get(option.replace(/^no-/, ''));
    if (!known) continue;
    const value = optionValue(known.member, known.name, option, values, miss);
    if (value !== undefined) input[known.name] = value;
  }
  return { ...json, ...input };
}

interface Option {
  option: string;
  values: Token[];
}

function optionsOf(
  tokens: readonly Token[],
  known: ReadonlyMap<string, { member: NormalizedSchema }>,
  ofTools: RegExp,
  miss: NotUnderstood,
): Option[] {
  const options: Option[] = [];
  let open = 0;
  let isReported = true;
  for (const word of tokens) {
    const [, option, value] = /^--([A-Za-z][\w-]*)(?:=([\s\S]*))?$/.exec(word.text) ?? [];
    if (option && (open <= 0 || !word.hasVariable)) {
      const member = known.get(option)?.member;
      const isFlag = member?.isBooleanSchema() || known.get(option.replace(/^no-/, ''))?.member.isBooleanSchema();
      isReported = Boolean(member || isFlag || option === 'cli-input-json');
      const isGlobal = withValue.test(option) || withoutValue.test(option) || ofTools.test(option);
      if (!isReported && !isGlobal) miss(`--${option}`);
      options.push({ option, values: value === undefined ? [] : [{ ...word, text: value }] });
      open = value !== undefined || isFlag || withoutValue.test(option) ? 0 : member?.isListSchema() ? Infinity : 1;
      if (!isReported && !isGlobal) open = Infinity;
    } else if (open > 0) {
      options.at(-1)?.values.push(word);
      open--;
    } else miss('An argument without an option');
  }
  return options;
}

function optionValue(
  member: NormalizedSchema,
  name: string,
  option: string,
  tokens: readonly Token[],
  miss: NotUnderstood,
): unknown {
  if (member.isBooleanSchema()) return option.startsWith('no-') ? false : tokens[0]?.text.toLowerCase() !== 'false';
  const [first] = tokens;
  if (first?.hasVariable && !/^[[{]/.test(first.text)) {
    if (!isSecret(member, undefined, {})) miss(`${name}, which is read from a variable`);
    return undefined;
  }
  const isJson = tokens.length === 1 && first !== undefined && /^\s*[[{]/.test(first.text);
  const isComplex = member.isListSchema() || member.isStructSchema() || member.isMapSchema();
  if (isJson && isComplex)
    return valueFrom(
      member,
      parsedJson(first.text, () => miss(name)),
      name,
      miss,
    );
  if (member.isListSchema()) {
    const isSimple = !member.getValueSchema().isStructSchema();
    const items = tokens.map(({ text }) => (isSimple ? text : (parsedJson(text) ?? parseShorthand(text))));
    return valueFrom(member, items, name, miss);
  }
  return valueFrom(member, isComplex ? parseShorthand(first?.text ?? '') : first?.text, name, miss);
}

/** The members of an input in JSON. */
export function jsonInput(schema: NormalizedSchema, text: string, miss: NotUnderstood): Record<string, unknown> {
  const json = parsedJson(text, () => miss('The JSON of the input'));
  if (typeof json !== 'object' || json === null || Array.isArray(json) || schema.isUnitSchema()) return {};
  return structureOf(schema, Object.entries(json), '', miss);
}

function parsedJson(text: string, otherwise = () => {}): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not even the engine's message is kept: it repeats the text, which may have a password in it.
    otherwise();
    return undefined;
  }
}
