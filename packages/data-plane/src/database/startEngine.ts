import type { EngineLog } from '../engine/engineLog.ts';
import type { Postgres } from '../engine/findPostgres.ts';
import { type RunningPostgres, StartError, startPostgres } from '../engine/startPostgres.ts';
import { namedSettings, type Settings, writeConfiguration } from './configuration.ts';
import { DatabaseError } from './databaseError.ts';

interface Options {
  dataFolder: string;
  configurationFolder: string;
  parameters: Settings;
  /** Take precedence over the parameters. */
  needed: Settings;
  log: EngineLog;
  runtimeFolder: string | undefined;
}

/**
 * Starts an engine with the parameters of its groups.
 *
 * @throws DatabaseError `incompatibleParameters` when PostgreSQL complains of some of them, else `startFailed`
 */
export async function startEngine(postgres: Postgres, options: Options): Promise<RunningPostgres> {
  await writeConfiguration(postgres, options.configurationFolder, options.parameters, options.needed);
  try {
    return await startPostgres(postgres, options);
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    const named = namedSettings(error.output, options.parameters);
    if (!named.length) throw new DatabaseError('startFailed', error.message);
    throw new DatabaseError('incompatibleParameters', `PostgreSQL couldn't start with ${named.join(', ')}.`, named);
  }
}
