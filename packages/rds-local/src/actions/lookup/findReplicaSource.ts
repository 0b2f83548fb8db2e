import type { CreateDBInstanceReadReplicaMessage, DBInstance } from '@aws-sdk/client-rds';
import { findEngine } from '../../catalog/catalog.ts';
import { arnParts } from '../../engine/arn.ts';
import { describeInstance } from '../../engine/describe.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { ActionContext } from '../action.ts';
import { checkInstanceStatus } from '../validation/checkInstanceStatus.ts';
import { findCluster, findInstance } from './findResource.ts';

/** What a read replica follows: an instance, or the writer of a Multi-AZ DB cluster. */
type ReplicaSource =
  | { kind: 'instance'; region: Region; value: DBInstance }
  | { kind: 'cluster'; region: Region; value: DBInstance; clusterId: string };

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ReadRepl.html: fewer than the quota for these engines. */
const FEWER: readonly [engine: RegExp, max: number][] = [[/^(oracle|sqlserver)-/, 5]];

/**
 * The source of a read replica, which can have one more.
 *
 * @throws RdsError DBInstanceNotFound, DBClusterNotFoundFault, InvalidDBInstanceState, InstanceQuotaExceeded,
 *   InvalidParameterCombination
 */
export function findReplicaSource(input: CreateDBInstanceReadReplicaMessage, context: ActionContext): ReplicaSource {
  const { SourceDBInstanceIdentifier, SourceDBClusterIdentifier } = input;
  if ((SourceDBInstanceIdentifier === undefined) === (SourceDBClusterIdentifier === undefined)) {
    throw new RdsError(
      'InvalidParameterCombination',
      'Exactly one of SourceDBInstanceIdentifier and SourceDBClusterIdentifier must be specified.',
    );
  }
  if (SourceDBClusterIdentifier !== undefined) return clusterSource(context, SourceDBClusterIdentifier);
  const arn = arnParts(SourceDBInstanceIdentifier ?? '');
  const region = arn ? context.regionNamed(arn.region) : context.region;
  const { value } = findInstance(region, SourceDBInstanceIdentifier);
  if (value.DBClusterIdentifier !== undefined) {
    throw new RdsError(
      'InvalidDBInstanceState',
      `Instance ${value.DBInstanceIdentifier} belongs to a DB cluster: add a reader to the cluster instead.`,
    );
  }
  checkReplicable(value);
  checkCount(region, value.Engine ?? '', value.ReadReplicaDBInstanceIdentifiers ?? []);
  checkKey(input, value, region.name === context.region.name);
  checkSize(input.AllocatedStorage, value.AllocatedStorage);
  return { kind: 'instance', region, value };
}

function clusterSource({ region, now }: ActionContext, idOrArn: string): ReplicaSource {
  const { value: cluster } = findCluster(region, idOrArn);
  const clusterId = cluster.DBClusterIdentifier ?? '';
  const writer = cluster.DBClusterMembers?.find((member) => member.IsClusterWriter)?.DBInstanceIdentifier;
  const record = writer === undefined ? undefined : region.instances.get(writer);
  const instance = record && describeInstance(region, record, now);
  if (instance === undefined || cluster.Engine?.startsWith('aurora')) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `The DB cluster ${clusterId} is no Multi-AZ DB cluster with a writer, so no read replica can follow it.`,
    );
  }
  checkInstanceStatus(instance, ['available']);
  checkCount(region, instance.Engine ?? '', cluster.ReadReplicaIdentifiers ?? []);
  const { DBParameterGroups: _parameters, DBInstanceClass, ...value } = instance;
  return { kind: 'cluster', region, value: { ...value, DBInstanceClass }, clusterId };
}

function checkReplicable(value: DBInstance): void {
  const id = value.DBInstanceIdentifier;
  if (!findEngine(value.Engine ?? '')?.supportsReadReplicas) {
    throw new RdsError(
      'InvalidParameterCombination',
      `Read replicas are not supported for the engine ${value.Engine}.`,
    );
  }
  checkInstanceStatus(value, ['available']);
  if ((value.BackupRetentionPeriod ?? 0) > 0) return;
  throw new RdsError(
    'InvalidDBInstanceState',
    `Automated backups are not enabled for the instance ${id}. To enable them, modify its backup retention period to be ` +
      'greater than 0.',
  );
}

function checkCount(region: Region, engine: string, replicas: readonly string[]): void {
  const fewer = FEWER.find(([pattern]) => pattern.test(engine))?.[1] ?? Number.POSITIVE_INFINITY;
  const max = Math.min(fewer, region.quotas.ReadReplicasPerMaster);
  if (replicas.length < max) return;
  throw new RdsError('InstanceQuotaExceeded', `The source has ${replicas.length} read replicas, the most it can have.`);
}

function checkSize(asked: number | undefined, present: number | undefined): void {
  if (asked === undefined || present === undefined || asked >= present) return;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid storage size: ${asked} GiB. A read replica cannot be smaller than its source, which has ${present} GiB.`,
  );
}

function checkKey(input: CreateDBInstanceReadReplicaMessage, source: DBInstance, isSameRegion: boolean): void {
  if (isSameRegion || !source.StorageEncrypted || input.KmsKeyId !== undefined) return;
  throw new RdsError(
    'InvalidParameterCombination',
    'A KmsKeyId of the destination region must be specified for a read replica of an encrypted instance in another region.',
  );
}

const MODES = ['open-read-only', 'mounted'];

/** @returns the mode of a replica, for engines that have one. @throws RdsError InvalidParameterCombination, InvalidParameterValue */
export function checkReplicaMode(engine: string, mode: string | undefined): 'open-read-only' | 'mounted' | undefined {
  if (!engine.startsWith('oracle-')) {
    if (mode === undefined) return undefined;
    throw new RdsError('InvalidParameterCombination', `ReplicaMode is not supported for the engine ${engine}.`);
  }
  if (mode !== undefined && !MODES.includes(mode)) {
    throw new RdsError('InvalidParameterValue', `Invalid replica mode: ${mode}. Valid values are ${MODES.join(', ')}.`);
  }
  return mode === 'mounted' ? 'mounted' : 'open-read-only';
}
