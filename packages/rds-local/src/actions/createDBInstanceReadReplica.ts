import type { CreateDBInstanceReadReplicaMessage, CreateDBInstanceReadReplicaResult } from '@aws-sdk/client-rds';
import { newDatabaseData } from '../engine/databaseData.ts';
import { describeInstance } from '../engine/describe.ts';
import { millisecondsFor } from '../engine/durations.ts';
import { linkReplica } from '../engine/replication.ts';
import type { Action } from './action.ts';
import { newInstance } from './builders/newInstance.ts';
import { replicaSettings } from './builders/replicaSettings.ts';
import { checkReplicaMode, findReplicaSource } from './lookup/findReplicaSource.ts';
import { checkInstanceIdFree, checkInstanceQuota, checkStorageQuota } from './validation/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './validation/checkIdentifier.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstanceReadReplica.html */
export const createDBInstanceReadReplica: Action<
  CreateDBInstanceReadReplicaMessage,
  CreateDBInstanceReadReplicaResult
> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBInstanceIdentifier', input.DBInstanceIdentifier, DATABASE_IDENTIFIER_LENGTH);
  const source = findReplicaSource(input, context);
  const isSameRegion = source.region.name === region.name;
  const ReplicaMode = checkReplicaMode(source.value.Engine ?? '', input.ReplicaMode);
  const record = newInstance(id, replicaSettings(id, input, source.value, isSameRegion), context);
  record.data = newDatabaseData(region, {});
  checkInstanceIdFree(region, id);
  checkInstanceQuota(region);
  checkStorageQuota(region, record.value.AllocatedStorage ?? 0);
  record.value.ReplicaMode = ReplicaMode;
  const ready = record.steps.at(-1);
  if (ready) {
    const StatusInfos = [{ StatusType: 'read replication', Normal: true, Status: 'replicating' }];
    ready.set = { ...ready.set, StatusInfos };
    ready.events = [...(ready.events ?? []), 'RDS-EVENT-0046'];
  }
  region.instances.put(id, record);
  if (source.kind === 'instance') {
    const sourceRecord = source.region.instances.change(source.value.DBInstanceIdentifier ?? '');
    linkReplica({ region: source.region, record: sourceRecord }, { region, record });
    // A snapshot of the source is what the replica begins with.
    sourceRecord.value.DBInstanceStatus = 'modifying';
    const readyAt = now + millisecondsFor('modifying', region.speed);
    sourceRecord.steps = [{ at: readyAt, set: { DBInstanceStatus: 'available' } }];
  } else {
    const { value: cluster } = region.clusters.change(source.clusterId);
    cluster.ReadReplicaIdentifiers = [...(cluster.ReadReplicaIdentifiers ?? []), id];
    record.value.ReadReplicaSourceDBClusterIdentifier = source.clusterId;
  }
  return { DBInstance: describeInstance(region, record, now) };
};
