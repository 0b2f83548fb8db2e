import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url).pathname;

const paths = ['apps', 'packages', 'e2e', 'scripts', 'docs']
  .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true }).map((path) => `${folder}/${path}`))
  .concat('README.md')
  .filter((path) => !/node_modules|\/dist\//.test(path));

/** Files by the shape of their path, as pairs of path and text; what is built or installed is left out. */
function files(shape) {
  return paths
    .filter((path) => shape.test(path))
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));
}

/** Paths of the files whose text has something that it must not have. */
function offenders(shape, forbidden, except = /$^/) {
  return files(shape)
    .filter(({ path, text }) => !except.test(path) && forbidden.test(text))
    .map(({ path }) => path);
}

describe('the repository', () => {
  it('touches the process in the two commands and nowhere else', () => {
    // Programs that are written for others may: there it is text.
    const except = /\/main\.ts$|\.test\.ts$|\/bench\/|^packages\/equivalents\/src\/sdk\//;
    const touched = offenders(/^(apps|packages)\/.*\/src\/.*\.tsx?$/, /\bprocess\.(env|argv|exit|on)\b/, except);
    expect(touched).toEqual([]);
  });

  it('keeps Node, the clock and chance out of what could run in a browser', () => {
    const pure = /^packages\/(contract\/src|rds-local\/src\/(engine|store|actions|catalog))\/.*\.ts$/;
    expect(offenders(pure, /from 'node:|\bDate\.now\(|\bMath\.random\(|new Date\(\)/, /\.test\.ts$/)).toEqual([]);
  });

  it('has a file and a test for each RDS action that rds-local answers', () => {
    const [list] = files(/^docs\/actions\.md$/);
    const [, count] = /rds-local answers (\d+)/.exec(list.text);
    const [, answered] = list.text.split(/^## /m);
    const actions = [...answered.matchAll(/^### (\w+)$/gm)].map(([, action]) => action);
    // Some tests share how they ask: testEndpoints.ts.
    const tests = files(/rds-local\/src\/(.*\.test|test\w+)\.ts$/).map(({ text }) => text);
    expect(actions).toHaveLength(Number(count));
    for (const action of actions) {
      const name = action.replace(/^./, (letter) => letter.toLowerCase());
      expect(existsSync(`${root}packages/rds-local/src/actions/${name}.ts`)).toBe(true);
      expect(tests.some((text) => text.includes(`${action}Command`))).toBe(true);
    }
  });

  it('shows stored text as text', () => {
    expect(offenders(/^apps\/web\/src\/.*\.tsx?$/, /dangerouslySetInnerHTML|\.innerHTML\b/)).toEqual([]);
  });

  it('does not sleep in tests', () => {
    expect(offenders(/\.(spec|test)\.tsx?$/, /waitForTimeout|setTimeout\((resolve|done|r)\b/)).toEqual([]);
  });

  it('pins the content of every package that it installs', () => {
    const { packages } = JSON.parse(readFileSync(`${root}package-lock.json`, 'utf8'));
    const { devDependencies } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));
    const installed = Object.entries(packages).filter(([path, { link }]) => path.includes('node_modules/') && !link);
    const paths = installed.map(([path]) => path);
    expect(paths).toEqual(expect.arrayContaining(Object.keys(devDependencies).map((name) => `node_modules/${name}`)));
    expect(installed.filter(([, { integrity }]) => !/^sha512-/.test(integrity)).map(([path]) => path)).toEqual([]);
  });

  it('runs the examples that it gives to those who script it', () => {
    const [guide] = files(/^docs\/scripting\.md$/);
    const [spec] = files(/^e2e\/scripting\.spec\.ts$/);
    const examples = [...guide.text.matchAll(/```ts\n(.*?)```/gs)].map(([, example]) => example);
    const tests = spec.text.match(/^test\(.*?^\}\);\n/gms);
    expect(examples).toEqual(expect.arrayContaining(tests));
    expect(examples.filter((example) => !spec.text.includes(example))).toEqual([]);
  });

  it('has every path that its documents name, and names every document', () => {
    const named = files(/\.md$/).flatMap(({ path, text }) =>
      [...text.matchAll(/`((?:apps|packages|e2e|scripts|docs)(?:\/[\w.-]+)*)`|\]\((docs\/[^)#]+)\)/g)].map((match) => ({
        path,
        name: match[1] ?? match[2],
      })),
    );
    expect(named.filter(({ name }) => !existsSync(`${root}${name}`))).toEqual([]);
    const documents = paths.filter((path) => /^docs\/[\w-]+\.md$/.test(path));
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(documents));
  });
});
