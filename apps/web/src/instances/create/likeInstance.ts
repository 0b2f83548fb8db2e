import { settingsInForce } from '@rds-console/contract/modifyInput';
import type { DBEngineVersion, DBInstance } from '@rds-console/contract/rows';
import { type CreateInstanceValues, createInstanceDefaults } from './createInstanceForm.ts';

/**
 * The wizard's first values for a database like one that is there: its settings, without its name and password.
 *
 * @param versions what RDS offers now; where the version is not among them any more, the last one is taken
 */
export function likeInstance(instance: DBInstance, versions: readonly DBEngineVersion[]): CreateInstanceValues {
  const { Engine = '', MultiAZ = false, TagList = [] } = instance;
  const settings = settingsInForce(instance);
  const names = Object.keys(createInstanceDefaults);
  const same = Object.entries(settings).filter(([name, value]) => names.includes(name) && value !== undefined);
  const offered = versions.filter((version) => version.Engine === Engine).map(({ EngineVersion }) => EngineVersion);
  const UseCase = MultiAZ ? 'production' : 'dev-test';
  return {
    ...createInstanceDefaults,
    ...Object.fromEntries(same),
    Engine,
    EngineVersion: offered.includes(instance.EngineVersion) ? instance.EngineVersion : offered.at(-1),
    UseCase,
    PresetEngine: Engine,
    PresetUseCase: UseCase,
    DBInstanceIdentifier: '',
    MasterUsername: instance.MasterUsername ?? '',
    MasterUserPassword: '',
    DBName: instance.DBName ?? '',
    Port: settings.DBPortNumber,
    CharacterSetName: instance.CharacterSetName ?? '',
    NcharCharacterSetName: instance.NcharCharacterSetName ?? '',
    Timezone: instance.Timezone ?? '',
    StorageEncrypted: instance.StorageEncrypted ?? false,
    KmsKeyId: instance.KmsKeyId ?? '',
    // Names that begin with aws: are kept for AWS.
    Tags: TagList.flatMap(({ Key = '', Value = '' }) => (Key.startsWith('aws:') ? [] : [{ Key, Value }])),
  };
}
