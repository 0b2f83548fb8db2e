import type { Storage } from './storage/storage.ts';

/** One decoded request: the input has the shape that the SDK's model gives for the action. */
export interface RdsRequest {
  Action: string;
  input: object;
  region: string;
  accountId: string;
}

/** What the engine is given from outside: it reads no clock, rolls no dice and opens no file by itself. */
export interface RdsSurroundings {
  storage: Storage;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** A number from 0 up to, not including, 1. */
  random: () => number;
  /** How many times faster than AWS things take their course: 60 turns a four-minute creation into four seconds. */
  speed: number;
}

export interface Rds {
  /**
   * Brings every resource up to the present, runs the action and returns when its changes are on disk.
   *
   * @returns the output in the shape that the SDK's model gives for the action
   * @throws RdsError when RDS would refuse; StorageError when the change could not be written. State is then as before.
   */
  perform(request: RdsRequest): object;
}
