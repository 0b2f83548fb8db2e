import { constants } from 'node:fs';
import { chown, copyFile, lchown, mkdir, readdir, readlink, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { EngineUser } from '../engine/engineUser.ts';

interface Options {
  /** Whom the copy belongs to; undefined is the user of this process. */
  user: EngineUser | undefined;
  /** Whether a file or folder is left out, by its path relative to the top, with slashes. */
  isLeftOut?: (path: string) => boolean;
}

/**
 * Copies a folder to one that doesn't exist yet. Files that disappear meanwhile are left out, as a running engine removes
 * some. File systems that can share the blocks of a copy do.
 */
export async function copyTree(from: string, to: string, options: Options, path = ''): Promise<void> {
  await mkdir(to, { mode: 0o700 });
  if (options.user) await chown(to, options.user.uid, options.user.gid);
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map(async (entry) => {
      const entryPath = path ? `${path}/${entry.name}` : entry.name;
      if (options.isLeftOut?.(entryPath)) return;
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      const copy = entry.isDirectory()
        ? copyTree(source, target, options, entryPath)
        : copyEntry(source, target, entry.isSymbolicLink(), options.user);
      await copy.catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOENT') throw error;
      });
    }),
  );
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
