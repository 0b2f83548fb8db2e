import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { type EngineUser, engineUser } from './engineUser.ts';
import { preparePostgres } from './preparePostgres.ts';
import { runProgram } from './runProgram.ts';

/** A PostgreSQL that runs on this machine. */
export interface Postgres {
  major: number;
  /** Such as `17.10`. */
  version: string;
  /** The folder with the programs `postgres` and `initdb`. */
  programs: string;
  user: EngineUser | undefined;
}

interface Options {
  /** An absolute path that the engines' user can reach: where engines are prepared. */
  enginesFolder: string;
  /** Where `npm run engines` installs packages. */
  packagesFolder: string;
  /** Folders to look for programs in, as in `$PATH`, after those that packages of the operating system use. */
  path: string | undefined;
}

/**
 * Finds a PostgreSQL of a major version: in an npm package, else one that is installed on this machine.
 *
 * An installed one is used as it is, so its master users can only create extensions that PostgreSQL itself trusts.
 *
 * @returns a sentence for a person where there is none
 */
export async function findPostgres(
  major: number,
  { enginesFolder, packagesFolder, path = '' }: Options,
): Promise<{ postgres: Postgres } | { reason: string }> {
  const failures: string[] = [];
  const attempts = [() => findPackage(major, packagesFolder, enginesFolder), ...findInstalled(major, path)];
  for (const attempt of attempts) {
    try {
      const programs = await attempt();
      const version = programs && (await readVersion(programs));
      if (!version || Number.parseInt(version, 10) !== major) continue;
      return { postgres: { major, version, programs, user: engineUser() } };
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  }
  const command = `Add it with: npm run engines -- add postgres-${major}`;
  return { reason: [`PostgreSQL ${major} isn't available on this machine. ${command}`, ...failures].join('\n') };
}

/** The packages by npm are optional dependencies, installed only where they fit, or were added. */
async function findPackage(major: number, packagesFolder: string, enginesFolder: string): Promise<string | undefined> {
  const name = `@rds-console/postgres-${major}-${process.platform}-${process.arch}`;
  const added = join(packagesFolder, `postgres-${major}`, 'node_modules', name);
  const folder = existsSync(join(added, 'package.json')) ? added : findDependency(name);
  return folder && join(await preparePostgres(folder, enginesFolder), 'bin');
}

function findDependency(name: string): string | undefined {
  try {
    // The package exports nothing but this file, which is in its folder dist.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return undefined;
  }
}

/** Where Debian, Red Hat and Homebrew put a major version, and the folders of the path. */
function findInstalled(major: number, path: string): (() => Promise<string>)[] {
  const folders = [
    `/usr/lib/postgresql/${major}/bin`,
    `/usr/pgsql-${major}/bin`,
    `/opt/homebrew/opt/postgresql@${major}/bin`,
    `/usr/local/opt/postgresql@${major}/bin`,
    ...path.split(delimiter).filter(Boolean),
  ];
  return folders
    .filter((folder) => ['postgres', 'initdb'].every((program) => existsSync(join(folder, program))))
    .map((folder) => async () => folder);
}

/** From `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`. */
async function readVersion(programs: string): Promise<string> {
  const output = await runProgram(join(programs, 'postgres'), ['--version'], engineUser());
  const version = /\) (\d+\.\d+)/.exec(output)?.[1];
  if (!version) throw new Error(`${programs} has a postgres of an unknown version: ${output.trim()}`);
  return version;
}
