import { constants } from 'node:fs';
import { chown, copyFile, lchown, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineUser } from '../engine/engineUser.ts';

/** Files copied at the same time. Node.js has four threads, which the cryptography of logins needs as well. */
const lanes = 3;

interface Options {
  /** Whom the copy belongs to; undefined is the user of this process. */
  user: EngineUser | undefined;
  /** Whether a file or folder is left out, by its path relative to the top, with slashes. */
  isLeftOut?: (path: string) => boolean;
}

interface Entry {
  path: string;
  isLink: boolean;
}

/**
 * Copies a folder to one that doesn't exist yet. Files that disappear meanwhile are left out, as a running engine removes
 * some. File systems that can share the blocks of a copy do.
 */
export async function copyTree(from: string, to: string, options: Options): Promise<void> {
  const entries = (await createFolders(from, to, '', options)).values();
  const copyNext = async () => {
    for (const { path, isLink } of entries) {
      await copyEntry(join(from, path), join(to, path), isLink, options.user).catch(unlessMissing);
    }
  };
  await Promise.all(Array.from({ length: lanes }, copyNext));
}

/** Creates the folder and those in it, and returns the other entries. */
async function createFolders(from: string, to: string, path: string, options: Options): Promise<Entry[]> {
  const found = await readdir(join(from, path), { withFileTypes: true });
  await mkdir(join(to, path), { mode: 0o700 });
  if (options.user) await chown(join(to, path), options.user.uid, options.user.gid);
  const entries: Entry[] = [];
  for (const entry of found) {
    const entryPath = path ? `${path}/${entry.name}` : entry.name;
    if (options.isLeftOut?.(entryPath)) continue;
    if (entry.isDirectory())
      entries.push(...((await createFolders(from, to, entryPath, options).catch(unlessMissing)) ?? []));
    else entries.push({ path: entryPath, isLink: entry.isSymbolicLink() });
  }
  return entries;
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

/** Copies a file, or a symbolic link as one. */
export async function copyEntry(
  source: string,
  target: string,
  isLink: boolean,
  user: EngineUser | undefined,
): Promise<void> {
  if (isLink) await symlink(await readlink(source), target);
  else await copyFile(source, target, constants.COPYFILE_FICLONE);
  if (user) await lchown(target, user.uid, user.gid);
}
