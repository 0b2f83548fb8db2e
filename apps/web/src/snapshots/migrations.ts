/** The Aurora engine to which a DB snapshot of an engine can be migrated. */
const auroraOf: Readonly<Record<string, string>> = { mysql: 'aurora-mysql', postgres: 'aurora-postgresql' };

/**
 * The engines of a DB cluster that can be made of a DB instance's snapshot: Aurora, or the same engine for a Multi-AZ DB
 * cluster. None for engines that have no clusters.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RestoreDBClusterFromSnapshot.html
 */
export function clusterEnginesFor(Engine = ''): readonly string[] {
  const aurora = auroraOf[Engine];
  return aurora ? [aurora, Engine] : [];
}
