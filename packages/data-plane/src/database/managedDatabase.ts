import type { EngineUser } from '../engine/engineUser.ts';
import type { EngineEnd } from '../engine/startPostgres.ts';
import type { DatabaseSpec } from '../messages.ts';
import type { Engines } from './engines.ts';
import type { Images } from './images.ts';
import type { Origin } from './state.ts';

/** What a database is made from and runs with. */
export type Specification = Pick<
  DatabaseSpec,
  | 'resourceId'
  | 'engineVersion'
  | 'masterUsername'
  | 'masterVerifier'
  | 'databaseName'
  | 'source'
  | 'content'
  | 'parameters'
>;

/** An engine in use: it doesn't rest until it is released. */
export interface EngineUse {
  /** The folder of its socket, as `pg` takes it in place of a host. */
  socketFolder: string;
  socketPath: string;
  port: number;
  /** The user that may do everything. Nobody is asked for a password on this socket. */
  superuser: string;
  release(): void;
}

/** A database, whether its engine runs or not. It has no data folder until its first use. */
export interface Database {
  readonly resourceId: string;
  /**
   * Starts the engine if it doesn't run, and keeps it running until the use is released.
   *
   * @throws DatabaseError when there is no engine for its version or it doesn't start
   */
  use(): Promise<EngineUse>;
  /** Ends all sessions and stops the engine. The next use starts it again. */
  stop(): Promise<void>;
  /** Ends all sessions; settings that need a start take effect. Does nothing while the engine doesn't run. */
  restart(): Promise<void>;
  /** Appends whole lines to its log, where the engine writes as well. */
  writeLog(text: string): void;
}

/** A database as the others and their list see it. */
export interface ManagedDatabase extends Database {
  /** Takes effect immediately as far as it can: the password, reloadable settings, the promotion of a replica. */
  change(next: Specification): Promise<void>;
  /** An image of its storage as it is now, which `holder` refers to. */
  image(holder: string): Promise<string>;
  /** Copies its data folder. */
  copyTo(path: string, user: EngineUser | undefined): Promise<void>;
  remove(): Promise<void>;
  /** The resource ID of the database that it is a replica of. */
  replicaOf(): string | undefined;
  /** For a replica: its source is about to be removed. One that wasn't used yet keeps the source's data. */
  detach(): Promise<void>;
  /** For a replica: its source was started again, and its socket is another one. */
  follow(): Promise<void>;
}

export interface Surroundings {
  folder: string;
  /** What it begins as, if its folder doesn't say. */
  origin: Origin;
  engines: Engines;
  images: Images;
  idleMs: number;
  /** `$XDG_RUNTIME_DIR`, if there is one. */
  runtimeFolder: string | undefined;
  now: () => Date;
  find(resourceId: string): ManagedDatabase | undefined;
  /** The replicas of this database. */
  replicas(): readonly ManagedDatabase[];
  /** The engine ended by itself. */
  onEnd(end: EngineEnd): void;
}
