import { access } from './fields/access.ts';
import { capacity } from './fields/capacity.ts';
import { care } from './fields/care.ts';
import { groups } from './fields/groups.ts';
import { identity } from './fields/identity.ts';
import { subscriptions } from './fields/subscriptions.ts';
import type { HelpText } from './helpText.ts';

/** What there is to know of each parameter that a form of the console asks for, by RDS's name or the form's own. */
export const fieldHelp: Record<string, HelpText> = {
  ...identity,
  ...access,
  ...capacity,
  ...care,
  ...groups,
  ...subscriptions,
};
