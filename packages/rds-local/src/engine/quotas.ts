/** How many of each an account may have in a region. */
export interface Quotas {
  DBInstances: number;
  DBClusters: number;
  ManualSnapshots: number;
  ManualClusterSnapshots: number;
  DBParameterGroups: number;
  DBClusterParameterGroups: number;
  OptionGroups: number;
  DBSubnetGroups: number;
  SubnetsPerDBSubnetGroup: number;
  ReadReplicasPerMaster: number;
  EventSubscriptions: number;
  ReservedDBInstances: number;
  CustomEndpointsPerDBCluster: number;
  DBInstanceRoles: number;
  DBClusterRoles: number;
  /** GiB over all DB instances. */
  AllocatedStorage: number;
  /** Accounts that a manual snapshot is shared with. */
  AccountsPerSharedSnapshot: number;
}

/** AWS's default quotas. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html */
export const DEFAULT_QUOTAS: Quotas = {
  DBInstances: 40,
  DBClusters: 40,
  ManualSnapshots: 100,
  ManualClusterSnapshots: 100,
  DBParameterGroups: 50,
  DBClusterParameterGroups: 50,
  OptionGroups: 20,
  DBSubnetGroups: 50,
  SubnetsPerDBSubnetGroup: 20,
  ReadReplicasPerMaster: 15,
  EventSubscriptions: 20,
  ReservedDBInstances: 40,
  CustomEndpointsPerDBCluster: 5,
  DBInstanceRoles: 5,
  DBClusterRoles: 5,
  AllocatedStorage: 100_000,
  AccountsPerSharedSnapshot: 20,
};
