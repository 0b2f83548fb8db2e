import type { CreateDBInstanceMessage, DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { memberZones } from '../../engine/clusterMembers.ts';
import { withEngineVersion } from '../../engine/groups.ts';
import { chooseWindows } from '../../engine/maintenanceWindow.ts';
import { RdsError } from '../../engine/rdsError.ts';
import { zonesOf } from '../../engine/subnetGroups.ts';
import type { ClusterRecord, InstanceRecord } from '../../store/record.ts';
import type { ActionContext } from '../action.ts';
import { checkCapabilities } from '../validation/checkCapabilities.ts';
import { checkDBInstanceClass, checkEngine, checkLicenseModel } from '../validation/checkEngine.ts';
import { checkIamAvailable } from '../validation/checkIam.ts';
import { checkRange } from '../validation/checkNumbers.ts';
import { checkAvailabilityZone, checkParameterGroup, checkSubnetGroup } from '../validation/checkPlacement.ts';
import { checkUnsupported } from '../validation/checkUnsupported.ts';
import { creationSteps, placedInstance } from './newInstance.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/Aurora.Replication.html: a writer and 15 replicas. */
const MAX_MEMBERS = 16;

/**
 * An Aurora DB instance of a cluster, on its way to `available`; what the two share stays with the cluster.
 *
 * @param id checked and in lower case
 * @throws RdsError when RDS would refuse one of the settings, or the cluster cannot take an instance now
 */
export function newClusterMember(
  id: string,
  input: CreateDBInstanceMessage,
  cluster: ClusterRecord,
  { region, now }: ActionContext,
): InstanceRecord {
  checkUnsupported(input);
  const engine = checkEngine(input.Engine);
  const { value: shared } = cluster;
  const EngineVersion = shared.EngineVersion ?? '';
  checkSameEngine(engine.Engine, input.EngineVersion, cluster);
  checkSameSubnetGroup(input.DBSubnetGroupName, cluster);
  const LicenseModel = checkLicenseModel(engine, undefined);
  const option = checkDBInstanceClass(engine, EngineVersion, input.DBInstanceClass, LicenseModel);
  const { StorageEncrypted } = shared;
  const monitored = monitoredAs(input, shared);
  checkCapabilities(input.DBInstanceClass, option, { ...monitored, StorageEncrypted });
  if (input.DBInstanceClass === 'db.serverless' && shared.ServerlessV2ScalingConfiguration === undefined) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      'Set the Serverless v2 scaling configuration on the parent DB cluster before creating a Serverless v2 DB instance.',
    );
  }
  const PromotionTier = input.PromotionTier ?? 1;
  checkRange('PromotionTier', PromotionTier, 0, 15);
  checkAvailabilityZone(region, input.AvailabilityZone, false);
  const hasIam =
    shared.IAMDatabaseAuthenticationEnabled || shared.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled;
  if (hasIam) checkIamAvailable(engine.Engine, EngineVersion, input.DBInstanceClass);
  checkTakesMembers(cluster);

  const { PreferredMaintenanceWindow } = chooseWindows(
    {
      PreferredBackupWindow: shared.PreferredBackupWindow,
      PreferredMaintenanceWindow: input.PreferredMaintenanceWindow,
    },
    region.random,
  );
  const DBParameterGroupName = checkParameterGroup(
    region,
    engine.Engine,
    EngineVersion,
    input.DBParameterGroupName,
    'DBParameterGroupNotFound',
  );
  const placed = placedInstance(id, { ...monitored, DBSubnetGroupName: shared.DBSubnetGroup }, region, now);
  const value: DBInstance = Object.assign(placed, withEngineVersion(region, { Engine: engine.Engine }, EngineVersion), {
    Engine: engine.Engine,
    LicenseModel,
    DBParameterGroups: [{ DBParameterGroupName, ParameterApplyStatus: 'in-sync' }],
    AllocatedStorage: 1,
    StorageType: shared.StorageType,
    PreferredMaintenanceWindow,
    DBClusterIdentifier: shared.DBClusterIdentifier,
    PromotionTier,
    AvailabilityZone: input.AvailabilityZone ?? leastUsedZone(cluster),
    MultiAZ: false,
    IAMDatabaseAuthenticationEnabled: shared.IAMDatabaseAuthenticationEnabled,
    DeletionProtection: false,
    DomainMemberships: [],
  });
  return { value, steps: creationSteps(region, value, shared.Port ?? 0, now, 'creating'), iamChanges: [] };

  // One zone after the other, so that a second instance makes the cluster Multi-AZ.
  function leastUsedZone({ value: { DBClusterMembers = [] } }: ClusterRecord): string | undefined {
    const zones = zonesOf(checkSubnetGroup(region, shared.DBSubnetGroup));
    const used = memberZones(region, shared);
    return zones.find((zone) => !used.includes(zone)) ?? zones[DBClusterMembers.length % zones.length];
  }
}

