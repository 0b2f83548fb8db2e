import { oc } from '@orpc/contract';
import { answer, listOf } from './reading.ts';
import { sourceRegion } from './rows.ts';

/** The other regions that snapshots can be copied from and, since it goes both ways, to. */
export const regions = {
  list: oc.route({ method: 'GET', path: '/regions' }).output(answer(listOf(sourceRegion))),
};
