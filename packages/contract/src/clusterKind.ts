import type { OrderableDBInstanceOption } from './rows.ts';

/** A cluster of an engine other than Aurora is a Multi-AZ DB cluster: RDS creates its writer and two readers. */
export function isMultiAz(Engine: string) {
  return !Engine.startsWith('aurora');
}

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-concepts.html */
const multiAzEngines = ['mysql', 'postgres'];

export function canBeCluster(Engine: string | undefined) {
  return Engine !== undefined && (!isMultiAz(Engine) || multiAzEngines.includes(Engine));
}

/** What a cluster of the engine can be ordered with: Multi-AZ DB clusters come in some classes only. */
export function forClusters(Engine: string, options: readonly OrderableDBInstanceOption[]) {
  return isMultiAz(Engine) ? options.filter((option) => option.SupportsClusters) : options;
}
