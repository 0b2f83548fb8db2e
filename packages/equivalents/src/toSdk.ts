import { type Parameter, parametersOf } from './nodes.ts';
import { type Line, type RdsRequest, type Rendering, renderingOf, type Target } from './rendering.ts';
import { dotnet } from './sdk/dotnet.ts';
import { go } from './sdk/go.ts';
import { java } from './sdk/java.ts';
import { javascript } from './sdk/javascript.ts';
import type { Language } from './sdk/language.ts';
import { python } from './sdk/python.ts';
import { waitsBefore } from './waits.ts';

export type SdkLanguage = 'javascript' | 'python' | 'java' | 'go' | 'dotnet';

const languages: Readonly<Record<SdkLanguage, Language>> = { javascript, python, java, go, dotnet };

/** The requests as a program that makes them in this order with AWS's SDK of a language. */
export function toSdk(requests: readonly RdsRequest[], target: Target, name: SdkLanguage): Rendering {
  const language = languages[name];
  const notes: string[] = [];
  const calls = requests.map((request, index) => {
    const { parameters, notes: unknown } = parametersOf(request);
    notes.push(...unknown);
    return { action: request.action, parameters, waits: waitsBefore(requests, index) };
  });
  if (calls.some(({ waits }) => waits.length > 0)) notes.push(...language.waitNotes);
  const body = calls.flatMap(({ action, parameters, waits }): Line[] => [
    { text: '' },
    ...waits.flatMap((wait) => [...language.wait(wait).map((text) => ({ text })), { text: '' }]),
    ...language.call(action, parameters),
  ]);
  const program = {
    actions: [...new Set(calls.map(({ action }) => action))],
    waits: calls.flatMap(({ waits }) => waits),
    variables: [...new Set(calls.flatMap(({ parameters }) => parameters.flatMap(variablesOf)))],
    body: body.map(({ text }) => text).join('\n'),
  };
  return renderingOf(
    [
      ...language.head(program, target).map((text) => ({ text })),
      ...body.map((line) => ({ ...line, text: line.text && `${language.indent}${line.text}` })),
      ...language.tail.map((text) => ({ text })),
    ],
    [...notes, ...program.variables.map((variable) => `Set the environment variable ${variable} before you run this.`)],
  );
}

function variablesOf({ value }: Parameter): string[] {
  switch (value.kind) {
    case 'secret':
      return [value.variable];
    case 'structure':
      return value.members.flatMap(variablesOf);
    case 'list':
      return value.items.flatMap((item) => (item.kind === 'structure' ? item.members.flatMap(variablesOf) : []));
    default:
      return [];
  }
}
