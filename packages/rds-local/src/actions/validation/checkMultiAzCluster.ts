import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { findVersion } from '../../catalog/catalog.ts';
import { orderableOptions } from '../../catalog/orderableOptions.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { checkStorage } from './checkStorage.ts';

/** What only Aurora has. */
const FOR_AURORA = [
  'BacktrackWindow',
  'CharacterSetName',
  'ClusterScalabilityType',
  'Domain',
  'DomainIAMRoleName',
  'EnableHttpEndpoint',
  'EnableLocalWriteForwarding',
  'ServerlessV2ScalingConfiguration',
];

interface Wanted {
  DBClusterInstanceClass?: string;
  AllocatedStorage?: number;
  StorageType?: string;
  Iops?: number;
}

type MultiAzStorage = Pick<
  DBCluster,
  'DBClusterInstanceClass' | 'AllocatedStorage' | 'StorageType' | 'Iops' | 'StorageThroughput'
>;

/**
 * The class and the storage of a Multi-AZ DB cluster, complete.
 *
 * @throws RdsError InvalidParameterCombination, InvalidParameterValue, StorageTypeNotSupported
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/create-multi-az-db-cluster.html
 */
export function checkMultiAzStorage(Engine: string, EngineVersion: string, wanted: Wanted): MultiAzStorage {
  const { DBClusterInstanceClass } = wanted;
  const version = findVersion(Engine, EngineVersion);
  const options = version === undefined ? [] : orderableOptions(version);
  const ofClass = options.filter((option) => option.DBInstanceClass === DBClusterInstanceClass);
  const StorageType = wanted.StorageType?.toLowerCase() ?? (wanted.Iops ? 'io1' : 'gp3');
  if (!ofClass.some((option) => option.SupportsClusters && option.StorageType === StorageType)) {
    throw new RdsError(
      'InvalidParameterCombination',
      'RDS does not support creating a Multi-AZ DB cluster with the following combination: ' +
        `DBClusterInstanceClass=${DBClusterInstanceClass}, Engine=${Engine}, EngineVersion=${EngineVersion}, ` +
        `StorageType=${StorageType}.`,
    );
  }
  const { MaxAllocatedStorage: _max, ...storage } = checkStorage(
    { Engine, EngineVersion, DBInstanceClass: DBClusterInstanceClass },
    { AllocatedStorage: wanted.AllocatedStorage, StorageType, Iops: wanted.Iops },
  );
  return { DBClusterInstanceClass, ...storage };
}

/**
 * @throws RdsError InvalidParameterCombination for what is for Aurora only
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.Limitations.html
 */
export function checkForMultiAz(engine: string, input: object): void {
  if ('NetworkType' in input && input.NetworkType === 'DUAL') {
    throw new RdsError(
      'InvalidParameterCombination',
      `The network type DUAL isn't supported for a Multi-AZ DB cluster.`,
    );
  }
  for (const [parameter, given] of Object.entries(input)) {
    if (given !== undefined && given !== false && given !== 0 && FOR_AURORA.includes(parameter)) {
      throw new RdsError('InvalidParameterCombination', `${parameter} isn't supported for the ${engine} engine.`);
    }
  }
}

/**
 * Refuses what is done to one instance of a Multi-AZ DB cluster alone.
 *
 * @param what the action in words
 * @throws RdsError InvalidDBInstanceState
 */
export function refuseMultiAzMember(region: Region, value: DBInstance, what: string): void {
  const cluster = value.DBClusterIdentifier && region.clusters.get(value.DBClusterIdentifier)?.value;
  if (!cluster || cluster.DBClusterInstanceClass === undefined) return;
  throw new RdsError(
    'InvalidDBInstanceState',
    `Instance ${value.DBInstanceIdentifier} belongs to the Multi-AZ DB cluster ${cluster.DBClusterIdentifier}: ${what} the ` +
      'cluster instead.',
  );
}
