import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Postgres } from '../engine/findPostgres.ts';
import { ProgramError, runProgram } from '../engine/runProgram.ts';
import { startPostgres } from '../engine/startPostgres.ts';
import { writeConfiguration } from './configuration.ts';
import { asSuperuser, rolesSql, superuser } from './roles.ts';

/** Sorting is by ICU where PostgreSQL can do so; upper and lower case in text search need a locale with UTF-8. */
const icu = ['--locale-provider=icu', '--icu-locale=en-US'];
const localesWithIcu = ['C.UTF-8', 'en_US.UTF-8', 'C'];
const localesWithoutIcu = ['en_US.UTF-8', 'C.UTF-8', 'C'];

/**
 * The data folder that new databases of a version are copied from, as RDS has it before there is a master user. It is
 * created once, and again when a release of this package has other roles.
 *
 * @param folder where the templates of all versions are
 */
export async function createTemplate(postgres: Postgres, folder: string): Promise<string> {
  const sql = rolesSql(postgres.major);
  const hash = createHash('sha256').update(sql).digest('hex').slice(0, 8);
  const template = join(folder, `postgres-${postgres.version}-${hash}`);
  if (existsSync(template)) return template;

  const unfinished = join(folder, `.${postgres.version}-${randomUUID()}`);
  const [data, configuration] = [join(unfinished, 'data'), join(unfinished, 'conf')];
  try {
    await mkdir(unfinished, { recursive: true });
    if (postgres.user) await chown(unfinished, postgres.user.uid, postgres.user.gid);
    await initialize(postgres, data);
    // Engines read their configuration from another folder.
    for (const file of ['postgresql.conf', 'pg_hba.conf', 'pg_ident.conf']) await rm(join(data, file), { force: true });
    await writeConfiguration(postgres, configuration, {}, { fsync: 'off' });
    const engine = await startPostgres(postgres, { dataFolder: data, configurationFolder: configuration });
    try {
      await asSuperuser(engine, (client) => client.query(`CREATE DATABASE ${superuser}`), 'postgres');
      await asSuperuser(engine, (client) => client.query(sql));
    } finally {
      await engine.stop();
    }
    // Fails when another process was faster.
    await rename(data, template).catch((error: unknown) => {
      if (!existsSync(template)) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return template;
}

async function initialize(postgres: Postgres, data: string): Promise<void> {
  const hasIcu = postgres.major >= 15;
  const locales = hasIcu ? localesWithIcu : localesWithoutIcu;
  for (const locale of locales) {
    const args = [
      ...['-D', data, '-U', superuser, '--auth=trust', '--encoding=UTF8', `--locale=${locale}`, ...(hasIcu ? icu : [])],
      // Little space for each database; no sync, since the whole folder is copied later anyway.
      ...['--wal-segsize=1', '--no-sync', '--no-instructions'],
    ];
    try {
      await runProgram(join(postgres.programs, 'initdb'), args, postgres.user);
      return;
    } catch (error) {
      const isUnknown = error instanceof ProgramError && error.message.includes('locale');
      if (!isUnknown || locale === locales.at(-1)) throw error;
      await rm(data, { recursive: true, force: true });
    }
  }
}
