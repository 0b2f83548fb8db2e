import type { OptionsOf } from '@rds-console/contract/orderable';
import { rule } from '@rds-console/contract/refinements';
import { engineName } from '../text/engineName.ts';

interface Configuration {
  Engine?: string | undefined;
  EngineVersion?: string | undefined;
  DBInstanceClass?: string | undefined;
  LicenseModel?: string | undefined;
  StorageType?: string | undefined;
}

function isOffered(
  values: Configuration,
  optionsOf: OptionsOf,
  parameters: ('DBInstanceClass' | 'LicenseModel' | 'StorageType')[],
) {
  const options = optionsOf(values.Engine, values.EngineVersion);
  return options.length === 0 || options.some((option) => parameters.every((name) => option[name] === values[name]));
}

/** RDS offers the version in this class. A class that only another version has stays chosen, with this error. */
export function offeredClassRule(optionsOf: OptionsOf) {
  return rule<Configuration>('DBInstanceClass', (values) =>
    !values.DBInstanceClass || isOffered(values, optionsOf, ['DBInstanceClass'])
      ? undefined
      : `${engineName(values.Engine)} ${values.EngineVersion} cannot be had on ${values.DBInstanceClass}. Choose another class.`,
  );
}

/** RDS offers the class with this license. */
export function offeredLicenseRule(optionsOf: OptionsOf) {
  return rule<Configuration>('LicenseModel', (values) =>
    isOfferedWith(values, optionsOf, 'LicenseModel')
      ? undefined
      : `Choose a license model that ${values.DBInstanceClass} can be had with.`,
  );
}

/** RDS offers the class with this storage. */
export function offeredStorageTypeRule(optionsOf: OptionsOf) {
  return rule<Configuration>('StorageType', (values) =>
    isOfferedWith(values, optionsOf, 'StorageType')
      ? undefined
      : `Choose a storage type that ${values.DBInstanceClass} can be had with.`,
  );
}

/** Of a class that isn't offered at all, its own rule says so. */
function isOfferedWith(values: Configuration, optionsOf: OptionsOf, name: 'LicenseModel' | 'StorageType') {
  return !isOffered(values, optionsOf, ['DBInstanceClass']) || isOffered(values, optionsOf, ['DBInstanceClass', name]);
}
