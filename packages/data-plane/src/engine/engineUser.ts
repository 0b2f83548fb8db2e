import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The user that engines run as. */
export interface EngineUser {
  uid: number;
  gid: number;
}

/**
 * The user that engines have to run as, or undefined for the user of this process. PostgreSQL refuses to run as root, so
 * root runs it as `nobody`.
 */
export function engineUser(): EngineUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  // macOS writes the IDs as -2.
  const [uid, gid] = [Number(entry?.[2]) >>> 0, Number(entry?.[3]) >>> 0];
  if (!uid || !gid) throw new Error(`Database engines can't run as root, and this machine has no user "nobody".`);
  return { uid, gid };
}

/**
 * Creates a folder where the engines' user can reach it, and returns its real path. That user can pass through it without
 * seeing what is in it. Root may have chosen a path that only root can enter, such as one in its home folder. The folder
 * is then in /var/lib, with a symbolic link to it where it was asked for.
 *
 * @param folder an absolute path
 */
export function createEngineFolder(folder: string, user: EngineUser | undefined): string {
  const mode = user ? 0o711 : 0o700;
  if (user && !existsSync(folder) && !canEnter(dirname(folder), user)) {
    const parent = createHash('sha256').update(dirname(folder)).digest('hex').slice(0, 12);
    const elsewhere = join('/var/lib/rds-console', parent, basename(folder));
    mkdirSync(elsewhere, { recursive: true, mode });
    mkdirSync(dirname(folder), { recursive: true });
    // There may be one that leads nowhere, because its folder was removed.
    rmSync(folder, { force: true });
    symlinkSync(elsewhere, folder);
  }
  mkdirSync(folder, { recursive: true, mode });
  const found = realpathSync(folder);
  if (!user || canEnter(found, user)) return found;
  throw new Error(`Database engines run as "nobody" when they're started by root, and can't enter ${found}.`);
}

/** Whether a user can enter a folder and all those above it. Folders that don't exist yet are created so. */
function canEnter(folder: string, user: EngineUser): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  const allowed = !found || (found.mode & 0o001) !== 0 || (found.uid === user.uid && (found.mode & 0o100) !== 0);
  return allowed && (folder === dirname(folder) || canEnter(dirname(folder), user));
}
