import type { Socket } from 'node:net';
import { parsePolicy } from '@rds-console/contract/login/policyDocument';
import { writeRefusal } from '@rds-console/contract/login/refusalLog';
import type { Database, EngineUse } from './database/managedDatabase.ts';
import { writeRefusals } from './engine/engineLog.ts';
import type { Place } from './listeners/addresses.ts';
import type { Identity, LoginFacts, OpenEndpoint, StoredIdentity } from './messages.ts';
import type { FailedLogin, RefusedLogin } from './postgres/loginOptions.ts';
import { createLoginServer, type LoginServer } from './postgres/loginServer.ts';
import type { Authority } from './tls/authority.ts';

/** What rds-local answers when it is asked about a login. */
export interface Answer {
  facts?: LoginFacts | undefined;
  identity?: StoredIdentity | undefined;
}

interface EndpointOptions {
  name: string;
  place: Place;
  /** Of the database whose policies and switch count: for a reader the one that it reads from. */
  resourceId: string;
  database: Database;
  authority: Authority;
  /** All endpoints of the database. */
  endpoints(): readonly OpenEndpoint[];
  ask(resourceId: string, accessKeyId?: string): Promise<Answer>;
  /** The engine was needed and can't start. */
  cannotStart(error: unknown): void;
  /** Of the database's logs. */
  logFolder: string;
}

/** An endpoint's side of logins and sessions. */
export interface Endpoint {
  serve(socket: Socket): Promise<void>;
  close(): Promise<void>;
}

/** Logs clients of one endpoint in, and keeps the engine running as long as there are any. */
export function createEndpoint(options: EndpointOptions): Endpoint {
  const { name, place, resourceId, database, authority, ask, logFolder } = options;
  let clients = 0;
  let isClosed = false;
  let use: EngineUse | undefined;

  /** The engine has another socket after each start. */
  async function engine(): Promise<EngineUse> {
    const next = await database.use().catch((error: unknown) => {
      options.cannotStart(error);
      throw error;
    });
    if (use?.socketPath === next.socketPath) {
      next.release();
      return use;
    }
    use?.release();
    use = clients === 0 ? undefined : next;
    // Who asked for it may be gone by now.
    if (clients === 0) next.release();
    return next;
  }

  /** A database that was deleted gets no folder again, and a disk that is full costs the line only. */
  function log(write: () => void): void {
    if (isClosed) return;
    try {
      write();
    } catch {}
  }

  const server: LoginServer = createLoginServer({
    get endpoints() {
      return options.endpoints();
    },
    tls: () => authority.serverTls({ name, address: place.address }),
    secret: authority.secretFor(resourceId),
    login: async () => (await ask(resourceId)).facts,
    identity: async (accessKeyId) => parsed((await ask(resourceId, accessKeyId)).identity),
    engine,
    runningEngine: () => use,
    loggedIn: () => undefined,
    failed: (login) => log(() => database.writeLog(failedLine(login, place))),
    refused: (login) => log(() => writeRefusals(logFolder, `${refusedLine(login)}\n`)),
  });

  return {
    serve: async (socket) => {
      clients += 1;
      try {
        await server.serve(socket);
      } finally {
        clients -= 1;
        if (clients === 0) {
          use?.release();
          use = undefined;
        }
      }
    },
    close: () => {
      isClosed = true;
      return server.close();
    },
  };
}

/** A policy that can't be read allows nothing. */
function parsed(identity: StoredIdentity | undefined): Identity | undefined {
  if (identity === undefined) return undefined;
  const { policies, ...known } = identity;
  const statements = policies.flatMap((policy) => {
    const document = parsePolicy(JSON.stringify(policy));
    return 'unreadable' in document ? [] : document.statements;
  });
  return { ...known, statements };
}

function refusedLine({ user, condition, detail, caller }: RefusedLogin): string {
  return writeRefusal({ at: Date.now(), user, condition, detail, ...(caller !== undefined && { caller }) });
}

/**
 * As the engine writes it with RDS's `log_line_prefix`, `%t:%r:%u@%d:[%p]:`.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.overview.parameter-groups.html
 */
function failedLine({ user, database, message, detail }: FailedLogin, { address, port }: Place): string {
  const time = new Date().toISOString().replace('T', ' ').replace(/\..*/, ' UTC');
  const prefix = `${time}:${address}(${port}):${shown(user)}@${shown(database)}:[${process.pid}]:`;
  const lines = [`${prefix}FATAL:  ${message}`, ...(detail === undefined ? [] : [`${prefix}DETAIL:  ${detail}`])];
  return lines.map((line) => `${line.replaceAll(/\p{C}/gu, '?')}\n`).join('');
}

function shown(text: string | undefined): string {
  return text === undefined ? '[unknown]' : text.slice(0, 63);
}
