import type { Event } from '@rds-console/contract/rows';

/** An event as RDS describes it; subscriptions know further types of sources. */
type Source = Partial<Pick<Event, 'SourceIdentifier' | 'SourceArn' | 'EventCategories'>> & {
  SourceType?: string | undefined;
};

/** The console's words for RDS's types of sources. */
const sourceTypes: Record<string, { text: string; folder?: string }> = {
  'db-instance': { text: 'DB instance', folder: '/instances' },
  'db-cluster': { text: 'DB cluster', folder: '/clusters' },
  'db-snapshot': { text: 'DB snapshot', folder: '/snapshots' },
  'db-cluster-snapshot': { text: 'DB cluster snapshot', folder: '/cluster-snapshots' },
  'db-parameter-group': { text: 'Parameter group', folder: '/parameter-groups' },
  'db-security-group': { text: 'Security group' },
  'db-proxy': { text: 'DB proxy' },
  'blue-green-deployment': { text: 'Blue/green deployment' },
  'custom-engine-version': { text: 'Custom engine version' },
  'zero-etl': { text: 'Zero-ETL integration' },
};

export function sourceTypeText({ SourceType }: Pick<Source, 'SourceType'>) {
  return sourceTypes[SourceType ?? '']?.text ?? SourceType;
}

/**
 * The page of what an event is about.
 *
 * @returns undefined where the console has none, or the event says that it is gone
 */
export function sourcePath({ SourceType, SourceIdentifier, SourceArn, EventCategories }: Source) {
  const { folder } = sourceTypes[SourceType ?? ''] ?? {};
  if (!folder || !SourceIdentifier || EventCategories?.includes('deletion')) return undefined;
  // RDS has one type for the groups of instances and of clusters; the ARN tells them apart.
  const isOfCluster = folder === '/parameter-groups' && SourceArn?.includes(':cluster-pg:');
  return `${isOfCluster ? '/cluster-parameter-groups' : folder}/${encodeURIComponent(SourceIdentifier)}`;
}
