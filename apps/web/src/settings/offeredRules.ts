import { rule } from '@rds-console/contract/refinements';
import { knownOptions } from './engineChoices.ts';
import { engineName } from './words.ts';

interface Configuration {
  Engine?: string | undefined;
  EngineVersion?: string | undefined;
  DBInstanceClass?: string | undefined;
  LicenseModel?: string | undefined;
  StorageType?: string | undefined;
}

function optionsOf({ Engine, EngineVersion }: Configuration) {
  return knownOptions(Engine, EngineVersion);
}

function isOffered(values: Configuration, parameters: ('DBInstanceClass' | 'LicenseModel' | 'StorageType')[]) {
  const options = optionsOf(values);
  return options.length === 0 || options.some((option) => parameters.every((name) => option[name] === values[name]));
}

/** RDS offers the version in this class. A class that another version has stays chosen, and is complained about. */
export const offeredClassRule = rule<Configuration>('DBInstanceClass', (values) =>
  !values.DBInstanceClass || isOffered(values, ['DBInstanceClass'])
    ? undefined
    : `${engineName(values.Engine)} ${values.EngineVersion} cannot be had on ${values.DBInstanceClass}. Choose another class.`,
);

/** The class can be had with this license. */
export const offeredLicenseRule = rule<Configuration>('LicenseModel', (values) =>
  !isOffered(values, ['DBInstanceClass']) || isOffered(values, ['DBInstanceClass', 'LicenseModel'])
    ? undefined
    : `Choose a license model that ${values.DBInstanceClass} can be had with.`,
);

/** The class can be had with this storage. */
export const offeredStorageTypeRule = rule<Configuration>('StorageType', (values) =>
  !isOffered(values, ['DBInstanceClass']) || isOffered(values, ['DBInstanceClass', 'StorageType'])
    ? undefined
    : `Choose a storage type that ${values.DBInstanceClass} can be had with.`,
);
