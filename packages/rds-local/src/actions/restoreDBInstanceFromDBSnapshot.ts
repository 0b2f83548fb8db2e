import type {
  RestoreDBInstanceFromDBSnapshotMessage,
  RestoreDBInstanceFromDBSnapshotResult,
  Tag,
} from '@aws-sdk/client-rds';
import { dataFromSnapshot } from '../engine/databaseData.ts';
import { describeInstance } from '../engine/describe.ts';
import { noteEvents } from '../engine/events.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { SnapshotData } from '../store/record.ts';
import type { Action, ActionContext } from './action.ts';
import { type InstanceSettings, newInstance } from './builders/newInstance.ts';
import { checkKeyAccessible, findUsableClusterSnapshot, findUsableSnapshot } from './lookup/findUsableSnapshot.ts';
import { settingsOfClusterSnapshot, settingsOfSnapshot } from './restore/instanceSources.ts';
import { restoredInstanceSettings } from './restore/restoredInstanceSettings.ts';
import { checkInstanceIdFree, checkInstanceQuota, checkStorageQuota } from './validation/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './validation/checkIdentifier.ts';
import { checkOneOf } from './validation/checkOneOf.ts';

interface Source {
  settings: InstanceSettings;
  snapshot: { data?: SnapshotData };
  id: string;
  status: string | undefined;
  stateCode: 'InvalidDBSnapshotState' | 'InvalidDBClusterSnapshotStateFault';
  note(): void;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBInstanceFromDBSnapshot.html */
export const restoreDBInstanceFromDBSnapshot: Action<
  RestoreDBInstanceFromDBSnapshotMessage,
  RestoreDBInstanceFromDBSnapshotResult
> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBInstanceIdentifier', input.DBInstanceIdentifier, DATABASE_IDENTIFIER_LENGTH);
  checkOneOf(input, ['DBSnapshotIdentifier', 'DBClusterSnapshotIdentifier']);
  const source =
    input.DBSnapshotIdentifier === undefined ? fromCluster(id, input, context) : fromInstance(id, input, context);
  const record = newInstance(id, restoredInstanceSettings(source.settings, input), context, 'restoring');
  record.data = dataFromSnapshot(region, source.snapshot);
  if (source.status !== 'available') {
    throw new RdsError(
      source.stateCode,
      `Cannot restore the snapshot ${source.id}, which is not in the available state.`,
    );
  }
  checkInstanceIdFree(region, id);
  checkInstanceQuota(region);
  checkStorageQuota(region, record.value.AllocatedStorage ?? 0);
  region.instances.put(id, record);
  noteEvents(region, 'db', record.value, now, ['RDS-EVENT-0008'], source.id);
  source.note();
  return { DBInstance: describeInstance(region, record, now) };
};

function fromInstance(id: string, input: RestoreDBInstanceFromDBSnapshotMessage, context: ActionContext): Source {
  const { record, home, isShared } = findUsableSnapshot(context, input.DBSnapshotIdentifier, 'this region');
  const { value } = record;
  checkKeyAccessible(isShared, value.Encrypted);
  const Tags = isShared ? undefined : tagsOfSource(context, value.DbiResourceId);
  return {
    settings: { ...settingsOfSnapshot(id, record, isShared), Tags },
    snapshot: record,
    id: value.DBSnapshotIdentifier ?? '',
    status: value.Status,
    stateCode: 'InvalidDBSnapshotState',
    note: () => noteEvents(home, 'snapshot', value, context.now, ['RDS-EVENT-0043'], value.DBSnapshotIdentifier),
  };
}

function fromCluster(id: string, input: RestoreDBInstanceFromDBSnapshotMessage, context: ActionContext): Source {
  const { record, isShared } = findUsableClusterSnapshot(context, input.DBClusterSnapshotIdentifier, 'this region');
  const { value } = record;
  checkKeyAccessible(isShared, value.StorageEncrypted);
  return {
    settings: settingsOfClusterSnapshot(id, record),
    snapshot: record,
    id: value.DBClusterSnapshotIdentifier ?? '',
    status: value.Status,
    stateCode: 'InvalidDBClusterSnapshotStateFault',
    // RDS documents no event of a DB cluster snapshot for this.
    note: () => undefined,
  };
}

// A request without tags gives a restored instance those of the instance that the snapshot was taken of.
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html#USER_Tagging.CopyTags
function tagsOfSource({ region }: ActionContext, resourceId: string | undefined): Tag[] | undefined {
  return region.instances.referring(resourceId ?? '')[0]?.[1].value.TagList;
}
