import type {
  RestoreDBInstanceFromDBSnapshotMessage,
  RestoreDBInstanceFromDBSnapshotResult,
} from '@aws-sdk/client-rds';
import { describeInstance } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { SnapshotRecord } from '../engine/record.ts';
import type { Action } from './action.ts';
import { type InstanceSettings, newInstance } from './making/newInstance.ts';
import { restoredInstanceSettings } from './restoring/restoredInstanceSettings.ts';
import { checkInstanceIdFree, checkInstanceQuota } from './rules/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './rules/checkIdentifier.ts';
import { findSnapshot } from './rules/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceFromDBSnapshot.html */
export const restoreDBInstanceFromDBSnapshot: Action<
  RestoreDBInstanceFromDBSnapshotMessage,
  RestoreDBInstanceFromDBSnapshotResult
> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBInstanceIdentifier', input.DBInstanceIdentifier, DATABASE_IDENTIFIER_LENGTH);
  if (input.DBClusterSnapshotIdentifier !== undefined || input.DBSnapshotIdentifier === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'A DB instance is restored from a DB snapshot: DBSnapshotIdentifier must be given, and not DBClusterSnapshotIdentifier.',
    );
  }
  const snapshot = findSnapshot(region, input.DBSnapshotIdentifier);
  const record = newInstance(id, restoredInstanceSettings(sourceSettings(id, snapshot), input), context, 'restoring');
  if (snapshot.value.Status !== 'available') {
    throw new RdsError(
      'InvalidDBSnapshotState',
      `Cannot restore the snapshot ${snapshot.value.DBSnapshotIdentifier}, which is not in the available state.`,
    );
  }
  checkInstanceIdFree(region, id);
  checkInstanceQuota(region);
  region.instances.put(id, record);
  return { DBInstance: describeInstance(region, record, now) };
};

/** What a snapshot brings with it: not its security and parameter groups, its zone, nor whether it was Multi-AZ. */
function sourceSettings(DBInstanceIdentifier: string, { value, source }: SnapshotRecord): InstanceSettings {
  return {
    DBInstanceIdentifier,
    DBInstanceClass: source.DBInstanceClass,
    DBName: source.DBName,
    Engine: value.Engine,
    EngineVersion: value.EngineVersion,
    LicenseModel: value.LicenseModel,
    MasterUsername: value.MasterUsername,
    Port: value.Port,
    AllocatedStorage: value.AllocatedStorage,
    StorageType: value.StorageType,
    Iops: value.Iops,
    StorageThroughput: value.StorageThroughput,
    StorageEncrypted: value.Encrypted,
    KmsKeyId: value.KmsKeyId,
    TdeCredentialArn: value.TdeCredentialArn,
    Timezone: value.Timezone,
    OptionGroupName: value.OptionGroupName,
    ProcessorFeatures: value.ProcessorFeatures?.length ? value.ProcessorFeatures : undefined,
    MultiTenant: value.MultiTenant,
    DedicatedLogVolume: value.DedicatedLogVolume,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    EnableIAMDatabaseAuthentication: value.IAMDatabaseAuthenticationEnabled,
  };
}
