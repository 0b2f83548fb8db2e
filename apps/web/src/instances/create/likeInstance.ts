import { instanceInForce } from '@rds-console/contract/modifyInput';
import { instanceParameters } from '@rds-console/contract/parameters/instance';
import { describedValues } from '@rds-console/contract/parameters/views';
import type { DBEngineVersion, DBInstance } from '@rds-console/contract/rows';
import { type CreateInstanceValues, createInstanceDefaults } from './createInstanceForm.ts';

/**
 * The wizard's first values for a database like one that is there: its settings, without its name, zone and password.
 *
 * @param versions what RDS offers now; where the version is not among them any more, the last one is taken
 */
export function likeInstance(instance: DBInstance, versions: readonly DBEngineVersion[]): CreateInstanceValues {
  const { Engine, MultiAZ = false } = instance;
  const same = describedValues<CreateInstanceValues, DBInstance>(
    instanceParameters,
    instanceInForce(instance),
    Object.keys(createInstanceDefaults),
  );
  const offered = versions.filter((version) => version.Engine === Engine).map(({ EngineVersion }) => EngineVersion);
  const UseCase = MultiAZ ? 'production' : 'dev-test';
  return {
    ...createInstanceDefaults,
    ...Object.fromEntries(Object.entries(same).filter(([, value]) => value !== undefined)),
    EngineVersion: offered.includes(instance.EngineVersion) ? instance.EngineVersion : offered.at(-1),
    UseCase,
    PresetEngine: Engine,
    PresetUseCase: UseCase,
    DBInstanceIdentifier: '',
    AvailabilityZone: '',
    Port: same.Port,
  };
}
