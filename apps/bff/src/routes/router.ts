import type { RDSClient } from '@aws-sdk/client-rds';
import { implement } from '@orpc/server';
import { contract } from '@rds-console/contract/contract';
import type { Target } from '@rds-console/contract/target';
import type { IamRuns } from '../iamRuns/iamRuns.ts';

/** What a route has at hand. */
export interface RouteContext {
  rds: RDSClient;
  /** The client for another region of the same target. */
  rdsIn: (region: string) => RDSClient;
  iamRuns: IamRuns;
  /** Whose certificates are believed when it is a database that answers. */
  authorities: readonly string[];
  target: Target;
  /** Puts a fleet of sample databases in the place of everything, where the target has one. */
  loadSampleFleet?: (() => Promise<void>) | undefined;
  /** Aborts when nobody waits for the answer any more, or when an operation that only reads has had its time. */
  signal: AbortSignal;
}

/** The contract, to be implemented by the files of this folder. */
export const os = implement(contract).$context<RouteContext>();
