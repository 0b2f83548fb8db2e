import type {
  RestoreDBClusterToPointInTimeMessage,
  RestoreDBClusterToPointInTimeResult,
  RestoreWindow,
} from '@aws-sdk/client-rds';
import { findEngine } from '../catalog/catalog.ts';
import { dataFromDatabase } from '../engine/databaseData.ts';
import { describeCluster, restoreWindow } from '../engine/describe.ts';
import { wasIamEnabledAt } from '../engine/iamHistory.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import { newUuid } from '../engine/resourceId.ts';
import { keyOf, retainedWindow } from '../engine/retainBackups.ts';
import type { ClusterRecord } from '../store/record.ts';
import type { Action } from './action.ts';
import { putMultiAzMembers } from './builders/multiAzMembers.ts';
import { newCluster } from './builders/newCluster.ts';
import { findCluster } from './lookup/findResource.ts';
import { addRoles } from './restore/addRoles.ts';
import { settingsOfCluster } from './restore/clusterSources.ts';
import { restoredClusterSettings } from './restore/restoredClusterSettings.ts';
import { restorePoint } from './restore/restorePoint.ts';
import { checkClusterIdFree, checkClusterQuota } from './validation/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './validation/checkIdentifier.ts';
import { checkOneOf } from './validation/checkOneOf.ts';
import { checkUnsupported } from './validation/checkUnsupported.ts';

/** Backups to restore from: those of a cluster that is there, or of a deleted one. */
interface Source {
  cluster: ClusterRecord;
  window: RestoreWindow | undefined;
  isRetained: boolean;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterToPointInTime.html */
export const restoreDBClusterToPointInTime: Action<
  RestoreDBClusterToPointInTimeMessage,
  RestoreDBClusterToPointInTimeResult
> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBClusterIdentifier', input.DBClusterIdentifier, DATABASE_IDENTIFIER_LENGTH);
  checkUnsupported(input);
  const source = findSource(region, input, now);
  const { cluster, window } = source;
  const { value } = cluster;
  if (input.KmsKeyId !== undefined && !value.StorageEncrypted) {
    throw new RdsError(
      'InvalidParameterCombination',
      `KmsKeyId can not be specified: the DB cluster ${value.DBClusterIdentifier} is not encrypted.`,
    );
  }
  const isCopyOnWrite = isClone(input, source);
  const time = { parameter: 'RestoreToTime', value: input.RestoreToTime } as const;
  const moment = isCopyOnWrite ? 'latest' : restorePoint(window, time, input.UseLatestRestorableTime);
  const isIamEnabled = moment === 'latest' ? value.IAMDatabaseAuthenticationEnabled : wasIamEnabledAt(cluster, moment);
  const settings = restoredClusterSettings(settingsOfCluster(id, value, isIamEnabled), input);
  const record = {
    ...newCluster(id, settings, context, 'restoring'),
    restored: true as const,
    data: dataFromDatabase(region, value.DbClusterResourceId, cluster),
  };
  addRoles(region, record, input.AssociatedRoles, now);
  checkClusterIdFree(region, id);
  checkClusterQuota(region);
  if (isCopyOnWrite) record.value.CloneGroupId = cloneGroup(region, value.DBClusterIdentifier ?? '');
  region.clusters.put(id, record);
  putMultiAzMembers(record.value, input, context, 'restoring');
  return { DBCluster: describeCluster(region, record, now) };
};

// A clone shares the volume as it is now, so it has no other point in time.
function isClone({ RestoreType, RestoreToTime }: RestoreDBClusterToPointInTimeMessage, source: Source): boolean {
  if (RestoreType === undefined || RestoreType === 'full-copy') return false;
  if (RestoreType !== 'copy-on-write') {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid restore type: ${RestoreType}. Valid values are full-copy and copy-on-write.`,
    );
  }
  if (RestoreToTime !== undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'RestoreToTime can not be specified for the restore type copy-on-write.',
    );
  }
  if (source.isRetained || !findEngine(source.cluster.value.Engine ?? '')?.isAurora) {
    throw new RdsError(
      'InvalidParameterCombination',
      'The restore type copy-on-write is for an Aurora DB cluster that is there: only its volume can be shared.',
    );
  }
  return true;
}

/** What a cluster and its clones have in common. */
function cloneGroup(region: Region, sourceId: string): string {
  const { value } = region.clusters.change(sourceId);
  value.CloneGroupId ??= newUuid(region.random);
  return value.CloneGroupId;
}

function findSource(region: Region, input: RestoreDBClusterToPointInTimeMessage, now: number): Source {
  checkOneOf(input, ['SourceDBClusterIdentifier', 'SourceDbClusterResourceId']);
  const { SourceDbClusterResourceId: resourceId } = input;
  if (resourceId === undefined) return present(findCluster(region, input.SourceDBClusterIdentifier), now);
  const [, cluster] = region.clusters.referring(resourceId)[0] ?? [];
  const backup = region.clusterAutomatedBackups.get(keyOf(resourceId));
  if (cluster !== undefined && (backup === undefined || cluster.value.Status !== 'deleting'))
    return present(cluster, now);
  if (backup !== undefined) return { cluster: backup.cluster, window: retainedWindow(backup, now), isRetained: true };
  throw new RdsError('DBClusterNotFoundFault', `DBCluster ${resourceId} not found.`);
}

/** @throws RdsError InvalidDBClusterStateFault */
function present(cluster: ClusterRecord, now: number): Source {
  const { Status = '', DBClusterIdentifier } = cluster.value;
  if (['creating', 'migrating', 'deleting'].includes(Status)) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `Cluster ${DBClusterIdentifier} is ${Status} and cannot be restored from.`,
    );
  }
  return { cluster, window: restoreWindow(cluster, now), isRetained: false };
}
