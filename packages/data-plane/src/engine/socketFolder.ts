import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { EngineUser } from './engineUser.ts';

/** Part of the names of socket and lock file. No TCP port is opened. */
export const socketPort = 5432;

/** Node.js shortens longer paths of sockets without an error, and the system's limit is 104 on macOS, 108 on Linux. */
const maxPathBytes = 100;

export function socketPath(folder: string): string {
  return join(folder, `.s.PGSQL.${socketPort}`);
}

/**
 * Creates a folder for an engine's socket, with a short path, that only the engine's user can enter. Each start gets a new
 * one: an engine that outlived its parent removes the socket when it ends, which must not be its successor's.
 *
 * @param noteFile remembers the folder, so that the next start removes what a killed process left
 * @param runtimeFolder `$XDG_RUNTIME_DIR`, if there is one
 */
export function createSocketFolder(
  noteFile: string,
  user: EngineUser | undefined,
  runtimeFolder: string | undefined,
): string {
  const former = existsSync(noteFile) ? readFileSync(noteFile, 'utf8') : '';
  if (/^rds-\w{6}$/.test(basename(former))) removeSocketFolder(former);
  const folder = createFolder(user, runtimeFolder);
  writeFileSync(noteFile, folder);
  return folder;
}

function createFolder(user: EngineUser | undefined, runtimeFolder: string | undefined): string {
  // The runtime folder belongs to the user of this process, so another user can't enter it.
  const parents = [user ? undefined : runtimeFolder, tmpdir(), '/tmp'];
  for (const parent of parents) {
    if (!parent || Buffer.byteLength(`${socketPath(join(parent, 'rds-XXXXXX'))}.lock`) > maxPathBytes) continue;
    try {
      const folder = mkdtempSync(join(parent, 'rds-'));
      if (user) chownSync(folder, user.uid, user.gid);
      return folder;
    } catch {
      // It doesn't exist, or can't be written: the next one.
    }
  }
  throw new Error(`A folder for the sockets of database engines can't be created in any of: ${parents.join(' ')}`);
}

export function removeSocketFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
