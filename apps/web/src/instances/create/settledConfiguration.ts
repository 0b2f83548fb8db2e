import { hasProvisionedIops, storageOption } from '@rds-console/contract/orderable';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { type ClassKind, preferredClass } from '../../databaseFields/engineDefaults.ts';
import { iopsRange } from '../../databaseFields/storageRules.ts';

/** The part of a new instance that RDS offers in certain combinations only. */
export interface Configuration {
  DBInstanceClass: string;
  LicenseModel?: string | undefined;
  StorageType?: string | undefined;
  AllocatedStorage?: number | undefined;
  Iops?: number | undefined;
}

/** General purpose, then provisioned; `gp3` is what RDS gives when none is named. */
const storagePreferences = ['gp3', 'gp2', 'io1', 'io2'];

/** What most databases that have their IOPS chosen begin with. */
const usualIops = 3000;

/**
 * The nearest configuration that RDS offers: what can stay stays. Sizes stay as they are; whether they fit is for the
 * form's rules to say.
 *
 * @param options what the engine version can be ordered with; when there are none, everything stays
 * @param kind which class to take when the present one is not offered
 */
export function settledConfiguration(
  requested: Configuration,
  options: readonly OrderableDBInstanceOption[],
  kind: ClassKind,
): Configuration {
  if (options.length === 0) return requested;
  const isOffered = options.some((option) => option.DBInstanceClass === requested.DBInstanceClass);
  const DBInstanceClass = isOffered ? requested.DBInstanceClass : preferredClass(options, kind);
  const classOption = options.filter((option) => option.DBInstanceClass === DBInstanceClass);
  const LicenseModel = kept(requested.LicenseModel, classOption, 'LicenseModel') ?? classOption[0]?.LicenseModel;
  const StorageType =
    kept(requested.StorageType, classOption, 'StorageType') ??
    preferredStorage(classOption, hasProvisionedIops(requested.StorageType)) ??
    classOption[0]?.StorageType;
  return {
    ...requested,
    DBInstanceClass,
    LicenseModel,
    StorageType,
    Iops: settledIops({ ...requested, DBInstanceClass, StorageType }, options),
  };
}

/** The IOPS of a storage type that has them chosen: those that were typed, or a usual number; none for the others. */
export function settledIops(requested: Configuration, options: readonly OrderableDBInstanceOption[]) {
  if (!hasProvisionedIops(requested.StorageType)) return undefined;
  const { min, max } = iopsRange(storageOption(options, requested), requested.AllocatedStorage);
  return requested.Iops ?? Math.max(min, Math.min(usualIops, max));
}

function kept(
  value: string | undefined,
  options: readonly OrderableDBInstanceOption[],
  name: 'LicenseModel' | 'StorageType',
) {
  return options.some((option) => option[name] === value) ? value : undefined;
}

function preferredStorage(options: readonly OrderableDBInstanceOption[], isProvisioned: boolean) {
  const offered = new Set(options.map(({ StorageType }) => StorageType));
  const inOrder = storagePreferences.filter((type) => offered.has(type));
  return inOrder.find((type) => hasProvisionedIops(type) === isProvisioned) ?? inOrder[0];
}
