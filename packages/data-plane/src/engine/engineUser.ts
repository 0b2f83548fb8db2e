import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

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
  if (!uid || !gid) throw new Error('Database engines can’t run as root, and this machine has no user "nobody".');
  return { uid, gid };
}

/**
 * Creates the folder for the data plane's files where the engines' user can reach it, and returns its real path. Root may
 * have chosen a folder that only root can enter, such as one in its home folder. The files are then in /var/lib, and the
 * chosen folder is a symbolic link to them.
 *
 * @param folder an absolute path
 */
export function createDataFolder(folder: string, user: EngineUser | undefined): string {
  const mode = user ? 0o711 : 0o700;
  if (existsSync(folder) || !user || canEnter(dirname(folder), user)) {
    mkdirSync(folder, { recursive: true, mode });
    const found = realpathSync(folder);
    if (!user || canEnter(found, user)) return found;
    throw new Error(`Database engines run as "nobody" when they’re started by root, and can’t enter ${found}.`);
  }
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12);
  const elsewhere = join('/var/lib/rds-console', name);
  mkdirSync(elsewhere, { recursive: true, mode });
  mkdirSync(dirname(folder), { recursive: true });
  if (!lstatSync(folder, { throwIfNoEntry: false })) symlinkSync(elsewhere, folder);
  return elsewhere;
}

/** Whether a user can enter a folder and all those above it. Folders that don't exist yet are created so. */
function canEnter(folder: string, user: EngineUser): boolean {
  const found = statSync(folder, { throwIfNoEntry: false });
  const allowed = !found || (found.mode & 0o001) !== 0 || (found.uid === user.uid && (found.mode & 0o100) !== 0);
  return allowed && (folder === dirname(folder) || canEnter(dirname(folder), user));
}
