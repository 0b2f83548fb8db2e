import type { DBInstance } from '@rds-console/contract/rows';
import type { Ability } from '@rds-console/contract/states';
import { notWhile } from '../settings/notWhile.ts';

/** An entry of the menu of a DB instance or a DB cluster. */
export interface DatabaseAction<Database> {
  /** What the menu does with it: the last part of an address below the database's, or a window. */
  id: string;
  text: string;
  ability: Ability<Database>;
  /** Why it isn't possible in any status; undefined when it is. */
  refusal?: (database: Database, members: readonly DBInstance[]) => string | undefined;
}

/** How a database is set up can be read in every status. */
export const always: Ability<unknown> = Object.assign(() => true, { states: undefined });

/** Why an action can't be taken now, or undefined when it can. */
export function disabledReasonOf<Database>(
  { noun, statusOf }: { noun: string; statusOf: (database: Database) => string | undefined },
  { ability, refusal }: DatabaseAction<Database>,
  database: Database,
  members: readonly DBInstance[] = [],
) {
  return (
    refusal?.(database, members) ?? (ability(database) ? undefined : notWhile(noun, statusOf(database), ability.states))
  );
}
