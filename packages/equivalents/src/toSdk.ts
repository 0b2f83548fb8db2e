import { type Parameter, parametersOf } from './nodes.ts';
import { regionOf, regionsOf, sourceRegionOf } from './regions.ts';
import { type Line, type RdsRequest, type Rendering, renderingOf, type Target } from './rendering.ts';
import { dotnet } from './sdk/dotnet.ts';
import { go } from './sdk/go.ts';
import { java } from './sdk/java.ts';
import { javascript } from './sdk/javascript.ts';
import type { Language } from './sdk/language.ts';
import { python } from './sdk/python.ts';
import { waitsOf } from './waits.ts';

export type SdkLanguage = 'javascript' | 'python' | 'java' | 'go' | 'dotnet';

const languages: Readonly<Record<SdkLanguage, Language>> = { javascript, python, java, go, dotnet };

/** The requests as a program that makes them in this order with AWS's SDK of a language. */
export function toSdk(requests: readonly RdsRequest[], target: Target, name: SdkLanguage): Rendering {
  const language = languages[name];
  const notes: string[] = [];
  const waits = waitsOf(requests, target);
  const clientOf = (region: string) => language.client(region === target.region ? '' : region);
  const calls = requests.map((request, index) => {
    const { parameters, notes: unknown } = parametersOf(request);
    notes.push(...unknown);
    const more = language.needsSourceRegion ? sourceRegionOf(request, parameters, target) : [];
    return {
      client: clientOf(regionOf(request, target)),
      action: request.action,
      parameters: [...parameters, ...more],
      waits: waits[index] ?? [],
    };
  });
  if (calls.some(({ waits }) => waits.length > 0)) notes.push(...language.waitNotes);
  const body = calls.flatMap(({ client, action, parameters, waits }): Line[] => [
    { text: '' },
    ...waits.flatMap((wait) => [...language.wait(clientOf(wait.region), wait).map((text) => ({ text })), { text: '' }]),
    ...language.call(client, action, parameters),
  ]);
  const program = {
    actions: [...new Set(calls.map(({ action }) => action))],
    waits: calls.flatMap(({ waits }) => waits),
    variables: [...new Set(calls.flatMap(({ parameters }) => parameters.flatMap(variablesOf)))],
    clients: regionsOf(requests, target).map((region) => ({ name: clientOf(region), region })),
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
