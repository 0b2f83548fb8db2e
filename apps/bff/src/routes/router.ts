import type { RDSClient } from '@aws-sdk/client-rds';
import { implement } from '@orpc/server';
import { contract } from '@rds-console/contract/contract';
import type { Target } from '@rds-console/contract/target';
import type { IamRuns } from '../iamRuns/iamRuns.ts';

/** What route handlers get. */
export interface RouteContext {
  rds: RDSClient;
  /** The client for another region of the same target. */
  rdsIn: (region: string) => RDSClient;
  iamRuns: IamRuns;
  /** Certificate authorities trusted for databases. */
  authorities: (signal: AbortSignal) => Promise<readonly string[]>;
  target: Target;
  /** Replaces everything with sample databases, if the connection supports it. */
  loadSampleFleet?: (() => Promise<void>) | undefined;
  /** Aborts when no client waits for the response any longer, or at the time limit of a read. */
  signal: AbortSignal;
}

/** The contract, to be implemented by the files of this folder. */
export const os = implement(contract).$context<RouteContext>();
