import { optionIn, splitCommands } from './cliNames.ts';
import { cliArguments } from './cliValue.ts';
import { jsonObject } from './json.ts';
import { tokensOf } from './names.ts';
import { type Parameter, parametersOf } from './nodes.ts';
import { continuation, type Piece, quote, quoteNotes, type Shell } from './quote.ts';
import { regionOf, sourceRegionOf } from './regions.ts';
import { type Line, type RdsRequest, type Rendering, renderingOf, type Target } from './rendering.ts';
import { type Wait, waitsOf } from './waits.ts';

/** One option of a command: everything behind `aws rds`, in the pieces that a shell has to quote. */
interface Option {
  pieces: Piece[][];
  parameter?: string;
}

/** The requests as commands of the AWS CLI v2, one option a line, for a shell to run in this order. */
export function toCli(requests: readonly RdsRequest[], target: Target, { shell }: { shell: Shell }): Rendering {
  const notes: string[] = [];
  const waits = waitsOf(requests, target);
  const commands = requests.flatMap((request, index) => {
    const { parameters, notes: unknown } = parametersOf(request);
    notes.push(...unknown);
    const all = [...parameters, ...sourceRegionOf(request, parameters, target)];
    return [
      ...(waits[index] ?? []).map((wait) => waitCommand(wait, target)),
      ...commandsOf(request.action, all).map(([command, options]) => [
        start(command),
        ...options,
        ...targetOptions(regionOf(request, target), target),
      ]),
    ];
  });
  const lines = commands.flatMap((options, index): Line[] => [
    ...(index > 0 ? [{ text: '' }] : []),
    ...options.map((option, at) => lineOf(option, at, options.length, shell)),
  ]);
  const pieces = commands.flat().flatMap((option) => option.pieces);
  notes.push(...pieces.flatMap((piece) => quoteNotes(piece, shell)), ...variableNotes(pieces, shell));
  return renderingOf(lines, notes);
}

function start(command: string): Option {
  return { pieces: [['aws'], ['rds'], [command]] };
}

function lineOf({ pieces, parameter }: Option, at: number, count: number, shell: Shell): Line {
  const tokens = pieces.map((piece) => quote(piece, shell)).join(' ');
  const text = `${at > 0 ? '  ' : ''}${tokens}${at < count - 1 ? ` ${continuation[shell]}` : ''}`;
  return parameter === undefined ? { text } : { text, parameter };
}

/** Nearly always one command with an action's parameters; two where the CLI has cut the action in two. */
function commandsOf(action: string, parameters: readonly Parameter[]): [command: string, options: Option[]][] {
  const splits = splitCommands.filter((split) => split.action === action);
  const given = splits.filter(({ member }) => parameters.some(({ name }) => name === member));
  const [first] = splits;
  if (!first) {
    const command = tokensOf(action, '-');
    return [[command, optionsOf(command, parameters)]];
  }
  return (given.length > 0 ? given : [first]).map(({ command, without }) => [
    command,
    optionsOf(
      command,
      parameters.filter(({ name }) => name !== without),
    ),
  ]);
}

function optionsOf(command: string, parameters: readonly Parameter[]): Option[] {
  const onlyJson = parameters.filter(({ value }) => cliArguments(value) === undefined);
  const options = parameters.filter((parameter) => !onlyJson.includes(parameter));
  const [parameter] = onlyJson;
  return [
    ...options.map((option) => optionOfParameter(command, option)),
    ...(parameter ? [{ pieces: [['--cli-input-json'], jsonObject(onlyJson)], parameter: parameter.name }] : []),
  ];
}

function optionOfParameter(command: string, { name, value }: Pick<Parameter, 'name' | 'value'>): Option {
  const option = optionIn(command, name);
  if (value.kind === 'boolean') return { pieces: [[`--${value.is ? '' : 'no-'}${option}`]], parameter: name };
  const values = cliArguments(value) ?? [];
  const [first] = values;
  // A value with a dash in front would be taken for an option.
  const isLikeOption = values.length === 1 && typeof first?.[0] === 'string' && first[0].startsWith('-');
  return {
    pieces: isLikeOption ? [[`--${option}=${first?.[0]}`]] : [[`--${option}`], ...values],
    parameter: name,
  };
}

function waitCommand({ waiter, member, id, region }: Wait, target: Target): Option[] {
  return [
    { pieces: [['aws'], ['rds'], ['wait'], [tokensOf(waiter, '-')]] },
    optionOfParameter('wait', { name: member, value: { kind: 'text', text: id } }),
    ...targetOptions(region, target),
  ];
}

function targetOptions(region: string, { endpointUrl }: Target): Option[] {
  return [
    { pieces: [['--region'], [region]] },
    ...(endpointUrl ? [{ pieces: [['--endpoint-url'], [endpointUrl]] }] : []),
  ];
}

function variableNotes(pieces: readonly Piece[][], shell: Shell): string[] {
  const variables = pieces.flat().flatMap((piece) => (typeof piece === 'string' ? [] : [piece.variable]));
  return variables.map((variable) => `Set ${ask(variable, shell)} before you run this.`);
}

function ask(variable: string, shell: Shell): string {
  return shell === 'powershell' ? `$env:${variable}` : `the environment variable ${variable}`;
}
