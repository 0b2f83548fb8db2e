import { instanceInForce } from '@rds-console/contract/modifyInput';
import { instanceParameters } from '@rds-console/contract/parameters/instance';
import { describedValues, parametersWith } from '@rds-console/contract/parameters/views';
import type { DBInstance } from '@rds-console/contract/rows';
import type { RestoreInstanceValues } from '../restore/restoreInstanceValues.ts';
import { toSource } from '../restore/restoreSource.ts';

const copied = parametersWith(instanceParameters, (row) => row.copied === true);

/** An instance as what another one is made of: restored to a point in time, or following it. */
export function toRestoreSource(instance: DBInstance) {
  const source = toSource(`the DB instance ${instance.DBInstanceIdentifier}`, instance);
  const presets = describedValues<RestoreInstanceValues, DBInstance>(
    instanceParameters,
    instanceInForce(instance),
    copied,
  );
  return { source, presets };
}
