import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { EngineUser } from '../engine/engineUser.ts';
import type { Postgres } from '../engine/findPostgres.ts';
import type { RunningPostgres } from '../engine/startPostgres.ts';
import { copyOnline } from './copyOnline.ts';
import { copyTree } from './copyTree.ts';
import { createWhole } from './files.ts';
import type { NewDatabase } from './images.ts';
import type { EngineUse, ManagedDatabase, Specification, Surroundings } from './managedDatabase.ts';
import { dropUnusedSlots, keepWalFor } from './replication.ts';
import { asSuperuser, ensureDatabase, ensureMaster } from './roles.ts';
import { sampleTablesSql, sampleUsersSql } from './sampleContent.ts';
import { type DatabaseState, hashOf, holderOf, readState, writeState } from './state.ts';

/** The files of one database. Its engine runs or doesn't while a function is called, as the parameter `engine` says. */
export interface Storage {
  dataFolder: string;
  major(): number;
  /** The database that it follows as a replica, unless it was promoted. */
  source(): ManagedDatabase | undefined;
  replicaOf(): string | undefined;
  /** Creates the data folder from the origin, if there is none yet. */
  create(postgres: Postgres, source: EngineUse | undefined): Promise<void>;
  /** Makes the content of a started engine as specified: master user and its password, first database, promotion. */
  finish(engine: RunningPostgres): Promise<void>;
  image(holder: string, engine: RunningPostgres | undefined): Promise<string>;
  copyTo(path: string, user: EngineUser | undefined, engine: RunningPostgres | undefined): Promise<void>;
  /** Takes the data of its source, if it is a replica without a data folder. */
  detach(): Promise<void>;
  remove(): Promise<void>;
}

/** What a stopped engine leaves behind, and what makes a data folder a replica's. */
const notCopied = new Set(['postmaster.pid', 'postmaster.opts', 'standby.signal', 'recovery.signal']);

