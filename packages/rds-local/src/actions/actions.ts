import type { Action } from './action.ts';
import { addTagsToResource } from './addTagsToResource.ts';
import { createDBCluster } from './createDBCluster.ts';
import { createDBClusterSnapshot } from './createDBClusterSnapshot.ts';
import { createDBInstance } from './createDBInstance.ts';
import { createDBSnapshot } from './createDBSnapshot.ts';
import { deleteDBCluster } from './deleteDBCluster.ts';
import { deleteDBClusterSnapshot } from './deleteDBClusterSnapshot.ts';
import { deleteDBInstance } from './deleteDBInstance.ts';
import { deleteDBSnapshot } from './deleteDBSnapshot.ts';
import { describeDBClusterSnapshots } from './describeDBClusterSnapshots.ts';
import { describeDBClusters } from './describeDBClusters.ts';
import { describeDBEngineVersions } from './describeDBEngineVersions.ts';
import { describeDBInstances } from './describeDBInstances.ts';
import { describeDBMajorEngineVersions } from './describeDBMajorEngineVersions.ts';
import { describeDBSnapshots } from './describeDBSnapshots.ts';
import { describeOrderableDBInstanceOptions } from './describeOrderableDBInstanceOptions.ts';
import { listTagsForResource } from './listTagsForResource.ts';
import { modifyDBCluster } from './modifyDBCluster.ts';
import { modifyDBInstance } from './modifyDBInstance.ts';
import { removeTagsFromResource } from './removeTagsFromResource.ts';
import { restoreDBClusterFromSnapshot } from './restoreDBClusterFromSnapshot.ts';
import { restoreDBClusterToPointInTime } from './restoreDBClusterToPointInTime.ts';
import { restoreDBInstanceFromDBSnapshot } from './restoreDBInstanceFromDBSnapshot.ts';
import { restoreDBInstanceToPointInTime } from './restoreDBInstanceToPointInTime.ts';

/** Every RDS action that rds-local has, by its name; each takes the input that the SDK's model gives for that name. */
export const actions: ReadonlyMap<string, Action<never, object>> = new Map<string, Action<never, object>>([
  ['AddTagsToResource', addTagsToResource],
  ['CreateDBCluster', createDBCluster],
  ['CreateDBClusterSnapshot', createDBClusterSnapshot],
  ['CreateDBInstance', createDBInstance],
  ['CreateDBSnapshot', createDBSnapshot],
  ['DeleteDBCluster', deleteDBCluster],
  ['DeleteDBClusterSnapshot', deleteDBClusterSnapshot],
  ['DeleteDBInstance', deleteDBInstance],
  ['DeleteDBSnapshot', deleteDBSnapshot],
  ['DescribeDBClusterSnapshots', describeDBClusterSnapshots],
  ['DescribeDBClusters', describeDBClusters],
  ['DescribeDBEngineVersions', describeDBEngineVersions],
  ['DescribeDBInstances', describeDBInstances],
  ['DescribeDBMajorEngineVersions', describeDBMajorEngineVersions],
  ['DescribeDBSnapshots', describeDBSnapshots],
  ['DescribeOrderableDBInstanceOptions', describeOrderableDBInstanceOptions],
  ['ListTagsForResource', listTagsForResource],
  ['ModifyDBCluster', modifyDBCluster],
  ['ModifyDBInstance', modifyDBInstance],
  ['RemoveTagsFromResource', removeTagsFromResource],
  ['RestoreDBClusterFromSnapshot', restoreDBClusterFromSnapshot],
  ['RestoreDBClusterToPointInTime', restoreDBClusterToPointInTime],
  ['RestoreDBInstanceFromDBSnapshot', restoreDBInstanceFromDBSnapshot],
  ['RestoreDBInstanceToPointInTime', restoreDBInstanceToPointInTime],
]);
