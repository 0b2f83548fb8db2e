import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const root = new URL('../', import.meta.url).pathname;
const [, parameter = '', action = '', resource = ''] = readFileSync(`${root}docs/adding.md`, 'utf8').split(/^## /m);

/** The files that a section lists, with `{placeholders}` as they stand. */
function listed(section) {
  return [...section.matchAll(/`((?:apps|packages|e2e|docs)\/[^`]+\.\w+)`/g)].map(([, path]) => path);
}

function sources() {
  return ['apps', 'packages', 'e2e']
    .flatMap((folder) => readdirSync(`${root}${folder}`, { recursive: true }).map((path) => `${folder}/${path}`))
    .filter((path) => /\.tsx?$/.test(path) && !/node_modules|\/dist\/|\.d\.ts$/.test(path));
}

describe('docs/adding.md', () => {
  it('lists the files that name a parameter', () => {
    const [, name] = /^Example: `(\w+)`/m.exec(parameter);
    const naming = sources().filter((path) => readFileSync(`${root}${path}`, 'utf8').includes(name));
    expect(listed(parameter).toSorted()).toEqual(naming.toSorted());
  });

  it('lists the files of an action', () => {
    expect(listed(action).filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
    const [, name] = /^Example: `(\w+)`/m.exec(action);
    const file = name.replace(/^./, (letter) => letter.toLowerCase());
    const own = sources().filter((path) => path.split('/').at(-1).startsWith(`${file}.`));
    expect(listed(action)).toEqual(expect.arrayContaining(own));
  });

  it('lists the files of a resource type', () => {
    const own = sources().filter(
      (path) => /subnetGroups?[./]|SubnetGroupPage/i.test(path) && /^(apps|packages\/contract)/.test(path),
    );
    expect(listed(resource)).toEqual(expect.arrayContaining(own));
    expect(listed(resource).filter((path) => !existsSync(`${root}${path}`))).toEqual([]);
  });
});
