import type * as rds from '@aws-sdk/client-rds';
import { oc } from '@orpc/contract';
import { answer } from './rows.ts';

/** Option groups: features of an engine that its instances may have. */
export const optionGroups = {
  list: oc.route({ method: 'GET', path: '/option-groups' }).output(answer<rds.OptionGroup[]>()),
};
