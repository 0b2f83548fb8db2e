import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Postgres } from '../engine/findPostgres.ts';
import { runProgram } from '../engine/runProgram.ts';

/** When a setting can change: `postmaster` at a start only, `internal` never, others while the engine runs. */
export type SettingContext =
  | 'internal'
  | 'postmaster'
  | 'sighup'
  | 'superuser-backend'
  | 'backend'
  | 'superuser'
  | 'user';

const known = new Map<string, Promise<ReadonlyMap<string, SettingContext>>>();

/**
 * The settings that PostgreSQL of this version reads from its configuration files, from the program itself. Those for its
 * developers aren't among them.
 */
export function readSettings(postgres: Postgres): Promise<ReadonlyMap<string, SettingContext>> {
  const program = join(postgres.programs, 'postgres');
  let settings = known.get(program);
  if (!settings) {
    settings = runProgram(program, ['--describe-config'], postgres.user).then(parse);
    settings.catch(() => known.delete(program));
    known.set(program, settings);
  }
  return settings;
}

/** Lines of name, context, group, type, default, least, most and description, with tabs between them. */
function parse(output: string): ReadonlyMap<string, SettingContext> {
  const rows = output.split('\n').map((line) => line.split('\t'));
  // The program writes one of the contexts, in capitals and with a hyphen.
  return new Map(
    rows.flatMap(([name, context]) => (name && context ? [[name, context.toLowerCase() as SettingContext]] : [])),
  );
}

/** Whether a library for `shared_preload_libraries` comes with this PostgreSQL. RDS has some of its own. */
export function hasLibrary(postgres: Postgres, name: string): boolean {
  const folders = [join(postgres.programs, '../lib/postgresql'), join(postgres.programs, '../lib')];
  return folders.some((folder) => ['so', 'dylib'].some((ending) => existsSync(join(folder, `${name}.${ending}`))));
}
