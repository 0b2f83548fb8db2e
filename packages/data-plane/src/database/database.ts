import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { engineLog } from '../engine/engineLog.ts';
import type { Postgres } from '../engine/findPostgres.ts';
import type { EngineEnd, RunningPostgres } from '../engine/startPostgres.ts';
import { type Settings, writeConfiguration } from './configuration.ts';
import { DatabaseError } from './databaseError.ts';
import type { EngineUse, ManagedDatabase, Specification, Surroundings } from './managedDatabase.ts';
import { replicaSettings } from './replication.ts';
import { asSuperuser, superuser } from './roles.ts';
import { startEngine } from './startEngine.ts';
import { createStorage } from './storage.ts';

interface Running {
  engine: RunningPostgres;
  postgres: Postgres;
  /** Of a replica: the use of its source, and the settings that follow from it. */
  source: EngineUse | undefined;
  needed: Settings;
  uses: number;
  idleTimer?: NodeJS.Timeout;
}

/**
 * A database in a folder of its own. Starting, stopping, changing and copying it happen one after another; uses of a running
 * engine don't wait.
 */
export function createDatabase(first: Specification, surroundings: Surroundings): ManagedDatabase {
  const { folder, engines, idleMs, find } = surroundings;
  const { resourceId } = first;
  let specification = first;
  let running: Running | undefined;
  let isRemoved = false;
  let turn: Promise<unknown> = Promise.resolve();
  const log = engineLog(join(folder, 'log'), surroundings.now);
  const storage = createStorage(() => specification, surroundings);

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  }

  async function start(): Promise<Running> {
    if (isRemoved) throw new DatabaseError('startFailed', `The database ${resourceId} was deleted.`);
    const postgres = await engines.postgres(storage.major());
    const source = await storage.source()?.use();
    try {
      const needed = source ? await asSuperuser(source, (client) => replicaSettings(client, resourceId, source)) : {};
      await storage.create(postgres, source);
      const engine = await startEngine(postgres, {
        ...configuration(needed),
        dataFolder: storage.dataFolder,
        log,
        runtimeFolder: surroundings.runtimeFolder,
      });
      await storage.finish(engine).catch(async (error: unknown) => {
        await engine.stop('immediate');
        throw error;
      });
      const started: Running = { engine, postgres, source, needed, uses: 0 };
      running = started;
      void engine.ended.then((end) => ended(started, end));
      for (const replica of surroundings.replicas()) {
        // One that can't follow now does so at its next start.
        replica.follow().catch((error: Error) => replica.writeLog(`${error.message}\n`));
      }
      return started;
    } catch (error) {
      source?.release();
      throw error;
    }
  }

  function configuration(needed: Settings) {
    return { configurationFolder: join(folder, 'conf'), parameters: specification.parameters, needed };
  }

  function ended(which: Running, end: EngineEnd): void {
    clearTimeout(which.idleTimer);
    which.source?.release();
    if (running === which) running = undefined;
    log.close();
    if (end.reason !== 'stopped') surroundings.onEnd(end);
  }

  async function stop(mode?: 'immediate'): Promise<void> {
    const which = running;
    running = undefined;
    await which?.engine.stop(mode);
  }

  /** Lets an engine that nobody uses rest after a while. */
  function restLater(which: Running): void {
    const stopIfUnused = async () => {
      if (running === which && which.uses === 0) await stop();
    };
    which.idleTimer = setTimeout(() => void inTurn(stopIfUnused), idleMs).unref();
  }

  function hold(which: Running): EngineUse {
    clearTimeout(which.idleTimer);
    which.uses += 1;
    let isReleased = false;
    return {
      socketFolder: which.engine.socketFolder,
      socketPath: which.engine.socketPath,
      port: which.engine.port,
      superuser,
      release() {
        if (isReleased) return;
        isReleased = true;
        which.uses -= 1;
        if (which.uses === 0 && running === which) restLater(which);
      },
    };
  }

  async function reconfigure(which: Running): Promise<void> {
    const { configurationFolder, parameters, needed } = configuration(which.needed);
    await writeConfiguration(which.postgres, configurationFolder, parameters, needed);
    which.engine.reload();
  }

  const database: ManagedDatabase = {
    resourceId,
    use: async () => (running ? hold(running) : inTurn(async () => hold(running ?? (await start())))),
    stop: () => inTurn(() => stop()),
    restart: () =>
      inTurn(async () => {
        if (!running) return;
        await stop();
        restLater(await start());
      }),
    writeLog(text) {
      if (!isRemoved) log.write(text);
    },
    change: (next) =>
      inTurn(async () => {
        const hasOtherParameters = !isDeepStrictEqual(specification.parameters, next.parameters);
        specification = next;
        if (!running) return;
        const isPromoted = running.source !== undefined && !storage.source();
        if (isPromoted) running.needed = {};
        if (hasOtherParameters) await reconfigure(running);
        await storage.finish(running.engine);
        if (!isPromoted) return;
        running.source?.release();
        running.source = undefined;
      }),
    image: (holder) => inTurn(() => storage.image(holder, running?.engine)),
    copyTo: (path, user) => inTurn(() => storage.copyTo(path, user, running?.engine)),
    remove: () =>
      inTurn(async () => {
        isRemoved = true;
        await stop('immediate');
        await storage.remove();
      }),
    replicaOf: () => storage.replicaOf(),
    detach: () => inTurn(() => storage.detach()),
    follow: () =>
      inTurn(async () => {
        if (!running?.source) return;
        const source = await find(storage.replicaOf() ?? '')?.use();
        if (!source) return;
        running.source.release();
        running.source = source;
        running.needed = await asSuperuser(source, (client) => replicaSettings(client, resourceId, source));
        await reconfigure(running);
      }),
  };
  return database;
}
