import type { AccountAttributesMessage, AccountQuota, DescribeAccountAttributesMessage } from '@aws-sdk/client-rds';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeAccountAttributes.html */
export const describeAccountAttributes: Action<DescribeAccountAttributesMessage, AccountAttributesMessage> = (
  _input,
  { region },
) => {
  const { quotas } = region;
  const used = usedBy(region);
  return {
    AccountQuotas: [
      quota('DBInstances', region.instances.size(), quotas.DBInstances),
      quota('ReservedDBInstances', used.reservedInstances, quotas.ReservedDBInstances),
      quota('AllocatedStorage', used.storage, quotas.AllocatedStorage),
      // There are none of these outside EC2-Classic, but AWS still lists what one may have.
      quota('DBSecurityGroups', 0, 25),
      quota('AuthorizationsPerDBSecurityGroup', 0, 20),
      quota('DBParameterGroups', region.parameterGroups.size(), quotas.DBParameterGroups),
      quota('ManualSnapshots', region.snapshots.referring('manual').length, quotas.ManualSnapshots),
      quota('EventSubscriptions', region.eventSubscriptions.size(), quotas.EventSubscriptions),
      quota('DBSubnetGroups', region.subnetGroups.size(), quotas.DBSubnetGroups),
      quota('OptionGroups', region.optionGroups.size(), quotas.OptionGroups),
      quota('SubnetsPerDBSubnetGroup', used.subnets, quotas.SubnetsPerDBSubnetGroup),
      quota('ReadReplicasPerMaster', used.replicas, quotas.ReadReplicasPerMaster),
      quota('DBClusters', region.clusters.size(), quotas.DBClusters),
      quota('DBClusterParameterGroups', region.clusterParameterGroups.size(), quotas.DBClusterParameterGroups),
      quota('DBClusterRoles', used.clusterRoles, quotas.DBClusterRoles),
      quota('DBInstanceRoles', used.instanceRoles, quotas.DBInstanceRoles),
      quota('CustomEndpointsPerDBCluster', used.customEndpoints, quotas.CustomEndpointsPerDBCluster),
      quota(
        'ManualClusterSnapshots',
        region.clusterSnapshots.referring('manual').length,
        quotas.ManualClusterSnapshots,
      ),
    ],
  };
};

function quota(AccountQuotaName: string, Used: number, Max: number): AccountQuota {
  return { AccountQuotaName, Used, Max };
}

// Of what is limited for each resource, AWS says how much the resource that has most of it uses.
function usedBy(region: Region) {
  const used = {
    reservedInstances: 0,
    storage: 0,
    subnets: 0,
    replicas: 0,
    clusterRoles: 0,
    instanceRoles: 0,
    customEndpoints: 0,
  };
  for (const [, { value }] of region.instances.after('')) {
    if (value.DBClusterIdentifier === undefined) used.storage += value.AllocatedStorage ?? 0;
    used.replicas = Math.max(used.replicas, value.ReadReplicaDBInstanceIdentifiers?.length ?? 0);
    used.instanceRoles = Math.max(used.instanceRoles, value.AssociatedRoles?.length ?? 0);
  }
  for (const [, { value }] of region.clusters.after('')) {
    used.clusterRoles = Math.max(used.clusterRoles, value.AssociatedRoles?.length ?? 0);
    used.customEndpoints = Math.max(used.customEndpoints, value.CustomEndpoints?.length ?? 0);
  }
  for (const { value } of region.subnetGroups.list()) used.subnets = Math.max(used.subnets, value.Subnets?.length ?? 0);
  for (const { value } of region.reservedInstances.list()) {
    if (value.State !== 'retired') used.reservedInstances += value.DBInstanceCount ?? 0;
  }
  return used;
}
