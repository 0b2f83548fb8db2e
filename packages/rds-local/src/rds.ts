import type { DatabaseChanges, LoginFacts, Problem } from '@rds-console/data-plane/messages';
import type { ClockSetting } from './control/clock.ts';
import type { LogFile } from './engine/region.ts';
import type { StatusFault } from './engine/statusFaults.ts';
import type { Storage } from './storage/storage.ts';

/** One decoded request: the input has the shape that the SDK's model gives for the action. */
export interface DecodedRequest {
  Action: string;
  input: object;
  region: string;
  accountId: string;
}

/** What the engine gets from outside: it doesn't read the system clock, use randomness or open files itself. */
export interface RdsDependencies {
  storage: Storage;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** A number from 0 up to, not including, 1. */
  random: () => number;
  /**
   * Runs a function a little later, so that changes which come together are written together; without it each request's
   * changes are on disk when `perform` returns.
   */
  defer?: (write: () => void) => void;
  /** How many times faster than on AWS operations run: 60 turns a four-minute creation into four seconds. */
  speed: number | (() => number);
  /** What is kept of a master password in its place, where engines run; without it nothing is. */
  verifierOf?: ((password: string) => string) | undefined;
  /** The log files of the engine behind a database, by its resource ID. */
  engineLogs?: ((resourceId: string) => LogFile[]) | undefined;
}

export interface Rds {
  /**
   * Runs the due steps of every resource, then the action. Don't report the result before `written`.
   *
   * @returns the output in the shape that the SDK's model gives for the action
   * @throws RdsError when RDS would refuse; StorageError when the change could not be written. State is then as before.
   */
  perform(request: DecodedRequest): object;
  /**
   * Ends when all that was performed is on disk; undefined when it is already.
   *
   * @throws StorageError, by rejecting, when it could not be written. State is then as before.
   */
  written(): Promise<void> | undefined;
  /** What tests and demos do to all databases at once, beside what RDS offers. */
  whole: StateAdmin;
  /** What engines behind the databases have to know. */
  databases: Databases;
}

/** What engines behind the databases have to follow. */
export interface Databases {
  /** What changed since the last call; undefined when nothing did. The first call returns all there is. */
  takeChanges(): DatabaseChanges | undefined;
  /** Lets the next call of `takeChanges` return everything: for a data plane that starts anew. */
  forget(): void;
  /** Lets happen what is due, and returns in how many milliseconds the next thing is; Infinity when nothing will be. */
  settle(): number;
  /** Shows on a database or a snapshot what its engine couldn't do. */
  meetProblem(problem: Problem): void;
  /** What a login to a database depends on; undefined when there is no such database. Call `settle` before. */
  loginFacts(resourceId: string): LoginFacts | undefined;
}

/** One stored resource: its key and its record as text. */
export interface StoredPair {
  key: string;
  value: string;
}

/** @throws StorageError, each of them, when the change could not be written. State is then as before. */
export interface StateAdmin {
  /** Lets happen what is due. */
  settle(): void;
  /** All resources, as they are stored; not how the clock is set. */
  save(): StoredPair[];
  /**
   * Puts `pairs` in the place of everything, and keeps how the clock is set for the next start: both or neither.
   *
   * @param clock absent for a clock that nobody set
   * @throws Error when the pairs are none that `save` gave. State is then as before.
   */
  replace(pairs: readonly StoredPair[], clock?: ClockSetting): void;
  /**
   * When the next maintenance window opens: one in which something waits if there is any, else any database's.
   *
   * @returns milliseconds since the epoch; undefined when there are no databases
   */
  nextMaintenanceWindow(): number | undefined;
  /** Puts a resource into a status, in which it stays. @returns whether there is such a resource */
  putIntoStatus(arn: string, status: string): boolean;
  /** What resources meet from now on. Those that are stuck go on when their fault is taken away. */
  setStatusFaults(faults: readonly StatusFault[]): void;
  clockSetting(): ClockSetting | undefined;
  /** Keeps how the clock was set, for the next start. */
  saveClockSetting(setting: ClockSetting): void;
}
