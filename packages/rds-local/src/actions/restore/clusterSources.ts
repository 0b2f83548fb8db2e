import type { DBCluster } from '@aws-sdk/client-rds';
import { findEngine, findVersion } from '../../catalog/catalog.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { ClusterSnapshotRecord, SnapshotRecord } from '../../store/record.ts';
import type { ClusterSettings } from '../builders/newCluster.ts';
import { checkEngineVersion } from '../validation/checkEngine.ts';
import { checkUpgrade } from '../validation/checkUpgrade.ts';

/** The Aurora engine to which a DB snapshot of an engine can be migrated. */
const AURORA_OF: Readonly<Record<string, string>> = { mysql: 'aurora-mysql', postgres: 'aurora-postgresql' };

/** What the new cluster is asked to be. */
interface Target {
  DBClusterIdentifier: string;
  /** In lower case. */
  Engine: string;
  EngineVersion: string | undefined;
}

/**
 * What a DB cluster snapshot brings with it: not its security and parameter groups.
 *
 * @throws RdsError InvalidParameterCombination, InvalidParameterValue for an engine or version that cannot read it
 */
export function settingsOfClusterSnapshot(
  { DBClusterIdentifier, Engine, EngineVersion }: Target,
  { value, source }: ClusterSnapshotRecord,
): ClusterSettings {
  if (Engine !== value.Engine) refuseEngine(value.Engine, Engine);
  const present = value.EngineVersion ?? '';
  return {
    DBClusterIdentifier,
    Engine,
    EngineVersion: EngineVersion === undefined ? present : checkUpgrade(Engine, present, EngineVersion, true),
    DatabaseName: source.DatabaseName,
    MasterUsername: value.MasterUsername,
    Port: value.Port,
    ...storage(Engine, { ...value, Iops: source.Iops }),
    DBClusterInstanceClass: source.DBClusterInstanceClass,
    StorageEncrypted: value.StorageEncrypted,
    KmsKeyId: value.KmsKeyId,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    EnableIAMDatabaseAuthentication: value.IAMDatabaseAuthenticationEnabled,
  };
}

/**
 * What a DB snapshot brings with it to a Multi-AZ DB cluster of its engine, or by migration to Aurora.
 *
 * @throws RdsError InvalidParameterCombination, InvalidParameterValue for an engine or version that cannot read it
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Migrating.RDSMySQL.html
 */
export function settingsOfSnapshot(
  { DBClusterIdentifier, Engine, EngineVersion }: Target,
  { value, source }: SnapshotRecord,
): ClusterSettings {
  const { Engine: from = '', EngineVersion: present = '' } = value;
  const isMigration = AURORA_OF[from] === Engine;
  if (!isMigration && (Engine !== from || AURORA_OF[from] === undefined)) refuseEngine(from, Engine);
  return {
    DBClusterIdentifier,
    Engine,
    EngineVersion: isMigration
      ? migratedVersion(Engine, findVersion(from, present)?.MajorEngineVersion ?? present, EngineVersion)
      : checkUpgrade(from, present, EngineVersion ?? present, true),
    DatabaseName: source.DBName,
    MasterUsername: value.MasterUsername,
    Port: value.Port,
    ...(isMigration ? {} : storage(Engine, value)),
    StorageEncrypted: value.Encrypted,
    KmsKeyId: value.KmsKeyId,
    EnableIAMDatabaseAuthentication: value.IAMDatabaseAuthenticationEnabled,
  };
}

/** What the backups of a DB cluster bring with them: not its security and parameter groups. */
export function settingsOfCluster(
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
    ...storage(value.Engine ?? '', value),
    DBClusterInstanceClass: value.DBClusterInstanceClass,
    ServerlessV2ScalingConfiguration: value.ServerlessV2ScalingConfiguration,
    StorageEncrypted: value.StorageEncrypted,
    KmsKeyId: value.KmsKeyId,
    BackupRetentionPeriod: value.BackupRetentionPeriod,
    EnableIAMDatabaseAuthentication,
  };
}

// An Aurora volume has a type only: it grows by itself.
function storage(
  engine: string,
  { StorageType, AllocatedStorage, Iops }: { StorageType?: string; AllocatedStorage?: number; Iops?: number },
): Partial<ClusterSettings> {
  return findEngine(engine)?.isAurora ? { StorageType } : { StorageType, AllocatedStorage, Iops };
}

/** The Aurora version that belongs to the major version of a migrated snapshot. */
function migratedVersion(engine: string, major: string, asked: string | undefined): string {
  const version = asked === undefined ? findVersion(engine, major) : checkEngineVersion(engine, asked);
  if (version?.MajorEngineVersion === major) return version.EngineVersion;
  throw new RdsError(
    'InvalidParameterCombination',
    `A snapshot of the major version ${major} cannot be migrated to ${engine} ${asked ?? ''}. Upgrade the snapshot first, or ` +
      'choose an engine version of the same major version.',
  );
}

function refuseEngine(from: string | undefined, to: string): never {
  throw new RdsError(
    'InvalidParameterCombination',
    `A snapshot of the engine ${from} cannot be restored to a DB cluster of the engine ${to}.`,
  );
}
