import { keysOf } from './keysOf.ts';
import { clusterParameters } from './parameters/cluster.ts';
import { instanceParameters } from './parameters/instance.ts';
import type { ModifyDBClusterValues, ModifyDBInstanceValues } from './parameters/values.ts';
import { describedValues, parametersWith } from './parameters/views.ts';
import type { DBCluster, DBInstance } from './rows.ts';

const modifiable = {
  instance: parametersWith(instanceParameters, ({ effect }) => effect !== undefined),
  cluster: parametersWith(clusterParameters, ({ effect }) => effect !== undefined),
};

/**
 * The settings of a DB instance by parameter of ModifyDBInstance. A pending value counts as the
 * setting, so that choosing the current value again is a change, and cancels the pending one.
 *
 * @returns `AllocatedStorage` in GiB, `BackupRetentionPeriod` in days; no password, because RDS never returns it
 */
export function toModifyInput(instance: DBInstance): ModifyDBInstanceValues {
  const { DBInstanceIdentifier } = instance;
  return {
    DBInstanceIdentifier,
    ...describedValues<ModifyDBInstanceValues, DBInstance>(instanceParameters, instance, modifiable.instance),
  };
}

/** The same for a DB cluster and ModifyDBCluster. */
export function toModifyClusterInput(cluster: DBCluster): ModifyDBClusterValues {
  const { DBClusterIdentifier } = cluster;
  return {
    DBClusterIdentifier,
    ...describedValues<ModifyDBClusterValues, DBCluster>(clusterParameters, cluster, modifiable.cluster),
  };
}

/** An instance as it is now, without the changes that wait. */
export function instanceInForce(instance: DBInstance): DBInstance {
  return {
    ...instance,
    PendingModifiedValues: undefined,
    // The first is the current one, the second the pending one.
    OptionGroupMemberships: instance.OptionGroupMemberships.slice(0, 1),
  };
}

/** The same of a cluster. */
export function clusterInForce(cluster: DBCluster): DBCluster {
  return { ...cluster, PendingModifiedValues: undefined };
}

/** The settings of an instance that are in force, whatever waits. */
export function settingsInForce(instance: DBInstance) {
  return toModifyInput(instanceInForce(instance));
}

/** The same of a cluster. */
export function clusterSettingsInForce(cluster: DBCluster) {
  return toModifyClusterInput(clusterInForce(cluster));
}

/** A change that waits, under the name of the parameter that asked for it. */
export interface PendingChange {
  name: string;
  value: unknown;
}

/**
 * The changes of an instance or a cluster that are pending or being applied. RDS returns most of them
 * in PendingModifiedValues, and an option group as the statuses of the old and the new one.
 */
export function pendingChanges(database: DBInstance | DBCluster): PendingChange[] {
  if (!isInstance(database)) return pendingIn(clusterParameters, database);
  const pending = pendingIn(instanceParameters, database);
  const coming = database.OptionGroupMemberships.find(isComing);
  return coming ? [...pending, { name: 'OptionGroupName', value: coming.OptionGroupName }] : pending;
}

function isInstance(database: DBInstance | DBCluster): database is DBInstance {
  return 'DBInstanceIdentifier' in database;
}

interface PendingRow<Described> {
  pendingAs?: string;
  read?: (database: Described) => unknown;
}

function pendingIn<Described extends DBInstance | DBCluster>(
  table: Readonly<Record<string, PendingRow<Described>>>,
  database: Described,
): PendingChange[] {
  const rows = Object.entries(table);
  return Object.entries(database.PendingModifiedValues ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([member, value]) => {
      const [name = member, row] = rows.find(([, { pendingAs }]) => pendingAs === member) ?? [];
      return { name, value: row?.read ? row.read(database) : value };
    });
}

function isComing({ Status = '' }: { Status?: string | undefined }) {
  return ['pending-apply', 'pending-maintenance-apply', 'applying'].includes(Status);
}

/** One changed setting; `name` is the RDS parameter. */
export interface Change<Values> {
  name: keyof Values & string;
  from: unknown;
  to: unknown;
}

/**
 * The settings that the user changed, in the order in which the form has them. The summary page shows this list, and
 * {@link changedInput} sends it, so that the two cannot differ.
 *
 * @param saved the form's values as RDS last described them
 * @param edited the values now; an emptied field counts as unchanged, since RDS has no way to unset these
 */
export function changesOf<Values extends object>(saved: Values, edited: Values): Change<Values>[] {
  return keysOf(edited)
    .filter((name) => isGiven(edited[name]))
    .filter((name) => JSON.stringify(saved[name]) !== JSON.stringify(edited[name]))
    .map((name) => ({ name, from: saved[name], to: edited[name] }));
}

/**
 * The input of a Modify form: the identifier of the resource and the parameters that changed.
 *
 * @param identifier the name of the parameter that says which resource is meant
 * @returns Modify input; only the identifier when nothing changed
 * @throws never; whether the values are acceptable is for RDS to say
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
 */
export function changedInput<Values extends object, Identifier extends keyof Values & string>(
  identifier: Identifier,
  saved: Values,
  edited: Values,
): Partial<Values> & Pick<Values, Identifier> {
  const rows: ChangeRows = identifier === 'DBInstanceIdentifier' ? instanceParameters : clusterParameters;
  const changed = changesOf(saved, edited).flatMap(({ name, from, to }) =>
    Object.entries(rows[name]?.toChange?.(from, to) ?? { [name]: to }),
  );
  // The entries are parameters of the Modify action, as their rows are.
  return { ...Object.fromEntries(changed), [identifier]: saved[identifier] } as Partial<Values> &
    Pick<Values, Identifier>;
}

// As a method, since what the form holds for a parameter has the type of its row.
type ChangeRows = Readonly<Record<string, { toChange?(from: unknown, to: unknown): object }>>;

/** An emptied field gives nothing, nor does a structure of which every field is empty. */
function isGiven(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value !== undefined && value !== '';
  return Object.values(value).some(isGiven);
}
