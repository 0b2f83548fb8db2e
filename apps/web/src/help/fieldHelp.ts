import { parameterHelp } from '@rds-console/contract/parameters/help';
import { databases } from './fields/databases.ts';
import { groups } from './fields/groups.ts';
import { snapshots } from './fields/snapshots.ts';
import { subscriptions } from './fields/subscriptions.ts';
import type { HelpText } from './helpText.ts';

/** What there is to know of each parameter that a form of the console asks for, by RDS's name or the form's own. */
export const fieldHelp: Record<string, HelpText> = {
  ...parameterHelp,
  ...databases,
  ...snapshots,
  ...groups,
  ...subscriptions,
};
