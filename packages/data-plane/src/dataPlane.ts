import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { createDatabases } from './database/createDatabases.ts';
import { DatabaseError } from './database/databaseError.ts';
import type { Database } from './database/managedDatabase.ts';
import { type Answer, createEndpoint, type Endpoint } from './endpoints.ts';
import { candidatesHere, type Place } from './listeners/addresses.ts';
import { createListeners, type Target } from './listeners/listeners.ts';
import type { DatabaseChanges, DatabaseSpec, OpenEndpoint, Problem } from './messages.ts';
import { openAuthority } from './tls/authority.ts';

interface DataPlaneOptions {
  /** Where everything is kept: an absolute path. */
  folder: string;
  /** PATH finds engines that are installed on this machine, XDG_RUNTIME_DIR is where their sockets are. */
  environment: Readonly<Record<string, string | undefined>>;
  /** Asks rds-local about a login. */
  ask(resourceId: string, accessKeyId?: string): Promise<Answer>;
  report(problem: Problem): void;
}

export interface DataPlane {
  /** In PEM. */
  certificateBundle: string;
  /** Makes the engines and their endpoints as rds-local says, one set of changes after the other. */
  follow(changes: DatabaseChanges): Promise<{ endpoints: OpenEndpoint[]; problems: Problem[] }>;
  close(): Promise<void>;
}

/** A database with its endpoints. */
interface Followed {
  spec: DatabaseSpec;
  database: Database;
  /** A standby, where readers read. */
  reader: Database | undefined;
  open: OpenEndpoint[];
  endpoints: ReadonlyMap<string, Endpoint>;
}

