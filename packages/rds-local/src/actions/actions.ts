import type { Action } from './action.ts';
import { addRoleToDBCluster } from './addRoleToDBCluster.ts';
import { addRoleToDBInstance } from './addRoleToDBInstance.ts';
import { addSourceIdentifierToSubscription } from './addSourceIdentifierToSubscription.ts';
import { addTagsToResource } from './addTagsToResource.ts';
import { applyPendingMaintenanceAction } from './applyPendingMaintenanceAction.ts';
import { backtrackDBCluster } from './backtrackDBCluster.ts';
import { copyDBClusterParameterGroup } from './copyDBClusterParameterGroup.ts';
import { copyDBClusterSnapshot } from './copyDBClusterSnapshot.ts';
import { copyDBParameterGroup } from './copyDBParameterGroup.ts';
import { copyDBSnapshot } from './copyDBSnapshot.ts';
import { copyOptionGroup } from './copyOptionGroup.ts';
import { createDBCluster } from './createDBCluster.ts';
import { createDBClusterEndpoint } from './createDBClusterEndpoint.ts';
import { createDBClusterParameterGroup } from './createDBClusterParameterGroup.ts';
import { createDBClusterSnapshot } from './createDBClusterSnapshot.ts';
import { createDBInstance } from './createDBInstance.ts';
import { createDBInstanceReadReplica } from './createDBInstanceReadReplica.ts';
import { createDBParameterGroup } from './createDBParameterGroup.ts';
import { createDBSnapshot } from './createDBSnapshot.ts';
import { createDBSubnetGroup } from './createDBSubnetGroup.ts';
import { createEventSubscription } from './createEventSubscription.ts';
import { createOptionGroup } from './createOptionGroup.ts';
import { deleteDBCluster } from './deleteDBCluster.ts';
import { deleteDBClusterAutomatedBackup } from './deleteDBClusterAutomatedBackup.ts';
import { deleteDBClusterEndpoint } from './deleteDBClusterEndpoint.ts';
import { deleteDBClusterParameterGroup } from './deleteDBClusterParameterGroup.ts';
import { deleteDBClusterSnapshot } from './deleteDBClusterSnapshot.ts';
import { deleteDBInstance } from './deleteDBInstance.ts';
import { deleteDBInstanceAutomatedBackup } from './deleteDBInstanceAutomatedBackup.ts';
import { deleteDBParameterGroup } from './deleteDBParameterGroup.ts';
import { deleteDBSnapshot } from './deleteDBSnapshot.ts';
import { deleteDBSubnetGroup } from './deleteDBSubnetGroup.ts';
import { deleteEventSubscription } from './deleteEventSubscription.ts';
import { deleteOptionGroup } from './deleteOptionGroup.ts';
import { describeAccountAttributes } from './describeAccountAttributes.ts';
import { describeCertificates } from './describeCertificates.ts';
import { describeDBClusterAutomatedBackups } from './describeDBClusterAutomatedBackups.ts';
import { describeDBClusterBacktracks } from './describeDBClusterBacktracks.ts';
import { describeDBClusterEndpoints } from './describeDBClusterEndpoints.ts';
import { describeDBClusterParameterGroups } from './describeDBClusterParameterGroups.ts';
import { describeDBClusterParameters } from './describeDBClusterParameters.ts';
import { describeDBClusterSnapshotAttributes } from './describeDBClusterSnapshotAttributes.ts';
import { describeDBClusterSnapshots } from './describeDBClusterSnapshots.ts';
import { describeDBClusters } from './describeDBClusters.ts';
import { describeDBEngineVersions } from './describeDBEngineVersions.ts';
import { describeDBInstanceAutomatedBackups } from './describeDBInstanceAutomatedBackups.ts';
import { describeDBInstances } from './describeDBInstances.ts';
import { describeDBLogFiles } from './describeDBLogFiles.ts';
import { describeDBMajorEngineVersions } from './describeDBMajorEngineVersions.ts';
import { describeDBParameterGroups } from './describeDBParameterGroups.ts';
import { describeDBParameters } from './describeDBParameters.ts';
import { describeDBSnapshotAttributes } from './describeDBSnapshotAttributes.ts';
import { describeDBSnapshots } from './describeDBSnapshots.ts';
import { describeDBSubnetGroups } from './describeDBSubnetGroups.ts';
import { describeEngineDefaultClusterParameters } from './describeEngineDefaultClusterParameters.ts';
import { describeEngineDefaultParameters } from './describeEngineDefaultParameters.ts';
import { describeEventCategories } from './describeEventCategories.ts';
import { describeEventSubscriptions } from './describeEventSubscriptions.ts';
import { describeEvents } from './describeEvents.ts';
import { describeOptionGroupOptions } from './describeOptionGroupOptions.ts';
import { describeOptionGroups } from './describeOptionGroups.ts';
import { describeOrderableDBInstanceOptions } from './describeOrderableDBInstanceOptions.ts';
import { describePendingMaintenanceActions } from './describePendingMaintenanceActions.ts';
import { describeReservedDBInstances } from './describeReservedDBInstances.ts';
import { describeReservedDBInstancesOfferings } from './describeReservedDBInstancesOfferings.ts';
import { describeSourceRegions } from './describeSourceRegions.ts';
import { describeValidDBInstanceModifications } from './describeValidDBInstanceModifications.ts';
import { disableHttpEndpoint } from './disableHttpEndpoint.ts';
import { downloadDBLogFilePortion } from './downloadDBLogFilePortion.ts';
import { enableHttpEndpoint } from './enableHttpEndpoint.ts';
import { failoverDBCluster } from './failoverDBCluster.ts';
import { listTagsForResource } from './listTagsForResource.ts';
import { modifyCertificates } from './modifyCertificates.ts';
import { modifyDBCluster } from './modifyDBCluster.ts';
import { modifyDBClusterEndpoint } from './modifyDBClusterEndpoint.ts';
import { modifyDBClusterParameterGroup } from './modifyDBClusterParameterGroup.ts';
import { modifyDBClusterSnapshotAttribute } from './modifyDBClusterSnapshotAttribute.ts';
import { modifyDBInstance } from './modifyDBInstance.ts';
import { modifyDBParameterGroup } from './modifyDBParameterGroup.ts';
import { modifyDBSnapshot } from './modifyDBSnapshot.ts';
import { modifyDBSnapshotAttribute } from './modifyDBSnapshotAttribute.ts';
import { modifyDBSubnetGroup } from './modifyDBSubnetGroup.ts';
import { modifyEventSubscription } from './modifyEventSubscription.ts';
import { modifyOptionGroup } from './modifyOptionGroup.ts';
import { promoteReadReplica } from './promoteReadReplica.ts';
import { promoteReadReplicaDBCluster } from './promoteReadReplicaDBCluster.ts';
import { purchaseReservedDBInstancesOffering } from './purchaseReservedDBInstancesOffering.ts';
import { rebootDBCluster } from './rebootDBCluster.ts';
import { rebootDBInstance } from './rebootDBInstance.ts';
import { removeRoleFromDBCluster } from './removeRoleFromDBCluster.ts';
import { removeRoleFromDBInstance } from './removeRoleFromDBInstance.ts';
import { removeSourceIdentifierFromSubscription } from './removeSourceIdentifierFromSubscription.ts';
import { removeTagsFromResource } from './removeTagsFromResource.ts';
import { resetDBClusterParameterGroup } from './resetDBClusterParameterGroup.ts';
import { resetDBParameterGroup } from './resetDBParameterGroup.ts';
import { restoreDBClusterFromSnapshot } from './restoreDBClusterFromSnapshot.ts';
import { restoreDBClusterToPointInTime } from './restoreDBClusterToPointInTime.ts';
import { restoreDBInstanceFromDBSnapshot } from './restoreDBInstanceFromDBSnapshot.ts';
import { restoreDBInstanceToPointInTime } from './restoreDBInstanceToPointInTime.ts';
import { startDBCluster } from './startDBCluster.ts';
import { startDBInstance } from './startDBInstance.ts';
import { stopDBCluster } from './stopDBCluster.ts';
import { stopDBInstance } from './stopDBInstance.ts';

