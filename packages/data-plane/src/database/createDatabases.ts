import { readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { engineUser } from '../engine/engineUser.ts';
import { stopOrphan } from '../engine/postmasterFile.ts';
import type { EngineEnd } from '../engine/startPostgres.ts';
import { createDatabase } from './database.ts';
import { createEngines } from './engines.ts';
import { createFolders, folderOf, readJson, writeJson } from './files.ts';
import { createImages } from './images.ts';
import type { Database, ManagedDatabase, Specification } from './managedDatabase.ts';
import { holderOf, type Origin, readState, writeState } from './state.ts';

/** The databases of a data folder, and their snapshots. Nothing takes place by itself except that unused engines stop. */
export interface Databases {
  /**
   * Makes a database as specified: a new one, or changes to one. Without an engine for it only its use fails. A source that
   * isn't known here, such as a snapshot from sample data, is an empty database.
   *
   * A running engine gets another password and reloadable settings immediately, and other settings at its restart; a
   * replica whose specification has no source any more is promoted.
   */
  define(specification: Specification): Promise<Database>;
  find(resourceId: string): Database | undefined;
  /** Stops its engine and removes its files. Snapshots and other databases keep what they have of it. */
  remove(resourceId: string): Promise<void>;
  /** Removes all databases but these: those that were deleted while the data plane didn't run. */
  removeOthers(resourceIds: readonly string[]): Promise<void>;
  /** Keeps the storage of a database as it is now. A snapshot of this ID that exists already is replaced. */
  snapshot(resourceId: string, snapshotId: string): Promise<void>;
  removeSnapshot(snapshotId: string): Promise<void>;
  /** Removes all snapshots but these. */
  removeOtherSnapshots(snapshotIds: readonly string[]): Promise<void>;
  /** Stops all engines. */
  close(): Promise<void>;
}

interface Options {
  /** An absolute path. Only one process may use it at a time. */
  dataFolder: string;
  /** How long an engine goes on running after the last use. */
  idleMs?: number;
  now?: () => Date;
  /** PATH finds engines that are installed on this machine, XDG_RUNTIME_DIR is where their sockets are. */
  environment?: Readonly<Record<string, string | undefined>>;
  /** An engine ended by itself. The next use of its database starts it again. */
  onEngineEnd?: (resourceId: string, end: EngineEnd) => void;
}

interface SnapshotFile {
  imageId: string;
}

const defaultIdleMs = 10 * 60_000;

/**
 * Opens a data folder. Engines that a killed process left running there are stopped.
 *
 * @throws Error when the folder can't be created, or root's engines couldn't reach it
 */
export async function createDatabases(options: Options): Promise<Databases> {
  const folders = createFolders(options.dataFolder, engineUser());
  const engines = createEngines(folders, options.environment?.PATH);
  const images = createImages(folders.images);
  const databases = new Map<string, ManagedDatabase>();
  const creating = new Map<string, Promise<ManagedDatabase>>();

  const snapshotFile = (snapshotId: string) => `${folderOf(folders.snapshots, snapshotId)}.json`;
  const snapshotHolder = (snapshotId: string) => `snapshot ${snapshotId}`;
  const imageOf = (snapshotId: string) => readJson<SnapshotFile>(snapshotFile(snapshotId))?.imageId;

  function replicasOf(resourceId: string): ManagedDatabase[] {
    return [...databases.values()].filter((database) => database.replicaOf() === resourceId);
  }

  /** What a new database begins as. Images that it refers to are kept for it from now on. */
  async function originOf({ resourceId, source }: Specification): Promise<Origin> {
    if (source?.kind === 'replica' && databases.has(source.resourceId)) return source;
    const holder = holderOf(resourceId);
    let imageId: string | undefined;
    if (source?.kind === 'snapshot') imageId = imageOf(source.snapshotId);
    if (imageId) images.hold(imageId, holder);
    if (source?.kind === 'database') imageId = await databases.get(source.resourceId)?.image(holder);
    return imageId ? { kind: 'image', imageId } : { kind: 'new' };
  }

  async function create(specification: Specification): Promise<ManagedDatabase> {
    const { resourceId } = specification;
    const folder = folderOf(folders.databases, resourceId);
    let origin: Origin = { kind: 'new' };
    if (specification.source && !readState(folder)) {
      origin = await originOf(specification);
      if (origin.kind === 'image') {
        await mkdir(folder, { recursive: true, mode: 0o711 });
        await writeState(folder, { origin, hasData: false });
      }
    }
    return createDatabase(specification, {
      ...{ folder, origin, engines, images },
      idleMs: options.idleMs ?? defaultIdleMs,
      runtimeFolder: options.environment?.XDG_RUNTIME_DIR,
      now: options.now ?? (() => new Date()),
      find: (id) => databases.get(id),
      replicas: () => replicasOf(resourceId),
      onEnd: (end) => options.onEngineEnd?.(resourceId, end),
    });
  }

  const stored = () => readdirSync(folders.databases).filter((name) => !name.startsWith('.'));
  for (const resourceId of stored()) {
    const folder = folderOf(folders.databases, resourceId);
    const origin = readState(folder)?.origin;
    if (origin?.kind === 'image') images.hold(origin.imageId, holderOf(resourceId));
    await stopOrphan(join(folder, 'data'));
  }
  for (const file of readdirSync(folders.snapshots)) {
    if (file.startsWith('.')) continue;
    const snapshotId = basename(file, '.json');
    const imageId = imageOf(snapshotId);
    if (imageId) images.hold(imageId, snapshotHolder(snapshotId));
  }
  await images.removeUnused();

  const self: Databases = {
    async define(specification) {
      const { resourceId } = specification;
      const known = databases.get(resourceId) ?? (await creating.get(resourceId));
      if (known) {
        await known.change(specification);
        return known;
      }
      const created = create(specification).finally(() => creating.delete(resourceId));
      creating.set(resourceId, created);
      databases.set(resourceId, await created);
      return created;
    },
    find: (resourceId) => databases.get(resourceId),
    async remove(resourceId) {
      const database = databases.get(resourceId);
      for (const replica of replicasOf(resourceId)) await replica.detach();
      databases.delete(resourceId);
      if (database) await database.remove();
      else await removeUndefined(resourceId);
    },
    async removeOthers(resourceIds) {
      const kept = new Set(resourceIds);
      const removed = [...new Set([...databases.keys(), ...stored()])].filter((resourceId) => !kept.has(resourceId));
      await Promise.all(removed.map((resourceId) => self.remove(resourceId)));
    },
    async snapshot(resourceId, snapshotId) {
      const former = imageOf(snapshotId);
      const imageId = await databases.get(resourceId)?.image(snapshotHolder(snapshotId));
      if (!imageId) throw new Error(`There is no database ${resourceId}.`);
      await writeJson(snapshotFile(snapshotId), { imageId });
      if (former && former !== imageId) await images.release(former, snapshotHolder(snapshotId));
    },
    async removeSnapshot(snapshotId) {
      const imageId = imageOf(snapshotId);
      await rm(snapshotFile(snapshotId), { force: true });
      if (imageId) await images.release(imageId, snapshotHolder(snapshotId));
    },
    async removeOtherSnapshots(snapshotIds) {
      const kept = new Set(snapshotIds);
      const stored = readdirSync(folders.snapshots).map((file) => basename(file, '.json'));
      await Promise.all(stored.filter((id) => !kept.has(id)).map((id) => self.removeSnapshot(id)));
    },
    async close() {
      await Promise.all([...databases.values()].map((database) => database.stop()));
    },
  };

  /** A database that has files only. */
  async function removeUndefined(resourceId: string): Promise<void> {
    const folder = folderOf(folders.databases, resourceId);
    const origin = readState(folder)?.origin;
    await rm(folder, { recursive: true, force: true });
    if (origin?.kind === 'image') await images.release(origin.imageId, holderOf(resourceId));
  }

  return self;
}
