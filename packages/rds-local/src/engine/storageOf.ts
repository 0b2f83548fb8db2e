import type { AnyRecord, Kind } from './record.ts';

/** How many GiB a record counts against the storage quota: the storage of DB instances outside clusters. */
export function storageOf(kind: Kind, { value }: AnyRecord): number {
  if (kind !== 'db' || !('AllocatedStorage' in value)) return 0;
  const isMember = 'DBClusterIdentifier' in value && value.DBClusterIdentifier !== undefined;
  return isMember ? 0 : (value.AllocatedStorage ?? 0);
}
