import type { CreateDBInstanceMessage, DBCluster, DBInstance } from '@aws-sdk/client-rds';
import { joinCluster } from '../../engine/clusterMembers.ts';
import type { Duration } from '../../engine/durations.ts';
import { withEngineVersion } from '../../engine/groups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { findSubnetGroup, zonesOf } from '../../engine/subnetGroups.ts';
import type { ActionContext } from '../action.ts';
import { checkInstanceIdFree } from '../validation/checkFree.ts';
import { creationSteps, placedInstance } from './newInstance.ts';

/** A writer and two readers, each in a zone of its own. */
const NUMBERS = [1, 2, 3];

/**
 * Makes the three DB instances that RDS gives a Multi-AZ DB cluster by itself. Does nothing for an Aurora cluster.
 *
 * @param settings what the cluster was made from and its instances show
 * @throws RdsError DBInstanceAlreadyExists, InstanceQuotaExceeded, DBSubnetGroupDoesNotCoverEnoughAZs
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html
 */
export function putMultiAzMembers(
  cluster: DBCluster,
  settings: Pick<CreateDBInstanceMessage, 'Tags' | 'AutoMinorVersionUpgrade'>,
  { region, now }: ActionContext,
  course: Duration,
): void {
  const { DBClusterIdentifier: clusterId = '', DBClusterInstanceClass } = cluster;
  if (DBClusterInstanceClass === undefined) return;
  const zones = zonesOfCluster(region, cluster);
  if (region.instances.size() + NUMBERS.length > region.quotas.DBInstances) {
    throw new RdsError(
      'InstanceQuotaExceeded',
      `DB Instance quota exceeded: ${region.quotas.DBInstances} in this region, and the cluster needs three.`,
    );
  }
  for (const [index, number] of NUMBERS.entries()) {
    const id = `${clusterId}-instance-${number}`;
    checkInstanceIdFree(region, id);
    const value = member(id, cluster, zones[index], settings, region, now);
    const steps = creationSteps(region, value, cluster.Port ?? 0, now, course);
    region.instances.put(id, { value, steps, iamChanges: [] });
    joinCluster(region, clusterId, id, 1);
  }
}

function zonesOfCluster(region: Region, { DBSubnetGroup = 'default' }: DBCluster): string[] {
  const group = findSubnetGroup(region, DBSubnetGroup);
  const zones = group === undefined ? [] : zonesOf(group);
  if (zones.length >= NUMBERS.length) return zones;
  throw new RdsError(
    'DBSubnetGroupDoesNotCoverEnoughAZs',
    `A Multi-AZ DB cluster needs three Availability Zones, and the DB subnet group ${DBSubnetGroup} covers ${zones.length}.`,
  );
}

function member(
  id: string,
  cluster: DBCluster,
  AvailabilityZone: string | undefined,
  settings: Pick<CreateDBInstanceMessage, 'Tags' | 'AutoMinorVersionUpgrade'>,
  region: Region,
  now: number,
): DBInstance {
  const { Engine, EngineVersion } = cluster;
  const placed = placedInstance(
    id,
    {
      ...settings,
      DBInstanceIdentifier: id,
      Engine,
      DBInstanceClass: cluster.DBClusterInstanceClass,
      AvailabilityZone,
      DBSubnetGroupName: cluster.DBSubnetGroup,
      PubliclyAccessible: cluster.PubliclyAccessible,
      MonitoringInterval: cluster.MonitoringInterval,
      MonitoringRoleArn: cluster.MonitoringRoleArn,
      EnablePerformanceInsights: cluster.PerformanceInsightsEnabled,
      PerformanceInsightsKMSKeyId: cluster.PerformanceInsightsKMSKeyId,
      PerformanceInsightsRetentionPeriod: cluster.PerformanceInsightsRetentionPeriod,
      DatabaseInsightsMode: cluster.DatabaseInsightsMode,
      CACertificateIdentifier: cluster.CertificateDetails?.CAIdentifier,
    },
    region,
    now,
  );
  return Object.assign(placed, withEngineVersion(region, { Engine }, EngineVersion), {
    Engine,
    LicenseModel: Engine === 'postgres' ? 'postgresql-license' : 'general-public-license',
    AllocatedStorage: cluster.AllocatedStorage,
    StorageType: cluster.StorageType,
    Iops: cluster.Iops,
    StorageThroughput: cluster.StorageThroughput,
    PreferredMaintenanceWindow: cluster.PreferredMaintenanceWindow,
    DBClusterIdentifier: cluster.DBClusterIdentifier,
    PromotionTier: 1,
    MultiAZ: false,
    IAMDatabaseAuthenticationEnabled: cluster.IAMDatabaseAuthenticationEnabled,
    DeletionProtection: false,
    CopyTagsToSnapshot: false,
    DomainMemberships: [],
  });
}
