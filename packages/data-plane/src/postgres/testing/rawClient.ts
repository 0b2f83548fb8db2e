import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type ConnectionOptions, connect as connectTls } from 'node:tls';
import { readBytes } from '../readBytes.ts';

export interface Message {
  type: string;
  body: Buffer;
}

/** A client that sends what it is told to, byte by byte. */
export class RawClient {
  stream: Duplex;

  private constructor(stream: Duplex) {
    this.stream = stream.on('error', () => undefined);
  }

  static connect(port: number): Promise<RawClient> {
    return new Promise((resolve, reject) => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => resolve(new RawClient(socket)));
      socket.once('error', reject);
    });
  }

  send(...parts: Buffer[]) {
    this.stream.write(Buffer.concat(parts));
    return this;
  }

  /** One byte, as the answer to a request for encryption is. */
  async byte() {
    return (await readBytes(this.stream, 1)).toString();
  }

  async message(): Promise<Message> {
    const head = await readBytes(this.stream, 5);
    return { type: head.toString('latin1', 0, 1), body: await readBytes(this.stream, head.readInt32BE(1) - 4) };
  }

  /** Messages up to one of a type. */
  async until(type: string): Promise<Message[]> {
    const next = await this.message();
    return next.type === type ? [next] : [next, ...(await this.until(type))];
  }

  /** The SQLSTATE and the text of the error that is next. */
  async error() {
    const { type, body } = await this.message();
    if (type !== 'E') return `${type} ${body.toString('latin1')}`;
    const fields = body.toString().split('\0');
    const field = (name: string) => fields.find((it) => it.startsWith(name))?.slice(1);
    return `${field('C')} ${field('M')}`;
  }

  /** Whatever comes until the server closes. */
  async rest(): Promise<string> {
    const chunks: Buffer[] = [];
    this.stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    await new Promise((resolve) => {
      for (const event of ['end', 'close']) this.stream.once(event, resolve);
      if (this.stream.destroyed || this.stream.readableEnded) resolve(undefined);
    });
    return Buffer.concat(chunks).toString('latin1');
  }

  /** Begins TLS, as the first thing or after the server's answer. */
  async startTls(options: ConnectionOptions) {
    // Until now, it is the socket that was connected.
    const secure = connectTls({ ...options, socket: this.stream as Socket, host: '127.0.0.1' });
    secure.on('error', () => undefined);
    await new Promise((resolve) => {
      for (const event of ['secureConnect', 'close']) secure.once(event, resolve);
    });
    secure.allowHalfOpen = true;
    this.stream = secure;
    return this;
  }

  close() {
    this.stream.destroy();
  }
}

/** A first packet: its length, its code, and what follows. */
export function packet(code: number, body: Buffer = Buffer.alloc(0), length = body.length + 8) {
  const head = Buffer.alloc(8);
  head.writeInt32BE(length);
  head.writeInt32BE(code, 4);
  return Buffer.concat([head, body]);
}

export function startup(parameters: [name: string, value: string | Buffer][], version = 0x30000) {
  const parts = parameters.flatMap(([name, value]) => [
    Buffer.from(`${name}\0`),
    Buffer.from(value),
    Buffer.from('\0'),
  ]);
  return packet(version, Buffer.concat([...parts, Buffer.from('\0')]));
}

/** A message such as `p` for a password. */
export function message(type: string, body: Buffer | string, length = Buffer.byteLength(body) + 4) {
  const head = Buffer.alloc(5);
  head.write(type);
  head.writeInt32BE(length, 1);
  return Buffer.concat([head, Buffer.from(body)]);
}

export function initialResponse(mechanism: string, data: string) {
  const size = Buffer.alloc(4);
  size.writeInt32BE(Buffer.byteLength(data));
  return message('p', Buffer.concat([Buffer.from(`${mechanism}\0`), size, Buffer.from(data)]));
}
