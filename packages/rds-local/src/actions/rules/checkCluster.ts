import type { CatalogEngine } from '../../catalog/data/engines.ts';
import { RdsError } from '../../engine/rdsError.ts';
import { checkEngine } from './checkEngine.ts';
import { checkRange } from './checkNumbers.ts';

/** Besides Aurora's, the engines of which a cluster can be made: a Multi-AZ DB cluster. */
const MULTI_AZ_ENGINES = ['mysql', 'postgres'];

/**
 * @param DBClusterInstanceClass what makes a cluster of another engine than Aurora a Multi-AZ DB cluster
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination unless it is a provisioned cluster that is asked for
 */
export function checkClusterEngine(
  name: string | undefined,
  EngineMode: string | undefined,
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
  if (EngineMode !== undefined && EngineMode !== 'provisioned') {
    throw new RdsError(
      'InvalidParameterValue',
      `The engine mode ${EngineMode} you requested is currently unavailable.`,
    );
  }
  return engine;
}

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

/** @param seconds up to 72 hours, 0 for off. @throws RdsError InvalidParameterValue, InvalidParameterCombination */
export function checkBacktrackWindow(engine: string, seconds: number | undefined): void {
  if (!seconds) return;
  if (engine === 'aurora-postgresql') {
    throw new RdsError('InvalidParameterCombination', `Backtrack is not available for the ${engine} engine.`);
  }
  checkRange('BacktrackWindow', seconds, 0, 259_200);
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
