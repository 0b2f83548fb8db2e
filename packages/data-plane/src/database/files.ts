import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createEngineFolder, type EngineUser } from '../engine/engineUser.ts';

/** The folders of the data plane. */
export interface Folders {
  /** Where `npm run engines` installs packages. */
  packages: string;
  /** Engines that were prepared. */
  engines: string;
  templates: string;
  databases: string;
  images: string;
  snapshots: string;
}

/** Creates the folders of the data plane. Engines use three of them, and may run as another user. */
export function createFolders(dataFolder: string, user: EngineUser | undefined): Folders {
  const own = (name: string) => {
    const folder = join(dataFolder, name);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  };
  const shared = (name: string) => createEngineFolder(join(dataFolder, name), user);
  return {
    packages: join(dataFolder, 'packages'),
    engines: shared('engines'),
    templates: shared('templates'),
    databases: shared('databases'),
    images: own('images'),
    snapshots: own('snapshots'),
  };
}

/**
 * The folder of something with an identifier of RDS.
 *
 * @throws Error when the identifier could lead to another place
 */
export function folderOf(parent: string, identifier: string): string {
  if (!/^\w[\w:.-]{0,199}$/.test(identifier)) throw new Error(`"${identifier}" can't be the name of a folder.`);
  return join(parent, identifier);
}

/** Reads a file that {@link writeJson} wrote; undefined where there is none. */
export function readJson<T>(path: string): T | undefined {
  try {
    // Only this package writes these files.
    return JSON.parse(readFileSync(path, 'utf8')) as T;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Replaces a file as a whole: it's never seen half-written. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  const unfinished = join(dirname(path), `.${randomUUID()}`);
  await writeFile(unfinished, JSON.stringify(value), { mode: 0o600 });
  await rename(unfinished, path);
}

/** Creates a folder as a whole: `fill` gets the path of one that becomes `folder` when it is done. */
export async function createWhole(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = join(dirname(folder), `.${randomUUID()}`);
  try {
    await fill(unfinished);
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}
