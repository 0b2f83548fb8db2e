import type { Tag } from '@aws-sdk/client-rds';
import { partitionOf } from '../../engine/arn.ts';
import { isDefaultGroup } from '../../engine/defaultGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { keysOf } from '../../keysOf.ts';
import type { AnyRecord, Kind } from '../../store/record.ts';
import type { Table } from '../../store/table.ts';

/** The tags of a resource, to be read or changed. */
export interface TaggedResource {
  tags: readonly Tag[];
  setTags(tags: Tag[]): void;
}

/** What RDS says when there is no resource of a kind that can have tags. */
const MISSING: { readonly [K in Kind]?: { code: string; words: string } } = {
  db: { code: 'DBInstanceNotFound', words: 'DBInstance {} not found.' },
  cluster: { code: 'DBClusterNotFoundFault', words: 'DBCluster {} not found.' },
  snapshot: { code: 'DBSnapshotNotFound', words: 'DBSnapshot {} not found.' },
  'cluster-snapshot': { code: 'DBClusterSnapshotNotFoundFault', words: 'DBClusterSnapshot {} not found.' },
  'auto-backup': { code: 'DBInstanceAutomatedBackupNotFound', words: 'DBInstanceAutomatedBackup {} not found.' },
  'cluster-auto-backup': {
    code: 'DBClusterAutomatedBackupNotFoundFault',
    words: 'DBClusterAutomatedBackup {} not found.',
  },
  'cluster-endpoint': { code: 'DBClusterEndpointNotFoundFault', words: 'DBClusterEndpoint {} not found.' },
  subgrp: { code: 'DBSubnetGroupNotFoundFault', words: "DB subnet group '{}' does not exist." },
  pg: { code: 'DBParameterGroupNotFound', words: 'DBParameterGroup not found: {}' },
  'cluster-pg': { code: 'DBParameterGroupNotFound', words: 'DBClusterParameterGroup not found: {}' },
  og: { code: 'OptionGroupNotFoundFault', words: 'Specified OptionGroupName: {} not found.' },
  es: { code: 'SubscriptionNotFound', words: 'Event subscription {} not found.' },
  ri: { code: 'ReservedDBInstanceNotFound', words: 'ReservedDBInstance {} not found.' },
};

const KINDS_WITH_TAG_LIST: readonly Kind[] = [
  'db',
  'cluster',
  'snapshot',
  'cluster-snapshot',
  'auto-backup',
  'cluster-auto-backup',
];

/**
 * What an ARN names.
 *
 * @throws RdsError InvalidParameterValue for what is no ARN of this account and region, NotFound of the resource's kind
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html
 */
export function taggedResource(region: Region, arn: string | undefined): TaggedResource {
  const prefix = `arn:${partitionOf(region.name)}:rds:${region.name}:${region.accountId}:`;
  const [word = '', ...rest] = arn?.startsWith(prefix) ? arn.slice(prefix.length).split(':') : [];
  const id = rest.join(':').toLowerCase();
  const kind = kindOf(word);
  if (arn === undefined || kind === undefined) {
    throw new RdsError('InvalidParameterValue', `Invalid resource name: ${arn}`);
  }
  const table: Table<AnyRecord> = region.tableOf(kind);
  // Automated backups are not kept under what their ARNs end with.
  const key = table.get(id) === undefined ? table.referring(arn)[0]?.[0] : id;
  if (key !== undefined) return taggedRecord(table, kind, key);
  if (isDefaultGroup(kind, id)) return taggedDefaultGroup(region, `${kind}:${id}`);
  const { code = '', words = '' } = MISSING[kind] ?? {};
  throw new RdsError(code, words.replace('{}', id));
}

function kindOf(word: string): Kind | undefined {
  return keysOf(MISSING).find((kind) => kind === word);
}

function taggedRecord(table: Table<AnyRecord>, kind: Kind, id: string): TaggedResource {
  const record = table.get(id);
  if (!KINDS_WITH_TAG_LIST.includes(kind)) {
    return {
      tags: record?.tags ?? [],
      setTags: (tags) => {
        table.change(id).tags = tags;
      },
    };
  }
  // The shapes of these kinds have a TagList.
  const value = record?.value as { TagList?: Tag[] } | undefined;
  return { tags: value?.TagList ?? [], setTags: (TagList) => void Object.assign(table.change(id).value, { TagList }) };
}

/** Default groups are not stored, but what they were tagged with is. */
function taggedDefaultGroup(region: Region, name: string): TaggedResource {
  const id = 'tags of default groups';
  const tagsByName = region.settings.get(id)?.value.defaultGroupTags ?? {};
  return {
    tags: tagsByName[name] ?? [],
    setTags: (tags) => {
      region.settings.put(id, { value: { defaultGroupTags: { ...tagsByName, [name]: tags } }, steps: [] });
    },
  };
}
