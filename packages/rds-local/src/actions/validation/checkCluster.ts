import type { DBCluster } from '@aws-sdk/client-rds';
import type { CatalogVersion } from '../../catalog/catalog.ts';
import type { CatalogEngine } from '../../catalog/data/engines.ts';
import { hasLocalWriteForwarding } from '../../catalog/localWriteForwarding.ts';
import { RdsError } from '../../engine/rdsError.ts';
import { checkEngine } from './checkEngine.ts';
import { checkRange } from './checkNumbers.ts';

/** Besides Aurora's, the engines of which a cluster can be made: a Multi-AZ DB cluster. */
const MULTI_AZ_ENGINES = ['mysql', 'postgres'];

/**
 * @param DBClusterInstanceClass what makes a cluster of another engine than Aurora a Multi-AZ DB cluster
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination unless clusters of the engine can be had
 */
export function checkClusterEngine(
  name: string | undefined,
  DBClusterInstanceClass: string | undefined,
): CatalogEngine {
  const engine = checkEngine(name);
  if (!engine.isAurora && !MULTI_AZ_ENGINES.includes(engine.Engine)) {
    throw new RdsError(
      'InvalidParameterValue',
      `The engine ${engine.Engine} cannot be that of a DB cluster. Clusters have the engines aurora-mysql, ` +
        'aurora-postgresql, mysql and postgres.',
    );
  }
  if (!engine.isAurora && DBClusterInstanceClass === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      `DBClusterInstanceClass must be specified for a Multi-AZ DB cluster of the engine ${engine.Engine}.`,
    );
  }
  return engine;
}

/** @throws RdsError InvalidParameterValue unless it is a provisioned cluster of the usual kind that is asked for */
export function checkEngineMode(EngineMode: string | undefined, ClusterScalabilityType?: string): void {
  if (EngineMode !== undefined && EngineMode !== 'provisioned') {
    throw new RdsError(
      'InvalidParameterValue',
      `The engine mode ${EngineMode} you requested is currently unavailable.`,
    );
  }
  if (ClusterScalabilityType !== undefined && ClusterScalabilityType !== 'standard') {
    throw new RdsError(
      'InvalidParameterValue',
      `The cluster scalability type ${ClusterScalabilityType} you requested is currently unavailable.`,
    );
  }
}

type WriteForwarding = 'requested' | 'disabled' | undefined;

const STORAGE_TYPES = ['aurora', 'aurora-iopt1'];

/** @throws RdsError InvalidParameterValue */
export function checkClusterStorageType(StorageType: string | undefined): string {
  const type = StorageType?.toLowerCase() ?? 'aurora';
  if (STORAGE_TYPES.includes(type)) return type;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid storage type: ${StorageType}. Aurora has ${STORAGE_TYPES.join(' and ')}.`,
  );
}

/**
 * Aurora storage can become I/O-Optimized once in 30 days, and go back at any time.
 *
 * @throws RdsError InvalidParameterValue, StorageTypeNotAvailableFault
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Overview.StorageReliability.html
 */
export function checkStorageTypeChange(value: DBCluster, asked: string, now: number): string {
  const type = checkClusterStorageType(asked);
  const allowedAt = value.IOOptimizedNextAllowedModificationTime;
  if (type !== 'aurora-iopt1' || type === value.StorageType || allowedAt === undefined) return type;
  if (allowedAt.getTime() <= now) return type;
  throw new RdsError(
    'StorageTypeNotAvailableFault',
    `The DB cluster ${value.DBClusterIdentifier} can have the storage type ${type} again from ${allowedAt.toISOString()} on.`,
  );
}

/** @param seconds up to 72 hours, 0 for off. @throws RdsError InvalidParameterValue, InvalidParameterCombination */
export function checkBacktrackWindow(engine: string, seconds: number | undefined): void {
  if (!seconds) return;
  if (engine === 'aurora-postgresql') {
    throw new RdsError('InvalidParameterCombination', `Backtrack is not available for the ${engine} engine.`);
  }
  checkRange('BacktrackWindow', seconds, 0, 259_200);
}

/**
 * How far local write forwarding is when a cluster is made; undefined where there is none.
 *
 * @throws RdsError InvalidParameterCombination for a version that has it not
 */
export function checkWriteForwarding(version: CatalogVersion, isAsked: boolean | undefined): WriteForwarding {
  if (hasLocalWriteForwarding(version)) return isAsked ? 'requested' : 'disabled';
  if (!isAsked) return undefined;
  throw new RdsError(
    'InvalidParameterCombination',
    `Local write forwarding is not available for ${version.Engine} ${version.EngineVersion}.`,
  );
}

/** What an Aurora cluster has not: its volume grows by itself, and its instances have classes and addresses of their own. */
const NOT_FOR_AURORA = ['AllocatedStorage', 'DBClusterInstanceClass', 'Iops', 'PubliclyAccessible'];

/** @throws RdsError InvalidParameterCombination for parameters that are for Multi-AZ DB clusters only */
export function checkForAurora(engine: string, input: object): void {
  for (const [parameter, given] of Object.entries(input)) {
    if (given !== undefined && NOT_FOR_AURORA.includes(parameter)) {
      throw new RdsError('InvalidParameterCombination', `${parameter} isn't supported for the ${engine} engine.`);
    }
  }
}
