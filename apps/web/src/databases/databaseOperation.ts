import type { Call } from '../code/call.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import type { Deed } from '../shell/flashes.tsx';

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
): Deed<unknown> {
  const name = resource.nameOf(database);
  return {
    id: `${resource.noun} ${name}`,
    asking: `Asking RDS to ${verb} ${name}`,
    done: () => `${doing} the ${resource.labelOf(database)}${detail}`,
    refused: `Could not ${verb} ${name}`,
    run: async () => resource.cache(await call.send()),
  };
}
