import { oc } from '@orpc/contract';

/** What a route that changes something in RDS says of itself: the action that it calls, with its own input. */
export interface RdsActionMeta {
  action?: string;
}

const withMeta = oc.$meta<RdsActionMeta>({});

/** Begins a route that calls an action of RDS. */
export function rdsAction(action: string) {
  return withMeta.meta({ action });
}
