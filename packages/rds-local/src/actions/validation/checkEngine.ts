import type { OrderableDBInstanceOption } from '@aws-sdk/client-rds';
import { type CatalogVersion, findEngine, findVersion } from '../../catalog/catalog.ts';
import type { CatalogEngine } from '../../catalog/data/engines.ts';
import { findOrderable } from '../../catalog/orderableOptions.ts';
import { RdsError } from '../../engine/rdsError.ts';

/** @throws RdsError InvalidParameterValue when there is no such engine; the name's letter case does not matter */
export function checkEngine(name: string | undefined): CatalogEngine {
  const engine = findEngine(name ?? '');
  if (engine === undefined) throw new RdsError('InvalidParameterValue', `Invalid DB engine: ${name}`);
  return engine;
}

/** @throws RdsError InvalidParameterValue when the engine does not come, or no longer comes, in that version */
export function checkEngineVersion(engine: string, version: string | undefined): CatalogVersion {
  const found = findVersion(engine, version);
  if (found === undefined) throw new RdsError('InvalidParameterValue', `Cannot find version ${version} for ${engine}`);
  return found;
}

/**
 * @param LicenseModel as asked for; undefined for the engine's first
 * @throws RdsError InvalidParameterValue
 */
export function checkLicenseModel(engine: CatalogEngine, LicenseModel: string | undefined): string {
  const [usual = 'general-public-license'] = engine.LicenseModels;
  if (LicenseModel === undefined) return usual;
  const license = engine.LicenseModels.find((each) => each === LicenseModel.toLowerCase());
  if (license === undefined) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid license model '${LicenseModel}' for engine '${engine.Engine}'. ` +
        `Valid license models are: ${engine.LicenseModels.join(', ')}.`,
    );
  }
  return license;
}

/** @throws RdsError InvalidParameterValue for what is no class, InvalidParameterCombination for one that cannot be had */
export function checkDBInstanceClass(
  engine: CatalogEngine,
  version: string,
  DBInstanceClass: string | undefined,
  LicenseModel: string,
): OrderableDBInstanceOption {
  if (DBInstanceClass === undefined || !/^db\.([a-z0-9-]+\.[a-z0-9-]+|serverless)$/.test(DBInstanceClass)) {
    throw new RdsError('InvalidParameterValue', `Invalid DB Instance class: ${DBInstanceClass}`);
  }
  const option = findOrderable(engine.Engine, version, DBInstanceClass);
  if (option === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'RDS does not support creating a DB instance with the following combination: ' +
        `DBInstanceClass=${DBInstanceClass}, Engine=${engine.Engine}, EngineVersion=${version}, LicenseModel=${LicenseModel}. ` +
        'For supported combinations of instance class and database engine version, see the documentation.',
    );
  }
  return option;
}

/** The log types to export, in alphabetical order; undefined for none. @throws RdsError InvalidParameterCombination */
export function checkLogTypes(version: CatalogVersion, types: string[] | undefined): string[] | undefined {
  const unknown = (types ?? []).filter((type) => !version.ExportableLogTypes.includes(type));
  if (unknown.length > 0) {
    throw new RdsError(
      'InvalidParameterCombination',
      `You cannot use the log types '${unknown.join(', ')}' with engine version ${version.Engine} ${version.EngineVersion}. ` +
        'For supported log types, see the documentation.',
    );
  }
  return types === undefined || types.length === 0 ? undefined : [...new Set(types)].sort();
}
