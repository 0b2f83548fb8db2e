import type { Region } from '../engine/region.ts';

/** What an action works on: the databases of the caller's account and region, at the moment the request came in. */
export interface ActionContext {
  region: Region;
  /** Milliseconds since the epoch: the one moment at which the whole request happens. */
  now: number;
  /** The caller's account in another region, for what reaches across. */
  regionNamed(name: string): Region;
  /** A region in every account that has something there: for what is shared across both. */
  accountsIn(name: string): Region[];
  /** The same region in every account that has something there, the caller's own among them: for what is shared. */
  accountsHere(): Region[];
}

/**
 * One RDS action: looks up, checks, changes, answers. What it changes is kept only when it returns.
 *
 * @throws RdsError when RDS would refuse
 */
export type Action<Input, Output> = (input: Input, context: ActionContext) => Output;
