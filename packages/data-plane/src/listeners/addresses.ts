import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

/** An address and a port to listen on. */
export interface Place {
  address: string;
  port: number;
}

/** Where an endpoint could listen, the best first. */
export type Candidates = (wanted: { name: string; port: number; role: 'writer' | 'reader' }) => Iterable<Place>;

/** Ports where there is one loopback address: away from the console's and rds-local's. */
const PORTS = { first: 7310, last: 7999 };
/** How many addresses are tried with the port that was asked for, before other ports are: somebody may have it on all of them. */
const ADDRESSES_TRIED = 4;

/**
 * Where each address of 127.0.0.0/8 can be listened on, as on Linux: an address for each endpoint, which follows from its
 * name, with the port that was asked for. If that port is taken on several of them, the next free one.
 */
function* manyAddresses({ name, port }: { name: string; port: number }): Iterable<Place> {
  for (let attempt = 0; attempt < ADDRESSES_TRIED; attempt += 1) {
    yield { address: addressOf(`${attempt}/${name}`), port };
  }
  for (let other = port + 1; other < port + 100 && other <= 65_535; other += 1) {
    yield { address: addressOf(`0/${name}`), port: other };
  }
  yield { address: addressOf(`0/${name}`), port: 0 };
}

/** Where there are 127.0.0.1 and ::1 only, as on macOS: a port for each endpoint, and readers on ::1. */
function* oneAddress({ name, role }: { name: string; role: 'writer' | 'reader' }): Iterable<Place> {
  const address = role === 'reader' ? '::1' : '127.0.0.1';
  const count = PORTS.last - PORTS.first + 1;
  const start = createHash('sha256').update(name).digest().readUInt32BE() % count;
  for (let offset = 0; offset < count; offset += 1) {
    yield { address, port: PORTS.first + ((start + offset) % count) };
  }
}

/** 127.64.0.0 to 127.127.255.255, without those that end in 0 or 255. */
function addressOf(text: string): string {
  const [one = 0, two = 0, three = 0] = createHash('sha256').update(text).digest();
  return `127.${64 + (one % 64)}.${two}.${1 + (three % 254)}`;
}

/** How endpoints get their addresses on this machine. */
export async function candidatesHere(): Promise<Candidates> {
  return (await canListen('127.64.0.1')) ? manyAddresses : oneAddress;
}

function canListen(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host: address, port: 0 }, () => server.close(() => resolve(true)));
  });
}
