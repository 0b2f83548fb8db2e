import type { AnyRecord, Kind, Records } from './record.ts';

type Referring = { [K in Kind]?: (record: Records[K]) => (string | undefined)[] };

/**
 * What records of each kind can be found by besides their identifiers, so that nothing has to be searched for among all:
 * the id that is theirs for life, a name that they are about to take, and `kind:id` of what they use or belong to.
 */
const REFERENCES: Referring = {
  db: ({ value }) => [
    value.DbiResourceId,
    pendingName(value.PendingModifiedValues?.DBInstanceIdentifier),
    to('subgrp', value.DBSubnetGroup?.DBSubnetGroupName),
    ...(value.DBParameterGroups ?? []).map((group) => to('pg', group.DBParameterGroupName)),
    ...(value.OptionGroupMemberships ?? []).map((group) => to('og', group.OptionGroupName)),
  ],
  cluster: ({ value }) => [
    value.DbClusterResourceId,
    pendingName(value.PendingModifiedValues?.DBClusterIdentifier),
    to('subgrp', value.DBSubnetGroup),
    to('cluster-pg', value.DBClusterParameterGroup),
  ],
  snapshot: ({ value }) => [
    value.SnapshotType,
    value.DbiResourceId,
    to('db', value.DBInstanceIdentifier),
    to('og', value.OptionGroupName),
  ],
  'cluster-snapshot': ({ value }) => [
    value.SnapshotType,
    value.DbClusterResourceId,
    to('cluster', value.DBClusterIdentifier),
  ],
  'auto-backup': ({ value }) => [value.DBInstanceAutomatedBackupsArn, to('db', value.DBInstanceIdentifier)],
  'cluster-auto-backup': ({ value }) => [value.DBClusterAutomatedBackupsArn, to('cluster', value.DBClusterIdentifier)],
  'cluster-endpoint': ({ value }) => [to('cluster', value.DBClusterIdentifier)],
  event: ({ value }) => [value.SourceType, value.SourceIdentifier && `${value.SourceType}:${value.SourceIdentifier}`],
};

/** What a record can be found by in its table besides its identifier. */
export function referencesOf<K extends Kind>(kind: K, record: Records[K]): string[] {
  // TypeScript does not see that the function under a kind takes records of that kind.
  const read = REFERENCES[kind] as ((record: AnyRecord) => (string | undefined)[]) | undefined;
  return [...new Set(read?.(record).filter((reference) => reference !== undefined))];
}

/** The reference from a record to what it uses or belongs to. */
export function referenceTo(kind: Kind, id: string): string {
  return `${kind}:${id}`;
}

/** The reference of a database that waits to be renamed. */
export function referenceToPendingName(id: string): string {
  return `will be ${id}`;
}

function to(kind: Kind, id: string | undefined): string | undefined {
  return id && referenceTo(kind, id);
}

function pendingName(id: string | undefined): string | undefined {
  return id && referenceToPendingName(id);
}
