import { dbInstanceIdentifier } from '@rds-console/contract/identifiers';
import type { OptionsOf } from '@rds-console/contract/orderable';
import { instanceParameters } from '@rds-console/contract/parameters/instance';
import { initialValues, parametersWith } from '@rds-console/contract/parameters/views';
import { restoreTimeRule, rule } from '@rds-console/contract/refinements';
import { restoredInstanceSettings } from '@rds-console/contract/restoredSettings';
import { autoscaling } from '@rds-console/contract/settings';
import { z } from 'zod';
import { modifiedStorageRules } from '../databaseFields/storageRules.ts';
import { unrestorableReason } from '../databases/restorableTimes.ts';
import type { RestoreSource } from './restoreSource.ts';

const fields = z.object({
  ...restoredInstanceSettings,
  ...autoscaling,
  /** The new instance's, which the restore to a point in time calls the target. */
  DBInstanceIdentifier: dbInstanceIdentifier,
  RestoreTime: z.iso.datetime('Enter a date and a time.').optional(),
  UseLatestRestorableTime: z.boolean().optional(),
});

export type RestoreInstanceValues = z.input<typeof fields>;
/** What a form for the restore of an instance has to keep to. */
export function restoreInstanceSchema(source: RestoreSource, optionsOf: OptionsOf) {
  const { times } = source;
  const withStorage = fields.check(...modifiedStorageRules(source, optionsOf));
  return times
    ? withStorage.check(
        restoreTimeRule('RestoreTime'),
        rule<{ RestoreTime?: string | undefined }>('RestoreTime', ({ RestoreTime }) =>
          unrestorableReason(RestoreTime, times),
        ),
      )
    : withStorage;
}

const asked = parametersWith(instanceParameters, ({ page }, name) => page !== undefined && name in fields.shape);

/** What the source does not say begins with RDS's default. */
export function restoreInstanceDefaults(
  source: RestoreSource,
  presets: Partial<RestoreInstanceValues>,
): RestoreInstanceValues {
  return {
    DBInstanceIdentifier: '',
    RestoreTime: undefined,
    UseLatestRestorableTime: source.times ? true : undefined,
    ...initialValues<Omit<RestoreInstanceValues, 'DBInstanceIdentifier'>>(instanceParameters, asked),
    Engine: source.Engine,
    StorageType: '',
    AllocatedStorage: source.AllocatedStorage,
    EnableIAMDatabaseAuthentication: source.IAMDatabaseAuthenticationEnabled,
    BackupRetentionPeriod: undefined,
    ...presets,
  };
}
