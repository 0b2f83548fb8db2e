import type { AnyRecord, Kind, Records } from './record.ts';

/** The reference of snapshots that are being copied from others. */
export const COPYING = 'being copied';

type Referring = { [K in Kind]?: (record: Records[K]) => (string | undefined)[] };

/**
 * What records of each kind can be found by besides their identifiers, without searching all records:
 * the resource ID, a pending new identifier, and `kind:id` of what they use or belong to.
 */
const REFERENCES: Referring = {
  db: ({ value }) => [
    value.DbiResourceId,
    pendingName(value.PendingModifiedValues?.DBInstanceIdentifier),
    to('subgrp', value.DBSubnetGroup?.DBSubnetGroupName),
    to('subgrp', value.PendingModifiedValues?.DBSubnetGroupName),
    ...(value.DBParameterGroups ?? []).map((group) => to('pg', group.DBParameterGroupName)),
    ...(value.OptionGroupMemberships ?? []).map((group) => to('og', group.OptionGroupName)),
  ],
  cluster: ({ value }) => [
    value.DbClusterResourceId,
    pendingName(value.PendingModifiedValues?.DBClusterIdentifier),
    to('subgrp', value.DBSubnetGroup),
    to('cluster-pg', value.DBClusterParameterGroup),
  ],
  snapshot: ({ value, sharedWith = [] }) => [
    value.SnapshotType,
    value.DbiResourceId,
    to('db', value.DBInstanceIdentifier),
    to('og', value.OptionGroupName),
    value.Status === 'copying' ? COPYING : undefined,
    ...sharedWith.map(referenceToSharing),
  ],
  'cluster-snapshot': ({ value, sharedWith = [] }) => [
    value.SnapshotType,
    value.DbClusterResourceId,
    to('cluster', value.DBClusterIdentifier),
    value.Status === 'copying' ? COPYING : undefined,
    ...sharedWith.map(referenceToSharing),
  ],
  'auto-backup': ({ value }) => [
    value.DBInstanceAutomatedBackupsArn,
    to('db', value.DBInstanceIdentifier),
    to('og', value.OptionGroupName),
  ],
  'cluster-auto-backup': ({ value }) => [value.DBClusterAutomatedBackupsArn, to('cluster', value.DBClusterIdentifier)],
  'cluster-endpoint': ({ value }) => [to('cluster', value.DBClusterIdentifier)],
  event: ({ value }) => [value.SourceType, value.SourceIdentifier && `${value.SourceType}:${value.SourceIdentifier}`],
};

/** What a record can be found by in its table besides its identifier. */
export function referencesOf<K extends Kind>(kind: K, record: Records[K]): string[] {
  // TypeScript can't infer that the function under a kind takes records of that kind.
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

/** The reference of a snapshot that an account may copy and restore; `all` stands for every account. */
export function referenceToSharing(account: string): string {
  return `shared with ${account}`;
}

function to(kind: Kind, id: string | undefined): string | undefined {
  return id && referenceTo(kind, id);
}

function pendingName(id: string | undefined): string | undefined {
  return id && referenceToPendingName(id);
}