/** Engines behind listeners, in a folder. @throws Error with a sentence for the user when the folder can't be used */
export async function createDataPlane({ folder, environment, ask, report }: DataPlaneOptions): Promise<DataPlane> {
  const databases = await createDatabases({
    dataFolder: folder,
    environment,
    onEngineEnd: (id, end) => report({ id, kind: 'database', message: `The engine of ${id} ended: ${end.reason}.` }),
  });
  const authority = await openAuthority(folder);
  const placesFile = join(folder, 'addresses.json');
  const places = readPlaces(placesFile);
  let keptPlaces = '';
  const followed = new Map<string, Followed>();
  const listeners = createListeners(await candidatesHere(), places, accept);
  let turn: Promise<unknown> = Promise.resolve();

  function accept(socket: Socket, { resourceId, endpoint: { name } }: Target): void {
    const endpoint = followed.get(resourceId)?.endpoints.get(name);
    if (endpoint === undefined) socket.destroy();
    else endpoint.serve(socket).catch(() => socket.destroy());
  }

  async function apply(changes: DatabaseChanges) {
    const problems: Problem[] = [];
    const attempt = async (id: string, kind: Problem['kind'], work: () => Promise<unknown>) => {
      try {
        await work();
      } catch (error) {
        problems.push(problemOf(id, kind, error));
      }
    };
    // Snapshots that are told of at a start were taken before it.
    for (const { id, resourceId } of changes.isAll ? [] : changes.snapshots) {
      if (databases.find(resourceId)) await attempt(id, 'snapshot', () => databases.snapshot(resourceId, id));
    }
    // One that was created anew under the same name gets the address of the one before.
    for (const resourceId of changes.removed) await listeners.follow(resourceId, [], false);
    for (const spec of changes.databases) {
      await attempt(spec.resourceId, 'database', () => followDatabase(spec));
      problems.push(...closedEndpoints(spec));
    }
    for (const resourceId of changes.removed) await attempt(resourceId, 'database', () => remove(resourceId));
    if (changes.isAll) await attempt('', 'database', () => removeOthers(changes));
    for (const id of changes.removedSnapshots) await attempt(id, 'snapshot', () => databases.removeSnapshot(id));
    await keepPlaces();
    return { endpoints: changes.databases.flatMap(({ resourceId }) => followed.get(resourceId)?.open ?? []), problems };
  }

  async function keepPlaces(): Promise<void> {
    const text = JSON.stringify(Object.fromEntries(places));
    if (text === keptPlaces) return;
    await writeFile(`${placesFile}.new`, text);
    await rename(`${placesFile}.new`, placesFile);
    keptPlaces = text;
  }

  /** Those for which nothing was free to listen on. */
  function closedEndpoints({ resourceId, endpoints }: DatabaseSpec): Problem[] {
    const open = new Set(followed.get(resourceId)?.open.map(({ name }) => name));
    return endpoints
      .filter(({ name }) => !open.has(name))
      .map(({ name, port }) => {
        const message = `The endpoint ${name} isn’t open: port ${port} and those after it are taken on this machine.`;
        return { id: resourceId, kind: 'endpoint', message };
      });
  }

  async function followDatabase(spec: DatabaseSpec): Promise<void> {
    const { resourceId } = spec;
    const former = followed.get(resourceId);
    const database = await databases.define(spec);
    const reader = await readerOf(spec);
    const next: Followed = {
      spec,
      database,
      reader,
      open: former?.open ?? [],
      endpoints: former?.endpoints ?? new Map(),
    };
    followed.set(resourceId, next);
    next.open = await listeners.follow(resourceId, spec.endpoints, spec.isRunning);
    next.endpoints = endpointsOf(next, former);
    if (!spec.isRunning) await Promise.all([database.stop(), reader?.stop()]);
    else if (former && former.spec.restarts !== spec.restarts)
      await Promise.all([database.restart(), reader?.restart()]);
  }

  /** The standby of a database that has readers. */
  async function readerOf(spec: DatabaseSpec): Promise<Database | undefined> {
    const { resourceId } = spec;
    const id = readerId(resourceId);
    if (!spec.endpoints.some(({ role }) => role === 'reader')) {
      if (databases.find(id)) await databases.remove(id);
      return undefined;
    }
    return databases.define({ ...spec, resourceId: id, source: { kind: 'replica', resourceId } });
  }

  /** Those that stay the same go on, with what they know of roles and rates. */
  function endpointsOf(next: Followed, former: Followed | undefined): ReadonlyMap<string, Endpoint> {
    const { resourceId, endpoints } = next.spec;
    const made = new Map<string, Endpoint>();
    for (const { name, role } of endpoints) {
      const place = next.open.find((each) => each.name === name);
      if (place === undefined) continue;
      const before = former?.open.find((each) => each.name === name);
      const isSame = before?.address === place.address && before.port === place.port;
      const hadRole = former?.spec.endpoints.find((each) => each.name === name)?.role;
      const kept = isSame && hadRole === role ? former?.endpoints.get(name) : undefined;
      const database = (role === 'reader' && next.reader) || next.database;
      made.set(name, kept ?? createEndpoint({ ...surroundings(resourceId), name, place, resourceId, database }));
    }
    for (const [name, endpoint] of former?.endpoints ?? []) if (made.get(name) !== endpoint) void endpoint.close();
    return made;
  }

  function surroundings(resourceId: string) {
    return {
      authority,
      ask,
      endpoints: () => followed.get(resourceId)?.open ?? [],
      cannotStart: (error: unknown) => report(problemOf(resourceId, 'database', error)),
      logFolder: join(folder, 'databases', resourceId, 'log'),
    };
  }

  async function remove(resourceId: string): Promise<void> {
    const former = followed.get(resourceId);
    followed.delete(resourceId);
    await listeners.follow(resourceId, [], false);
    for (const endpoint of former?.endpoints.values() ?? []) void endpoint.close();
    await databases.remove(readerId(resourceId));
    await databases.remove(resourceId);
  }

  /** What was deleted while this process didn't run, or when everything was replaced. */
  async function removeOthers({ databases: specs, snapshots }: DatabaseChanges): Promise<void> {
    const kept = new Set(specs.map(({ resourceId }) => resourceId));
    for (const resourceId of followed.keys()) if (!kept.has(resourceId)) await remove(resourceId);
    await databases.removeOthers([...kept, ...[...kept].map(readerId)]);
    await databases.removeOtherSnapshots(snapshots.map(({ id }) => id));
  }

  return {
    certificateBundle: authority.pem,
    follow: (changes) => {
      const result = turn.then(() => apply(changes));
      turn = result.catch(() => undefined);
      return result;
    },
    close: async () => {
      await listeners.close();
      await databases.close();
    },
  };
}

function problemOf(id: string, kind: Problem['kind'], error: unknown): Problem {
  const isOfParameters = error instanceof DatabaseError && error.reason === 'incompatibleParameters';
  const message = error instanceof Error ? error.message : String(error);
  return { id, kind: isOfParameters ? 'parameters' : kind, message };
}

function readerId(resourceId: string): string {
  return `${resourceId}-reader`;
}

function readPlaces(file: string): Map<string, Place> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8'))));
  } catch {
    // At the first start there is none; and a damaged one costs addresses only.
    return new Map();
  }
}
