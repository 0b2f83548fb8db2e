import type * as rds from '@aws-sdk/client-rds';
import { oc } from '@orpc/contract';
import { answer } from './rows.ts';

/** The other regions that snapshots can be copied from and, since it goes both ways, to. */
export const regions = {
  list: oc.route({ method: 'GET', path: '/regions' }).output(answer<rds.SourceRegion[]>()),
};
