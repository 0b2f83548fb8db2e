import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Postgres } from '../engine/findPostgres.ts';
import { runProgram } from '../engine/runProgram.ts';

const known = new Map<string, Promise<ReadonlySet<string>>>();

/**
 * The names of the settings that PostgreSQL of this version reads from its configuration files, from the program itself. Those for its
 * developers aren't among them.
 */
export function readSettings(postgres: Postgres): Promise<ReadonlySet<string>> {
  const program = join(postgres.programs, 'postgres');
  let settings = known.get(program);
  if (!settings) {
    settings = runProgram(program, ['--describe-config'], postgres.user).then(parse);
    settings.catch(() => known.delete(program));
    known.set(program, settings);
  }
  return settings;
}

/** Each line begins with a name, followed by a tab. */
function parse(output: string): ReadonlySet<string> {
  return new Set(output.split('\n').map((line) => line.slice(0, line.indexOf('\t'))));
}

/** Whether a library for `shared_preload_libraries` comes with this PostgreSQL. RDS has some of its own. */
export function hasLibrary(postgres: Postgres, name: string): boolean {
  const folders = [join(postgres.programs, '../lib/postgresql'), join(postgres.programs, '../lib')];
  return folders.some((folder) => ['so', 'dylib'].some((ending) => existsSync(join(folder, `${name}.${ending}`))));
}
