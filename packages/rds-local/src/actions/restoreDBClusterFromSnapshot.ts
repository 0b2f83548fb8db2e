import type { RestoreDBClusterFromSnapshotMessage, RestoreDBClusterFromSnapshotResult } from '@aws-sdk/client-rds';
import { dataFromSnapshot } from '../engine/databaseData.ts';
import { describeCluster } from '../engine/describe.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { SnapshotData } from '../store/record.ts';
import type { Action, ActionContext } from './action.ts';
import { putMultiAzMembers } from './builders/multiAzMembers.ts';
import { type ClusterSettings, newCluster } from './builders/newCluster.ts';
import { checkKeyAccessible, findUsableClusterSnapshot, findUsableSnapshot } from './lookup/findUsableSnapshot.ts';
import { addRoles } from './restore/addRoles.ts';
import { settingsOfClusterSnapshot, settingsOfSnapshot } from './restore/clusterSources.ts';
import { restoredClusterSettings } from './restore/restoredClusterSettings.ts';
import { checkEngine } from './validation/checkEngine.ts';
import { checkClusterIdFree, checkClusterQuota } from './validation/checkFree.ts';
import { checkIdentifier, DATABASE_IDENTIFIER_LENGTH } from './validation/checkIdentifier.ts';
import { checkUnsupported } from './validation/checkUnsupported.ts';

interface Source {
  settings: ClusterSettings;
  snapshot: { data?: SnapshotData };
  /** The snapshot is of a DB instance of another engine. */
  isMigration: boolean;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterFromSnapshot.html */
export const restoreDBClusterFromSnapshot: Action<
  RestoreDBClusterFromSnapshotMessage,
  RestoreDBClusterFromSnapshotResult
> = (input, context) => {
  const { region, now } = context;
  const id = checkIdentifier('DBClusterIdentifier', input.DBClusterIdentifier, DATABASE_IDENTIFIER_LENGTH);
  checkUnsupported(input);
  const { Engine } = checkEngine(input.Engine);
  const { settings, snapshot, isMigration } = findSource(id, Engine, input, context);
  const { EngineVersion } = settings;
  const course = isMigration ? 'migrating' : 'restoring';
  const made = newCluster(id, { ...restoredClusterSettings(settings, input), EngineVersion }, context, course);
  const record = { ...made, restored: true as const, data: dataFromSnapshot(region, snapshot) };
  if (isMigration) record.value.Status = 'migrating';
  addRoles(region, record, input.AssociatedRoles, now);
  checkClusterIdFree(region, id);
  checkClusterQuota(region);
  region.clusters.put(id, record);
  putMultiAzMembers(record.value, input, context, 'restoring');
  return { DBCluster: describeCluster(region, record, now) };
};

// A DB snapshot is named by its ARN, so that it is not taken for a DB cluster snapshot.
function findSource(
  DBClusterIdentifier: string,
  Engine: string,
  { SnapshotIdentifier = '', EngineVersion }: RestoreDBClusterFromSnapshotMessage,
  context: ActionContext,
): Source {
  const target = { DBClusterIdentifier, Engine, EngineVersion };
  if (/^arn:[^:]*:rds:[^:]*:[^:]*:snapshot:/.test(SnapshotIdentifier)) {
    const { record, isShared } = findUsableSnapshot(context, SnapshotIdentifier, 'this region');
    const { value } = record;
    checkKeyAccessible(isShared, value.Encrypted);
    checkAvailable('InvalidDBSnapshotState', value.DBSnapshotIdentifier, value.Status);
    return { settings: settingsOfSnapshot(target, record), snapshot: record, isMigration: value.Engine !== Engine };
  }
  const { record, isShared } = findUsableClusterSnapshot(context, SnapshotIdentifier, 'this region');
  const { value } = record;
  checkKeyAccessible(isShared, value.StorageEncrypted);
  checkAvailable('InvalidDBClusterSnapshotStateFault', value.DBClusterSnapshotIdentifier, value.Status);
  return { settings: settingsOfClusterSnapshot(target, record), snapshot: record, isMigration: false };
}

function checkAvailable(code: string, id: string | undefined, status: string | undefined): void {
  if (status === 'available') return;
  throw new RdsError(code, `Cannot restore the snapshot ${id}, which is not in the available state.`);
}
