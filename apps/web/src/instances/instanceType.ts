import { changedInput, settingsInForce, toModifyInput } from '@rds-console/contract/modifyInput';
import type { ModifyDBInstanceValues } from '@rds-console/contract/parameters/values';
import type { DBInstance } from '@rds-console/contract/rows';
import { instanceCan } from '@rds-console/contract/states';
import { api } from '../api.ts';
import { trackedInstance } from '../changeProgress/trackChanges.ts';
import type { DatabaseType } from '../databases/databaseType.ts';
import { instanceRestorableTimes } from '../databases/restorableTimes.ts';
import { dbInstance } from './dbInstance.ts';

export const instanceType: DatabaseType<DBInstance, ModifyDBInstanceValues> = {
  kind: 'instance',
  resource: dbInstance,
  arnOf: ({ DBInstanceArn }) => DBInstanceArn,
  canModify: instanceCan.modify,
  toModifyInput,
  settingsInForce,
  changedInput: (saved, edited) => changedInput('DBInstanceIdentifier', saved, edited),
  newNameOf: ({ NewDBInstanceIdentifier }) => NewDBInstanceIdentifier,
  modify: api.instances.modify,
  follow: trackedInstance,
  restorableTimes: instanceRestorableTimes,
};
