import { isMultiAz } from '@rds-console/contract/clusterKind';
import { optional, text } from '@rds-console/contract/fields';
import { dbClusterIdentifier, dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import { type OptionsOf, storageOption } from '@rds-console/contract/orderable';
import { clusterParameters } from '@rds-console/contract/parameters/cluster';
import { initialValues, parametersWith } from '@rds-console/contract/parameters/views';
import { restoreTimeRule, rule } from '@rds-console/contract/refinements';
import { restoredClusterSettings } from '@rds-console/contract/restoredSettings';
import type { DBInstance } from '@rds-console/contract/rows';
import { z } from 'zod';
import { multiAzIdentifierRule, serverlessCapacityRule } from '../databaseFields/clusterKindRules.ts';
import { offeredClassRule } from '../databaseFields/offeredRules.ts';
import { monitoringRoleRule } from '../databaseFields/settingRules.ts';
import { iopsError } from '../databaseFields/storageRules.ts';
import { unrestorableReason } from '../databases/restorableTimes.ts';
import type { RestoreSource } from './restoreSource.ts';

const fields = z.object({
  ...restoredClusterSettings,
  DBClusterIdentifier: dbClusterIdentifier,
  Engine: text.min(1, 'Choose an engine.'),
  /** The writer's of an Aurora cluster; a Multi-AZ DB cluster has the class as its own. */
  DBInstanceClass: text.min(1, 'Choose a DB instance class.'),
  DBInstanceIdentifier: z.string(),
  AvailabilityZone: optional(text),
  CACertificateIdentifier: optional(text),
  RestoreToTime: z.iso.datetime('Enter a date and a time.').optional(),
  UseLatestRestorableTime: z.boolean().optional(),
});

export type RestoreClusterValues = z.input<typeof fields>;
type Checked = z.output<typeof fields>;

/**
 * What a form for the restore of a cluster has to keep to.
 *
 * @param StorageType of the source, which keeps its IOPS where none are given
 * @param instances those whose names are taken
 * @param optionsOf what RDS offers
 */
export function restoreClusterSchema(
  { times, AllocatedStorage }: RestoreSource,
  StorageType: string | undefined,
  instances: readonly DBInstance[],
  optionsOf: OptionsOf,
) {
  const anyRestore = fields.check(
    writerRule(instances),
    multiAzIdentifierRule,
    serverlessCapacityRule,
    offeredClassRule(optionsOf),
    monitoringRoleRule,
    rule<Checked>('Iops', (values) =>
      isMultiAz(values.Engine) && (values.Iops !== undefined || values.StorageType !== StorageType)
        ? iopsError(
            { ...values, AllocatedStorage },
            values.Engine,
            storageOption(optionsOf(values.Engine, values.EngineVersion), values),
          )
        : undefined,
    ),
  );
  return times
    ? anyRestore.check(
        restoreTimeRule('RestoreToTime'),
        rule<{ RestoreToTime?: string | undefined }>('RestoreToTime', ({ RestoreToTime }) =>
          unrestorableReason(RestoreToTime, times),
        ),
      )
    : anyRestore;
}

const asked = parametersWith(clusterParameters, ({ page }, name) => page !== undefined && name in fields.shape);

/** What the source does not say begins with RDS's default. */
export function restoreClusterDefaults(
  source: RestoreSource,
  presets: Partial<RestoreClusterValues>,
): RestoreClusterValues {
  return {
    DBClusterIdentifier: '',
    DBInstanceIdentifier: '',
    RestoreToTime: undefined,
    UseLatestRestorableTime: source.times ? true : undefined,
    ...initialValues<Omit<RestoreClusterValues, 'DBClusterIdentifier' | 'DBInstanceIdentifier'>>(
      clusterParameters,
      asked,
    ),
    Engine: source.Engine,
    EngineVersion: source.EngineVersion,
    DBInstanceClass: suggestedClass,
    StorageType: isMultiAz(source.Engine) ? '' : 'aurora',
    EnableIAMDatabaseAuthentication: source.IAMDatabaseAuthenticationEnabled,
    BackupRetentionPeriod: undefined,
    ...presets,
  };
}

/** A class that every Aurora version has; backups and snapshots do not say which the writer had. */
const suggestedClass = 'db.r6g.large';

/**
 * What the writer of a restored Aurora cluster may be called. It is checked before the restore, since RDS would refuse the
 * writer only when the cluster is there. A Multi-AZ DB cluster's instances are named by RDS.
 */
function writerRule(instances: readonly DBInstance[]) {
  const taken = new Set(instances.map((instance) => instance.DBInstanceIdentifier.toLowerCase()));
  return rule<{ Engine: string; DBInstanceIdentifier: string }>(
    'DBInstanceIdentifier',
    ({ Engine, DBInstanceIdentifier }) => {
      if (isMultiAz(Engine)) return undefined;
      return taken.has(DBInstanceIdentifier.toLowerCase())
        ? 'A DB instance of this name exists already. Choose another name.'
        : dbInstanceIdentifier.safeParse(DBInstanceIdentifier).error?.issues[0]?.message;
    },
  );
}
