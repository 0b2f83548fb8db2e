import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import type { Ability } from '@rds-console/contract/states';
import type { TrackedDatabase } from '../changeProgress/trackChanges.ts';
import type { Procedure } from '../code/call.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import type { RestorableTimes } from './restorableTimes.ts';

/** What is modified and backed up alike in DB instances and DB clusters, and where each type has it. */
export interface DatabaseType<Database extends DBInstance | DBCluster, Input extends object> {
  kind: 'instance' | 'cluster';
  resource: DefinedResource<string, string, Database>;
  arnOf: (database: Database) => string | undefined;
  canModify: Ability<Database>;
  /** The settings that a Modify form begins with, and those that are in force. */
  toModifyInput: (database: Database) => Input;
  settingsInForce: (database: Database) => Input;
  /** What a modification sends: the identifier and what was changed. */
  changedInput: (saved: Input, edited: Input) => Input & { ApplyImmediately?: boolean | undefined };
  /** The name that it is to have. */
  newNameOf: (input: Input) => string | undefined;
  modify: Procedure<Input & { ApplyImmediately?: boolean | undefined }, Database>;
  /** How the progress of its changes sees it. */
  follow: (database: Database) => TrackedDatabase;
  restorableTimes: (database: Database) => RestorableTimes;
}
