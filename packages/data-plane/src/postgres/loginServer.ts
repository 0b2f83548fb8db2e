import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { authenticate } from './authenticate.ts';
import { type Client, greet } from './greet.ts';
import { HalfOpenLimit, RateLimit } from './limits.ts';
import type { LoginServerOptions } from './loginOptions.ts';
import { ClientGone } from './readBytes.ts';
import { callEngine, closeSoftly, relay } from './relay.ts';
import { createRoleLookup } from './roleLookup.ts';
import { parseStartup, type Startup } from './startup.ts';
import { errorResponse, LoginError } from './wire.ts';

export interface LoginServer {
  /** Logs a client in and connects it with the engine. Resolves when its connection has ended. */
  serve(socket: Socket): Promise<void>;
  /** No login succeeds any more; sessions go on until the engine ends them. */
  close(): Promise<void>;
}

const halfOpenOfProcess = new HalfOpenLimit(512);
const keepAliveMs = 60_000;

/**
 * The server's side of a PostgreSQL login: TLS, passwords, and tokens. Then the client's own startup message goes to the
 * engine, which takes every user on its Unix socket, and whatever follows is the engine's.
 *
 * @see https://www.postgresql.org/docs/current/protocol-flow.html
 */
export function createLoginServer(options: LoginServerOptions): LoginServer {
  const { halfOpen = halfOpenOfProcess, deadlineMs = 60_000, tokensPerSecond = 200 } = options.limits ?? {};
  const roles = createRoleLookup();
  const tokenRate = new RateLimit(tokensPerSecond, Date.now());
  let isClosing = false;

  return {
    async serve(socket) {
      const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
      socket.on('error', () => undefined);
      // Otherwise Node ends the connection when the client has ended its half, before it has its results.
      socket.allowHalfOpen = true;
      socket.setNoDelay(true);
      socket.setKeepAlive(true, keepAliveMs);
      const leave = halfOpen.enter();
      const deadline = setTimeout(() => socket.destroy(), deadlineMs);
      try {
        await logIn(socket);
      } finally {
        clearTimeout(deadline);
        leave();
      }
      await ended;
    },
    async close() {
      isClosing = true;
      await roles.close();
    },
  };

  async function logIn(socket: Socket) {
    let stream: Duplex = socket;
    let startup: Startup | undefined;
    try {
      if (halfOpen.isFarExceeded) throw new ClientGone();
      const client = await greet(socket, options.tls, (secure) => {
        stream = secure;
        secure.on('error', () => undefined);
        secure.allowHalfOpen = true;
      });
      if (client.kind === 'cancel') return await cancel(client);
      startup = parseStartup(client.packet);
      if (halfOpen.isExceeded) throw new LoginError('53300', 'sorry, too many clients are logging in already');
      await startSession(socket, client, startup);
    } catch (error) {
      if (error instanceof ClientGone) return void socket.destroy();
      const problem = error instanceof LoginError ? error : unexpected(error);
      options.failed({
        user: startup?.user,
        database: startup?.database,
        code: problem.code,
        message: problem.message,
        detail: problem.detail,
      });
      closeSoftly(stream, errorResponse(problem));
    }
  }

  async function startSession(socket: Socket, client: Client, startup: Startup) {
    const facts = await options.login();
    if (isClosing || !facts) throw new LoginError('57P03', 'the database system is shutting down');
    if (!facts.isAvailable) throw new LoginError('57P03', 'the database system is starting up');
    const remote = { address: addressOf(socket), stream: client.stream, tls: client.tls };
    const { socketPath, byToken } = await authenticate(remote, startup, facts, { ...options, roles, tokenRate });
    if (isClosing) throw new LoginError('57P03', 'the database system is shutting down');
    const engine = await callEngine(socketPath, startup.packet).catch((error: Error) => {
      throw new LoginError('57P03', 'the database system is starting up', error.message);
    });
    if (client.stream.destroyed) return void engine.destroy();
    relay(client.stream, engine);
    options.loggedIn({ user: startup.user, byToken });
  }

  /** The engine decides whose query it is. One that doesn't run has none. */
  async function cancel({ stream, packet }: Client) {
    const running = options.runningEngine();
    const engine = running && (await callEngine(running.socketPath, packet).catch(() => undefined));
    if (engine) relay(stream, engine);
    else stream.destroy();
  }
}

function unexpected(error: unknown) {
  const detail = error instanceof Error ? error.message : String(error);
  return new LoginError('57P03', 'the database system is not accepting connections', detail);
}

/** As PostgreSQL writes it. */
function addressOf({ remoteAddress = '' }: Socket) {
  return remoteAddress.replace(/^::ffff:/, '');
}
