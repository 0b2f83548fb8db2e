import type {
  DBCluster,
  RestoreDBClusterToPointInTimeMessage,
  RestoreDBClusterToPointInTimeResult,
} from '@aws-sdk/client-rds';
import { describeCluster } from '../engine/describe.ts';
import { wasIamEnabledAt } from '../engine/iamHistory.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { ClusterRecord } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { type ClusterSettings, newCluster } from './making/newCluster.ts';
import { restoredClusterSettings } from './restoring/restoredClusterSettings.ts';
import { restorePoint } from './restoring/restorePoint.ts';
import { checkClusterIdFree, checkClusterQuota } from './rules/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './rules/checkIdentifier.ts';
import { findCluster } from './rules/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterToPointInTime.html */
export const restoreDBClusterToPointInTime: Action<
  RestoreDBClusterToPointInTimeMessage,
  RestoreDBClusterToPointInTimeResult
> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBClusterIdentifier', input.DBClusterIdentifier, DATABASE_IDENTIFIER_LENGTH);
  const source = findSource(region, input);
  const { value } = source;
  if (value.Status === 'creating' || value.Status === 'deleting') {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `Cluster ${value.DBClusterIdentifier} is ${value.Status} and cannot be restored from.`,
    );
  }
  const moment = isClone(input) ? 'latest' : requestedPoint(value, input, now);
  const isIamEnabled = moment === 'latest' ? value.IAMDatabaseAuthenticationEnabled : wasIamEnabledAt(source, moment);
  const settings = restoredClusterSettings(sourceSettings(id, value, isIamEnabled), input);
  const record = { ...newCluster(id, settings, context, 'restoring'), restored: true as const };
  checkClusterIdFree(region, id);
  checkClusterQuota(region);
  region.clusters.put(id, record);
  return { DBCluster: describeCluster(region, record, now) };
};

// A clone shares the volume as it is now, so it has no other point in time.
function isClone({ RestoreType, RestoreToTime }: RestoreDBClusterToPointInTimeMessage): boolean {
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
  return true;
}

function requestedPoint(value: DBCluster, input: RestoreDBClusterToPointInTimeMessage, now: number): number | 'latest' {
  const time = { parameter: 'RestoreToTime', value: input.RestoreToTime } as const;
  return restorePoint(value, time, input.UseLatestRestorableTime, now);
}

function findSource(region: Region, input: RestoreDBClusterToPointInTimeMessage): ClusterRecord {
  const { SourceDbClusterResourceId } = input;
  if (SourceDbClusterResourceId === undefined) return findCluster(region, input.SourceDBClusterIdentifier);
  const [, record] = region.clusters.referring(SourceDbClusterResourceId)[0] ?? [];
  if (record === undefined) {
    throw new RdsError('DBClusterNotFoundFault', `DBCluster ${SourceDbClusterResourceId} not found.`);
  }
  return record;
}

/** What a backup brings with it: not its security and parameter groups. */
function sourceSettings(
  DBClusterIdentifier: string,
  value: DBCluster,
  EnableIAMDatabaseAuthentication: boolean | undefined,
): ClusterSettings {
  return {
    DBClusterIdentifier,
    Engine: value.Engine,
    EngineVersion: value.EngineVersion,
    DatabaseName: value.DatabaseName,
    MasterUsername: value.MasterUsername,
    Port: value.Port,
    StorageType: value.StorageType,
    StorageEncrypted: value.StorageEncrypted,
    KmsKeyId: value.KmsKeyId,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    EnableIAMDatabaseAuthentication,
  };
}
