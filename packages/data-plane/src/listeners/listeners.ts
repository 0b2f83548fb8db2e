import { createServer, type Server, type Socket } from 'node:net';
import type { EndpointSpec, OpenEndpoint } from '../messages.ts';
import type { Candidates, Place } from './addresses.ts';

/** What stands behind an endpoint. */
export interface Target {
  resourceId: string;
  endpoint: EndpointSpec;
}

export interface Listeners {
  /**
   * Opens the endpoints of a database, and closes those that it no longer has. Those that are open stay so.
   *
   * @param isOpen false closes them, and keeps their addresses
   * @returns the addresses, also of closed ones; without those for which there is no place
   */
  follow(resourceId: string, endpoints: readonly EndpointSpec[], isOpen: boolean): Promise<OpenEndpoint[]>;
  close(): Promise<void>;
}

interface Entry {
  endpoint: EndpointSpec;
  place: Place | undefined;
  server: Server | undefined;
}

/** Clients may come all at once: 1,000 of them. */
const BACKLOG = 1024;

/**
 * The listeners of all endpoints.
 *
 * @param known addresses of earlier starts, by `name:port` as asked for: an endpoint keeps its own where it can
 * @param accept is called with each connection
 */
export function createListeners(
  candidates: Candidates,
  known: Map<string, Place>,
  accept: (socket: Socket, target: Target, place: Place) => void,
): Listeners {
  const entries = new Map<string, Map<string, Entry>>();

  async function follow(resourceId: string, endpoints: readonly EndpointSpec[], isOpen: boolean) {
    const former = entries.get(resourceId) ?? new Map<string, Entry>();
    const wanted = new Set(endpoints.map(({ name }) => name));
    await Promise.all([...former].filter(([name]) => !wanted.has(name)).map(([, { server }]) => closed(server)));
    const next = new Map<string, Entry>();
    entries.set(resourceId, next);
    for (const endpoint of endpoints) {
      const entry = await entryOf(former.get(endpoint.name), resourceId, endpoint, isOpen);
      next.set(endpoint.name, entry);
    }
    if (endpoints.length === 0) entries.delete(resourceId);
    return [...next.values()].flatMap(({ endpoint: { name }, place }) => (place ? [{ name, ...place }] : []));
  }

  async function entryOf(former: Entry | undefined, resourceId: string, endpoint: EndpointSpec, isOpen: boolean) {
    const hasMoved = former !== undefined && former.endpoint.port !== endpoint.port;
    const isSame = former?.endpoint.role === endpoint.role && !hasMoved;
    if (isOpen && isSame && former.server !== undefined) return { ...former, endpoint };
    await closed(former?.server);
    const entry: Entry = { endpoint, place: hasMoved ? undefined : former?.place, server: undefined };
    if (!isOpen && entry.place !== undefined) return entry;
    await open(entry, { resourceId, endpoint });
    if (!isOpen) {
      await closed(entry.server);
      entry.server = undefined;
    }
    return entry;
  }

  async function open(entry: Entry, target: Target): Promise<void> {
    const key = `${target.endpoint.name}:${target.endpoint.port}`;
    const before = entry.place ?? known.get(key);
    for (const place of placesFor(before, candidates(target.endpoint))) {
      const server = await listen(place, (socket) => accept(socket, target, entry.place ?? place));
      if (server === undefined) continue;
      entry.server = server;
      entry.place = { address: place.address, port: portOf(server) };
      known.set(key, entry.place);
      return;
    }
  }

  return {
    follow,
    close: async () => {
      const servers = [...entries.values()].flatMap((there) => [...there.values()].map(({ server }) => server));
      entries.clear();
      await Promise.all(servers.map(closed));
    },
  };
}

function* placesFor(before: Place | undefined, candidates: Iterable<Place>): Iterable<Place> {
  if (before !== undefined) yield before;
  yield* candidates;
}

function listen({ address, port }: Place, accept: (socket: Socket) => void): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    // A client that closes its side still gets what is on its way to it.
    const server = createServer({ allowHalfOpen: true, noDelay: true }, accept);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE' || error.code === 'EACCES' || error.code === 'EADDRNOTAVAIL';
      if (isTaken) resolve(undefined);
      else reject(error);
    });
    server.listen({ host: address, port, backlog: BACKLOG }, () => resolve(server));
  });
}

/** Takes no more connections. Those that there are end with their sessions, which the engine ends. */
function closed(server: Server | undefined): Promise<void> {
  if (server === undefined || !server.listening) return Promise.resolve();
  // Without waiting for open sessions: the port is free at once.
  server.close();
  return Promise.resolve();
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
