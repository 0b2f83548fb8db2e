import type {
  DeleteDBInstanceAutomatedBackupMessage,
  DeleteDBInstanceAutomatedBackupResult,
} from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import { normalizedResourceId } from '../engine/resourceId.ts';
import { automatedBackup, dropBackups, keyOf } from '../engine/retainBackups.ts';
import type { Action } from './action.ts';
import { describeBackup } from './describeDBInstanceAutomatedBackups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstanceAutomatedBackup.html */
export const deleteDBInstanceAutomatedBackup: Action<
  DeleteDBInstanceAutomatedBackupMessage,
  DeleteDBInstanceAutomatedBackupResult
> = (input, { region, now }) => {
  const { DbiResourceId, DBInstanceAutomatedBackupsArn: arn } = input;
  if ((DbiResourceId === undefined) === (arn === undefined)) {
    throw new RdsError(
      'InvalidParameterCombination',
      'Either DbiResourceId or DBInstanceAutomatedBackupsArn must be specified, and not both.',
    );
  }
  const key = arn === undefined ? keyOf(DbiResourceId) : (region.automatedBackups.referring(arn)[0]?.[0] ?? '');
  const record = region.automatedBackups.get(key);
  if (record === undefined) {
    if (isActive(region, input, now)) {
      throw new RdsError(
        'InvalidDBInstanceAutomatedBackupState',
        'The automated backups of a DB instance that is there cannot be deleted: set its backup retention period to 0 instead.',
      );
    }
    throw new RdsError(
      'DBInstanceAutomatedBackupNotFound',
      `DBInstanceAutomatedBackup ${arn ?? DbiResourceId} not found.`,
    );
  }
  const DBInstanceAutomatedBackup = { ...describeBackup(region, record, now), Status: 'deleting' };
  dropBackups(region, record.instance);
  region.automatedBackups.remove(key);
  return { DBInstanceAutomatedBackup };
};

function isActive(region: Region, input: DeleteDBInstanceAutomatedBackupMessage, now: number): boolean {
  const { DbiResourceId, DBInstanceAutomatedBackupsArn: arn } = input;
  if (DbiResourceId !== undefined) {
    return region.instances.isReferredTo(normalizedResourceId(DbiResourceId));
  }
  return region.instances
    .list()
    .some((each) => automatedBackup(region, each, now).DBInstanceAutomatedBackupsArn === arn);
}
