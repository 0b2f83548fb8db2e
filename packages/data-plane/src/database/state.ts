import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from './files.ts';

/** What a database's folder begins as: a new database, an image, or a replica of another database. */
export type Origin = { kind: 'new' } | { kind: 'image'; imageId: string } | { kind: 'replica'; resourceId: string };

/** What is remembered of a database, in `database.json` of its folder. */
export interface DatabaseState {
  origin: Origin;
  /** Whether there is a data folder with its master user and first database; until then there is the origin only. */
  hasData: boolean;
  /** The hash of the master user's verifier that was last set. The master user may have changed its password since. */
  appliedVerifier?: string;
}

export function readState(folder: string): DatabaseState | undefined {
  return readJson<DatabaseState>(join(folder, 'database.json'));
}

export function writeState(folder: string, state: DatabaseState): Promise<void> {
  return writeJson(join(folder, 'database.json'), state);
}

export function hashOf(verifier: string | undefined): string | undefined {
  return verifier === undefined ? undefined : createHash('sha256').update(verifier).digest('hex');
}

/** A database as a holder of an image. */
export function holderOf(resourceId: string): string {
  return `database ${resourceId}`;
}