export function createStorage(specification: () => Specification, surroundings: Surroundings): Storage {
  const { folder, engines, images, find } = surroundings;
  const { resourceId } = specification();
  const dataFolder = join(folder, 'data');
  let state: DatabaseState = readState(folder) ?? { origin: surroundings.origin, hasData: false };

  async function save(next: DatabaseState): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o711 });
    await writeState(folder, next);
    const { origin } = state;
    state = next;
    if (origin.kind === 'image' && next.origin.kind !== 'image')
      await images.release(origin.imageId, holderOf(resourceId));
  }

  function replicaOf(): string | undefined {
    return state.origin.kind === 'replica' ? state.origin.resourceId : undefined;
  }

  function source(): ManagedDatabase | undefined {
    const isReplica = specification().source?.kind === 'replica';
    return isReplica ? find(replicaOf() ?? '') : undefined;
  }

  /** How its content begins when there are no data to copy. */
  function newDatabase(): NewDatabase | undefined {
    if (state.origin.kind === 'image') {
      const image = images.read(state.origin.imageId);
      return image.kind === 'new' ? image.database : undefined;
    }
    return state.origin.kind === 'new' ? specified() : undefined;
  }

  function specified(): NewDatabase {
    const { engineVersion, masterUsername, masterVerifier, databaseName, content } = specification();
    return { major: Number.parseInt(engineVersion, 10), masterUsername, masterVerifier, databaseName, content };
  }

  async function copyTo(
    path: string,
    user: EngineUser | undefined,
    engine: RunningPostgres | undefined,
  ): Promise<void> {
    if (engine) await copyOnline({ engine, major: readMajor(dataFolder), dataFolder }, path, user);
    else await copyTree(dataFolder, path, { user, isLeftOut: (entry) => notCopied.has(entry) });
  }

  /** A replica whose source has no WAL for it any more is copied again. */
  async function createReplica(postgres: Postgres, sourceUse: EngineUse): Promise<void> {
    const canContinue = await asSuperuser(sourceUse, (client) => keepWalFor(client, resourceId));
    if (state.hasData && canContinue) return;
    await createDataFolder(async (unfinished) => {
      await source()?.copyTo(unfinished, postgres.user);
      await writeFile(join(unfinished, 'standby.signal'), '');
    });
  }

  async function createDataFolder(fill: (unfinished: string) => Promise<void>): Promise<void> {
    await rm(dataFolder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true, mode: 0o711 });
    await createWhole(dataFolder, fill);
  }

  /** A replica that is promoted before its first use has the data of its source at this time. */
  async function promoteUnused(): Promise<void> {
    const imageId = await find(replicaOf() ?? '')?.image(holderOf(resourceId));
    await save({ origin: imageId ? { kind: 'image', imageId } : { kind: 'new' }, hasData: false });
  }

  async function setUp(client: Client, fresh: NewDatabase | undefined, verifier: string | undefined): Promise<void> {
    const master = fresh?.masterUsername ?? specification().masterUsername;
    if (state.origin.kind === 'replica') await client.query('SELECT pg_promote()');
    if (fresh || isNew(verifier)) await ensureMaster(client, master, verifier);
    if (fresh?.databaseName) await ensureDatabase(client, fresh.databaseName, master);
    if (fresh?.content) await client.query(sampleUsersSql);
    await dropUnusedSlots(
      client,
      surroundings.replicas().map((replica) => replica.resourceId),
    );
  }

  function isNew(verifier: string | undefined): boolean {
    return verifier !== undefined && hashOf(verifier) !== state.appliedVerifier;
  }

  return {
    dataFolder,
    source,
    replicaOf,
    major() {
      if (state.hasData) return readMajor(dataFolder);
      const fresh = newDatabase();
      if (fresh) return fresh.major;
      if (state.origin.kind === 'image') return readMajor(images.dataFolder(state.origin.imageId));
      return specified().major;
    },
    async create(postgres, sourceUse) {
      if (sourceUse) return createReplica(postgres, sourceUse);
      if (state.hasData) return;
      if (state.origin.kind === 'replica') await promoteUnused();
      const image = state.origin.kind === 'image' ? images.read(state.origin.imageId) : undefined;
      const from =
        state.origin.kind === 'image' && image?.kind === 'data'
          ? images.dataFolder(state.origin.imageId)
          : await engines.template(postgres.major);
      await createDataFolder((unfinished) => copyTree(from, unfinished, { user: postgres.user }));
      if (image?.kind === 'data') state = { ...state, appliedVerifier: image.appliedVerifier };
    },
    async finish(engine) {
      if (source()) {
        if (!state.hasData) await save({ ...state, hasData: true });
        return;
      }
      const fresh = state.hasData ? undefined : newDatabase();
      const verifier = specification().masterVerifier ?? fresh?.masterVerifier;
      const isDone = state.hasData && state.origin.kind === 'new' && !isNew(verifier);
      const hasSlots = (await readdir(join(dataFolder, 'pg_replslot'))).length > 0;
      if (!isDone || hasSlots) await asSuperuser(engine, (client) => setUp(client, fresh, verifier));
      if (fresh?.content) {
        const tables = sampleTablesSql(fresh.masterUsername);
        await asSuperuser(engine, (client) => client.query(tables), fresh.databaseName ?? 'postgres');
      }
      if (isDone) return;
      await save({
        origin: { kind: 'new' },
        hasData: true,
        appliedVerifier: hashOf(verifier) ?? state.appliedVerifier,
      });
    },
    async image(holder, engine) {
      if (state.hasData) {
        const imageId = await images.create({ kind: 'data', appliedVerifier: state.appliedVerifier }, (path) =>
          copyTo(path, undefined, engine),
        );
        images.hold(imageId, holder);
        return imageId;
      }
      const replicated = find(replicaOf() ?? '');
      if (replicated) return replicated.image(holder);
      const fresh = newDatabase() ?? specified();
      const imageId =
        state.origin.kind === 'image' ? state.origin.imageId : await images.create({ kind: 'new', database: fresh });
      images.hold(imageId, holder);
      return imageId;
    },
    copyTo,
    async detach() {
      if (!state.hasData) await promoteUnused();
    },
    async remove() {
      await rm(folder, { recursive: true, force: true });
      if (state.origin.kind === 'image') await images.release(state.origin.imageId, holderOf(resourceId));
    },
  };
}

function readMajor(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8'), 10);
}