/** Every RDS action that rds-local has, by its name; each takes the input that the SDK's model gives for that name. */
export const actions: ReadonlyMap<string, Action<never, object>> = new Map(
  Object.entries<Action<never, object>>({
    addRoleToDBCluster,
    addRoleToDBInstance,
    addSourceIdentifierToSubscription,
    addTagsToResource,
    applyPendingMaintenanceAction,
    backtrackDBCluster,
    copyDBClusterParameterGroup,
    copyDBClusterSnapshot,
    copyDBParameterGroup,
    copyDBSnapshot,
    copyOptionGroup,
    createDBCluster,
    createDBClusterEndpoint,
    createDBClusterParameterGroup,
    createDBClusterSnapshot,
    createDBInstance,
    createDBInstanceReadReplica,
    createDBParameterGroup,
    createDBSnapshot,
    createDBSubnetGroup,
    createEventSubscription,
    createOptionGroup,
    deleteDBCluster,
    deleteDBClusterAutomatedBackup,
    deleteDBClusterEndpoint,
    deleteDBClusterParameterGroup,
    deleteDBClusterSnapshot,
    deleteDBInstance,
    deleteDBInstanceAutomatedBackup,
    deleteDBParameterGroup,
    deleteDBSnapshot,
    deleteDBSubnetGroup,
    deleteEventSubscription,
    deleteOptionGroup,
    describeAccountAttributes,
    describeCertificates,
    describeDBClusterAutomatedBackups,
    describeDBClusterBacktracks,
    describeDBClusterEndpoints,
    describeDBClusterParameterGroups,
    describeDBClusterParameters,
    describeDBClusterSnapshotAttributes,
    describeDBClusterSnapshots,
    describeDBClusters,
    describeDBEngineVersions,
    describeDBInstanceAutomatedBackups,
    describeDBInstances,
    describeDBLogFiles,
    describeDBMajorEngineVersions,
    describeDBParameterGroups,
    describeDBParameters,
    describeDBSnapshotAttributes,
    describeDBSnapshots,
    describeDBSubnetGroups,
    describeEngineDefaultClusterParameters,
    describeEngineDefaultParameters,
    describeEventCategories,
    describeEventSubscriptions,
    describeEvents,
    describeOptionGroupOptions,
    describeOptionGroups,
    describeOrderableDBInstanceOptions,
    describePendingMaintenanceActions,
    describeReservedDBInstances,
    describeReservedDBInstancesOfferings,
    describeSourceRegions,
    describeValidDBInstanceModifications,
    disableHttpEndpoint,
    downloadDBLogFilePortion,
    enableHttpEndpoint,
    failoverDBCluster,
    listTagsForResource,
    modifyCertificates,
    modifyDBCluster,
    modifyDBClusterEndpoint,
    modifyDBClusterParameterGroup,
    modifyDBClusterSnapshotAttribute,
    modifyDBInstance,
    modifyDBParameterGroup,
    modifyDBSnapshot,
    modifyDBSnapshotAttribute,
    modifyDBSubnetGroup,
    modifyEventSubscription,
    modifyOptionGroup,
    promoteReadReplica,
    promoteReadReplicaDBCluster,
    purchaseReservedDBInstancesOffering,
    rebootDBCluster,
    rebootDBInstance,
    removeRoleFromDBCluster,
    removeRoleFromDBInstance,
    removeSourceIdentifierFromSubscription,
    removeTagsFromResource,
    resetDBClusterParameterGroup,
    resetDBParameterGroup,
    restoreDBClusterFromSnapshot,
    restoreDBClusterToPointInTime,
    restoreDBInstanceFromDBSnapshot,
    restoreDBInstanceToPointInTime,
    startDBCluster,
    startDBInstance,
    stopDBCluster,
    stopDBInstance,
  }).map(([name, action]) => [name.charAt(0).toUpperCase() + name.slice(1), action]),
);