// What is set for the whole cluster holds for an instance that says nothing of its own.
function monitoredAs(input: CreateDBInstanceMessage, cluster: DBCluster): CreateDBInstanceMessage {
  const isOwnMonitoring = input.MonitoringInterval !== undefined || input.MonitoringRoleArn !== undefined;
  const isOwnInsights = input.EnablePerformanceInsights !== undefined;
  return {
    ...input,
    DatabaseInsightsMode: cluster.DatabaseInsightsMode,
    ...(isOwnMonitoring
      ? {}
      : { MonitoringInterval: cluster.MonitoringInterval, MonitoringRoleArn: cluster.MonitoringRoleArn }),
    ...(isOwnInsights
      ? {}
      : {
          EnablePerformanceInsights: cluster.PerformanceInsightsEnabled,
          PerformanceInsightsKMSKeyId: cluster.PerformanceInsightsKMSKeyId,
          PerformanceInsightsRetentionPeriod: cluster.PerformanceInsightsRetentionPeriod,
        }),
  };
}

function checkSameEngine(engine: string, version: string | undefined, { value: cluster }: ClusterRecord): void {
  if (engine !== cluster.Engine) {
    throw new RdsError(
      'InvalidParameterCombination',
      `The engine name requested for your DB instance (${engine}) doesn't match the engine name of your DB cluster (${cluster.Engine}).`,
    );
  }
  if (version !== undefined && version !== cluster.EngineVersion) {
    throw new RdsError(
      'InvalidParameterCombination',
      `The engine version that you requested for your DB instance (${version}) does not match the engine version of ` +
        `your DB cluster (${cluster.EngineVersion}).`,
    );
  }
}

function checkSameSubnetGroup(name: string | undefined, { value: cluster }: ClusterRecord): void {
  if (name === undefined || name.toLowerCase() === cluster.DBSubnetGroup) return;
  throw new RdsError(
    'InvalidParameterCombination',
    `The DB subnet group requested for your DB instance (${name}) is not that of your DB cluster (${cluster.DBSubnetGroup}).`,
  );
}

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterFromSnapshot.html: instances of a restored
// cluster are created once it is available; a new one takes them at once.
function checkTakesMembers({ value: cluster, restored }: ClusterRecord): void {
  const isReady = cluster.Status === 'available' || (cluster.Status === 'creating' && !restored);
  if (!isReady) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `The DB cluster ${cluster.DBClusterIdentifier} is in the ${cluster.Status} state. ` +
        'A DB instance can be created in it once it is available.',
    );
  }
  if ((cluster.DBClusterMembers ?? []).length >= MAX_MEMBERS) {
    throw new RdsError(
      'InvalidDBClusterStateFault',
      `The DB cluster ${cluster.DBClusterIdentifier} has ${MAX_MEMBERS} DB instances already, the most that it can have.`,
    );
  }
}
