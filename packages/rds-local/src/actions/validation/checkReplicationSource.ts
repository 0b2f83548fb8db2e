import type { DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { arnParts } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { ActionContext } from '../action.ts';
import type { ClusterSettings } from '../builders/newCluster.ts';

/** What a cluster of each engine can be a read replica of: the engines of an instance, and of a cluster. */
const FOLLOWS: ReadonlyMap<string, { db?: string; cluster?: string }> = new Map([
  ['aurora-mysql', { db: 'mysql', cluster: 'aurora-mysql' }],
  ['aurora-postgresql', { db: 'postgres' }],
  ['mysql', { db: 'mysql' }],
  ['postgres', { db: 'postgres' }],
]);

/**
 * Checks the instance or cluster that a cluster is to be a read replica of.
 *
 * @returns the settings of the replica that are its source's where the request says nothing
 * @throws RdsError InvalidParameterValue, DBClusterNotFoundFault, InvalidParameterCombination, InvalidDBClusterStateFault
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html, ReplicationSourceIdentifier
 */
export function checkReplicationSource(
  context: ActionContext,
  engine: string,
  arn: string,
  input: Pick<ClusterSettings, 'KmsKeyId'>,
): Partial<ClusterSettings> {
  const parts = arnParts(arn);
  if (parts === undefined || (parts.kind !== 'db' && parts.kind !== 'cluster')) {
    throw new RdsError(
      'InvalidParameterValue',
      `ReplicationSourceIdentifier must be the ARN of a DB instance or cluster: ${arn}`,
    );
  }
  const region = context.regionNamed(parts.region);
  const value = (parts.kind === 'db' ? region.instances : region.clusters).get(parts.id)?.value;
  if (value === undefined || parts.accountId !== region.accountId) {
    throw new RdsError('DBClusterNotFoundFault', `The source ${arn} was not found.`);
  }
  if (value.Engine === undefined || FOLLOWS.get(engine)?.[parts.kind] !== value.Engine) {
    throw new RdsError(
      'InvalidParameterCombination',
      `A DB cluster of the engine ${engine} cannot be a read replica of ${value.Engine}.`,
    );
  }
  const status = 'Status' in value ? value.Status : 'DBInstanceStatus' in value ? value.DBInstanceStatus : undefined;
  if (status !== 'available') {
    throw new RdsError('InvalidDBClusterStateFault', `The source ${arn} is ${status} and cannot be replicated now.`);
  }
  return settingsOfReplica(value, engine, parts.region === context.region.name, input.KmsKeyId);
}

function settingsOfReplica(
  source: DBInstance | DBCluster,
  engine: string,
  isSameRegion: boolean,
  key: string | undefined,
): Partial<ClusterSettings> {
  if (source.StorageEncrypted && !isSameRegion && key === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      'A KmsKeyId of the destination region must be specified for a read replica of an encrypted source in another region.',
    );
  }
  const databaseName = 'DBName' in source ? source.DBName : 'DatabaseName' in source ? source.DatabaseName : undefined;
  return {
    MasterUsername: source.MasterUsername,
    DatabaseName: databaseName,
    EngineVersion: engine === source.Engine ? source.EngineVersion : undefined,
    StorageEncrypted: source.StorageEncrypted,
    KmsKeyId: isSameRegion ? source.KmsKeyId : undefined,
  };
}
