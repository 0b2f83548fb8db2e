import { findPostgres, type Postgres } from '../engine/findPostgres.ts';
import { createTemplate } from './createTemplate.ts';
import { DatabaseError } from './databaseError.ts';
import type { Folders } from './files.ts';

/** The PostgreSQL versions of this machine and their templates, each prepared at its first use. */
export interface Engines {
  /** @throws DatabaseError `noEngine` with what to do about it */
  postgres(major: number): Promise<Postgres>;
  /** The data folder that new databases are copied from. */
  template(major: number): Promise<string>;
}

/** @param path `$PATH`, to find engines that are installed on this machine */
export function createEngines(folders: Folders, path: string | undefined): Engines {
  const found = new Map<number, Promise<Postgres>>();
  const templates = new Map<number, Promise<string>>();

  async function find(major: number): Promise<Postgres> {
    const result = await findPostgres(major, {
      enginesFolder: folders.engines,
      packagesFolder: folders.packages,
      path,
    });
    if ('reason' in result) throw new DatabaseError('noEngine', result.reason);
    return result.postgres;
  }

  const postgres = (major: number) => once(found, major, () => find(major));
  return {
    postgres,
    template: (major) => once(templates, major, async () => createTemplate(await postgres(major), folders.templates)),
  };
}

/** Remembers a result by its key, but not a failure: an engine may be added meanwhile. */
function once<T>(results: Map<number, Promise<T>>, key: number, work: () => Promise<T>): Promise<T> {
  let result = results.get(key);
  if (!result) {
    result = work();
    result.catch(() => results.delete(key));
    results.set(key, result);
  }
  return result;
}
