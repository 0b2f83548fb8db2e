import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { modelErrors, operations } from '../protocol/model.ts';
import { actions } from './actions.ts';
import { emptyAnswers } from './emptyAnswers.ts';
import { unsupportedFamily } from './leftOut.ts';

// What stands in docs/actions.md is read from the model, from the tables of actions and from what each action's tests say,
// so it cannot say more than is so. `npx vitest run packages/rds-local/src/actions/actions.docs.test.ts -u` writes it anew.
it('is what docs/actions.md says of every action', async () => {
  await expect(document()).toMatchFileSnapshot('../../../../docs/actions.md');
});

function document(): string {
  const names = [...operations.keys()].toSorted();
  const had = names.filter((name) => actions.has(name));
  const empty = names.filter((name) => emptyAnswers.has(name));
  const refused = names.filter((name) => unsupportedFamily(name) !== undefined);
  return `# The actions of RDS

Of the ${names.length} actions of the RDS API rds-local answers ${had.length}, says of ${empty.length} that there is nothing, and refuses ${refused.length} by name.
What stands here is made from the actions' tests: \`npx vitest run packages/rds-local/src/actions/actions.docs.test.ts -u\` writes it anew.

## Answered

What the tests of each action say of it, and the errors that they bring about. Every action also refuses a request that does not
fit the model (\`InvalidParameterValue\`, \`MissingParameter\`), and parameters that cannot work here, by their names.

${had.map(chapter).join('\n\n')}

## Answered with an empty list

As in an account that has none of it. What is asked for by name is not found.

${empty.map((name) => `- ${name}`).join('\n')}

## Refused

With \`UnsupportedOperation\` and a message that names the action. A name that no action of RDS has is an \`InvalidAction\`.

${families(refused)}
`;
}

function chapter(name: string): string {
  const test = readTest(name);
  const codes = errorCodes(test).map((code) => `\`${code}\``);
  const errors = codes.length === 0 ? [] : [`- Errors: ${codes.join(', ')}`];
  return [`### ${name}`, '', ...sentences(test).map((sentence) => `- ${sentence}`), ...errors].join('\n');
}

function readTest(name: string): string {
  const file = `${name.charAt(0).toLowerCase()}${name.slice(1)}.test.ts`;
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

// The names of tests that are made of data say nothing by themselves; those within a chapter are read with its name.
function sentences(test: string): string[] {
  let within = '';
  return [...test.matchAll(/^( *)(describe|it|test)\(\s*(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/gm)].flatMap((match) => {
    const [, indent = '', word, single, double] = match;
    const name = (single ?? double ?? '').replaceAll("\\'", "'");
    if (indent === '') within = '';
    if (word !== 'describe') return [capitalized(within === '' ? name : `${within}: ${name}`)];
    within = name;
    return [];
  });
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function errorCodes(test: string): string[] {
  const common = ['InvalidParameterValue', 'InvalidParameterCombination', 'MissingParameter'];
  const words = new Set([...test.matchAll(/'([A-Za-z.]+)'/g)].map(([, word = '']) => word));
  return [...common, ...modelErrors.keys()].filter((code) => words.has(code)).toSorted();
}

function families(refused: readonly string[]): string {
  const byFamily = new Map<string, string[]>();
  for (const name of refused) {
    const family = unsupportedFamily(name) ?? '';
    byFamily.set(family, [...(byFamily.get(family) ?? []), name]);
  }
  return [...byFamily].map(([family, names]) => `- ${family}: ${names.join(', ')}`).join('\n');
}
