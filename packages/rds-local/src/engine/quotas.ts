/** How many of each an account may have in a region. */
export interface Quotas {
  DBInstances: number;
  DBClusters: number;
  ManualSnapshots: number;
  ManualClusterSnapshots: number;
}

/** What AWS grants at first. https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Limits.html */
export const DEFAULT_QUOTAS: Quotas = {
  DBInstances: 40,
  DBClusters: 40,
  ManualSnapshots: 100,
  ManualClusterSnapshots: 100,
};
