import type { DeleteDBClusterAutomatedBackupMessage, DeleteDBClusterAutomatedBackupResult } from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import { normalizedResourceId } from '../engine/resourceId.ts';
import { dropBackups, keyOf } from '../engine/retainBackups.ts';
import type { Action } from './action.ts';
import { describeClusterBackup } from './describeDBClusterAutomatedBackups.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBClusterAutomatedBackup.html */
export const deleteDBClusterAutomatedBackup: Action<
  DeleteDBClusterAutomatedBackupMessage,
  DeleteDBClusterAutomatedBackupResult
> = ({ DbClusterResourceId }, { region, now }) => {
  const key = keyOf(DbClusterResourceId);
  const record = region.clusterAutomatedBackups.get(key);
  if (record === undefined) {
    if (region.clusters.isReferredTo(normalizedResourceId(key))) {
      throw new RdsError(
        'InvalidDBClusterAutomatedBackupStateFault',
        'The automated backups of a DB cluster that is there cannot be deleted.',
      );
    }
    throw new RdsError(
      'DBClusterAutomatedBackupNotFoundFault',
      `DBClusterAutomatedBackup ${DbClusterResourceId} not found.`,
    );
  }
  const DBClusterAutomatedBackup = { ...describeClusterBackup(region, record, now), Status: 'deleting' };
  dropBackups(region, record.cluster);
  region.clusterAutomatedBackups.remove(key);
  return { DBClusterAutomatedBackup };
};
