import type { RestoreDBClusterFromSnapshotMessage, RestoreDBClusterFromSnapshotResult } from '@aws-sdk/client-rds';
import { describeCluster } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { ClusterSnapshotRecord, SnapshotRecord } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { type ClusterSettings, newCluster } from './making/newCluster.ts';
import { restoredClusterSettings } from './restoring/restoredClusterSettings.ts';
import { checkAuroraEngine } from './rules/checkCluster.ts';
import { checkClusterIdFree, checkClusterQuota } from './rules/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './rules/checkIdentifier.ts';
import { findClusterSnapshot, findSnapshot } from './rules/findResource.ts';

/** The Aurora engine to which a DB snapshot of an engine can be migrated. */
const AURORA_OF = new Map([
  ['mysql', 'aurora-mysql'],
  ['postgres', 'aurora-postgresql'],
]);

interface Source {
  settings: ClusterSettings;
  check(engine: string): void;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterFromSnapshot.html */
export const restoreDBClusterFromSnapshot: Action<
  RestoreDBClusterFromSnapshotMessage,
  RestoreDBClusterFromSnapshotResult
> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBClusterIdentifier', input.DBClusterIdentifier, DATABASE_IDENTIFIER_LENGTH);
  const { Engine } = checkAuroraEngine(input.Engine, input.EngineMode);
  const source = findSource(region, id, input.SnapshotIdentifier ?? '');
  source.check(Engine);
  const settings = restoredClusterSettings({ ...source.settings, Engine }, input);
  const record = { ...newCluster(id, settings, context, 'restoring'), restored: true as const };
  checkClusterIdFree(region, id);
  checkClusterQuota(region);
  region.clusters.put(id, record);
  return { DBCluster: describeCluster(region, record, now) };
};

// A DB snapshot is named by its ARN, so that it is not taken for a DB cluster snapshot.
function findSource(region: Region, id: string, identifier: string): Source {
  return /^arn:[^:]*:rds:[^:]*:[^:]*:snapshot:/.test(identifier)
    ? fromInstance(id, findSnapshot(region, identifier))
    : fromCluster(id, findClusterSnapshot(region, identifier));
}

function fromCluster(DBClusterIdentifier: string, { value, source }: ClusterSnapshotRecord): Source {
  return {
    settings: {
      DBClusterIdentifier,
      Engine: value.Engine,
      EngineVersion: value.EngineVersion,
      DatabaseName: source.DatabaseName,
      MasterUsername: value.MasterUsername,
      Port: value.Port,
      StorageType: value.StorageType,
      StorageEncrypted: value.StorageEncrypted,
      KmsKeyId: value.KmsKeyId,
      BackupRetentionPeriod: value.BackupRetentionPeriod,
      EnableIAMDatabaseAuthentication: value.IAMDatabaseAuthenticationEnabled,
    },
    check(engine) {
      if (value.Status !== 'available') {
        throw new RdsError(
          'InvalidDBClusterSnapshotStateFault',
          `Cannot restore the cluster snapshot ${value.DBClusterSnapshotIdentifier}, which is not in the available state.`,
        );
      }
      if (engine !== value.Engine) refuseEngine(value.Engine, engine);
    },
  };
}

function fromInstance(DBClusterIdentifier: string, { value, source }: SnapshotRecord): Source {
  return {
    settings: {
      DBClusterIdentifier,
      Engine: AURORA_OF.get(value.Engine ?? ''),
      DatabaseName: source.DBName,
      MasterUsername: value.MasterUsername,
      Port: value.Port,
      StorageEncrypted: value.Encrypted,
      KmsKeyId: value.KmsKeyId,
      EnableIAMDatabaseAuthentication: value.IAMDatabaseAuthenticationEnabled,
    },
    check(engine) {
      if (value.Status !== 'available') {
        throw new RdsError(
          'InvalidDBSnapshotState',
          `Cannot restore the snapshot ${value.DBSnapshotIdentifier}, which is not in the available state.`,
        );
      }
      if (engine !== AURORA_OF.get(value.Engine ?? '')) refuseEngine(value.Engine, engine);
    },
  };
}

function refuseEngine(from: string | undefined, to: string): never {
  throw new RdsError(
    'InvalidParameterCombination',
    `A snapshot of the engine ${from} cannot be restored to a DB cluster of the engine ${to}.`,
  );
}
