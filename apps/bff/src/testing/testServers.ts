import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** Something that listens on a port of this machine. */
export interface TestServer {
  port: number;
  /** What clients sent, all of them together. */
  received(): string;
  /** Ends every connection of now. */
  drop(): void;
  close(): Promise<void>;
}

/** A server that does with each connection what a test says. */
export function listen(serve: (socket: Socket) => void): Promise<TestServer> {
  return listenFor(serve, (socket, receive) => socket.on('data', receive));
}

type Receive = (said: Buffer) => void;

async function listenFor(
  serve: (socket: Socket, receive: Receive) => void,
  eavesdrop?: (socket: Socket, receive: Receive) => void,
) {
  const sockets = new Set<Socket>();
  let received = '';
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    const receive: Receive = (said) => {
      received += said.toString('latin1');
    };
    eavesdrop?.(socket, receive);
    serve(socket, receive);
  });
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  return {
    port: (server.address() as AddressInfo).port,
    received: () => received,
    drop,
    close: async () => {
      drop();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Listens, tells the port, and never does anything again. */
const asleep = `require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, function () {
  require('node:fs').writeSync(1, String(this.address().port));
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
})`;

/** A port of 127.0.0.1 to which connections are neither made nor refused: as many wait there as may. */
export async function hangingPort(): Promise<TestServer> {
  const sleeper = spawn(process.execPath, ['-e', asleep], { stdio: ['ignore', 'pipe', 'ignore'] });
  const port = await new Promise<number>((done) => sleeper.stdout.once('data', (said) => done(Number(said))));
  const waiting = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => undefined));
  const drop = () => {
    for (const socket of waiting) socket.destroy();
  };
  return {
    port,
    received: () => '',
    drop,
    close: async () => {
      drop();
      const ended = new Promise((done) => sleeper.once('exit', done));
      sleeper.kill('SIGKILL');
      await ended;
    },
  };
}

interface Files {
  key: string;
  cert: string;
}

/** What a server says over TLS to each thing that a client says; undefined leaves it waiting. */
type Talk = (said: Buffer, turn: number) => Buffer | undefined;

function secured(socket: Socket, files: Files, talk: Talk, receive: Receive) {
  const secure = new TLSSocket(socket, {
    isServer: true,
    key: readFileSync(files.key),
    cert: readFileSync(files.cert),
  });
  let turn = 0;
  secure.on('error', () => undefined);
  secure.on('data', (said) => {
    receive(said);
    const answer = talk(said, turn++);
    if (answer) secure.write(answer);
  });
}

/** Something that speaks PostgreSQL as far as TLS, and from there on as a test says. */
export function listenAsPostgres(files: Files, talk: Talk = () => undefined): Promise<TestServer> {
  return listenFor((socket, receive) => {
    socket.once('readable', () => {
      socket.read(8);
      socket.write('S');
      secured(socket, files, talk, receive);
    });
  });
}

/** The same for MySQL. */
export function listenAsMysql(files: Files, talk: Talk): Promise<TestServer> {
  const version = Buffer.from('8.0.40\0');
  const rest = Buffer.alloc(44);
  rest.writeUInt16LE(0xaa01, 13);
  rest.writeUInt16LE(0x0008, 18);
  rest.writeUInt8(21, 20);
  const greeting = Buffer.concat([Buffer.from([10]), version, rest, Buffer.from('mysql_native_password\0')]);
  return listenFor((socket, receive) => {
    socket.write(mysqlPacket(greeting));
    socket.once('readable', () => {
      // The client need not wait for an answer before it begins with TLS, so what comes after its request is left there.
      socket.read(36);
      secured(socket, files, talk, receive);
    });
  });
}

/** A packet of MySQL's; the first of a connection has the number 0. */
export function mysqlPacket(payload: Buffer, number = 0) {
  const head = Buffer.alloc(4);
  head.writeUIntLE(payload.length, 0, 3);
  head.writeUInt8(number, 3);
  return Buffer.concat([head, payload]);
}

/** A message of PostgreSQL's. */
export function postgresMessage(letter: string, ...parts: (string | Buffer)[]) {
  const payload = Buffer.concat(parts.map((part) => Buffer.from(part)));
  const head = Buffer.alloc(5);
  head.write(letter, 0, 'latin1');
  head.writeInt32BE(payload.length + 4, 1);
  return Buffer.concat([head, payload]);
}
