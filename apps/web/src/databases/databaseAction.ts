import type { DBInstance } from '@rds-console/contract/rows';
import type { Ability } from '@rds-console/contract/states';
import type { Call } from '../code/call.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import type { Operation } from '../shell/flashes.tsx';
import { statusReason } from './statusReason.ts';

/** An entry of the menu of a DB instance or a DB cluster. */
export interface DatabaseAction<Database> {
  /** What the menu does with it: the last part of an address below the database's, or a window. */
  id: string;
  text: string;
  ability: Ability<Database>;
  /** Why it isn't possible in any status; undefined when it is. */
  disabledReason?: (database: Database, members: readonly DBInstance[]) => string | undefined;
}

/** How a database is set up can be read in every status. */
export const always: Ability<unknown> = Object.assign(() => true, { states: undefined });

/** Why an action can't be taken now, or undefined when it can. */
export function disabledReasonOf<Database>(
  { noun, statusOf }: { noun: string; statusOf: (database: Database) => string | undefined },
  { ability, disabledReason }: DatabaseAction<Database>,
  database: Database,
  members: readonly DBInstance[] = [],
) {
  return (
    disabledReason?.(database, members) ??
    (ability(database) ? undefined : statusReason(noun, statusOf(database), ability.states))
  );
}

/** What RDS does to a database without more questions. */
export interface DatabaseOperation<Database> {
  /** As in *Could not reboot main*. */
  verb: string;
  /** As in *Rebooting the DB instance main*. */
  doing: string;
  /** What follows the name in that. */
  detail?: string;
  call: Call<Database>;
}

/** Performs an operation and reports on it. */
export function databaseOperation<Database>(
  resource: DefinedResource<string, string, Database>,
  database: Database,
  { verb, doing, detail = '', call }: DatabaseOperation<Database>,
): Operation<unknown> {
  const name = resource.nameOf(database);
  return {
    id: `${resource.noun} ${name}`,
    asking: `Asking RDS to ${verb} ${name}`,
    done: () => `${doing} the ${resource.labelOf(database)}${detail}`,
    refused: `Could not ${verb} ${name}`,
    run: async () => resource.cache(await call.send()),
  };
}
