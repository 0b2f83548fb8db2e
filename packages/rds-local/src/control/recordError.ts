import type { z } from 'zod';
import type { StoredPair } from '../rds.ts';
import { type AnyRecord, KINDS, type Kind } from '../store/record.ts';
import { recordFrom } from '../store/recordJson.ts';
import { RECORD_SCHEMAS } from './recordSchemas.ts';
import { REGION_NAME } from './requests.ts';

/** The member of each kind's value that its records lie under, in lower case; none for those that have no name in RDS. */
const IDENTIFIERS: { readonly [K in Kind]?: string } = {
  db: 'DBInstanceIdentifier',
  cluster: 'DBClusterIdentifier',
  snapshot: 'DBSnapshotIdentifier',
  'cluster-snapshot': 'DBClusterSnapshotIdentifier',
  'auto-backup': 'DbiResourceId',
  'cluster-auto-backup': 'DbClusterResourceId',
  'cluster-endpoint': 'DBClusterEndpointIdentifier',
  subgrp: 'DBSubnetGroupName',
  pg: 'DBParameterGroupName',
  'cluster-pg': 'DBClusterParameterGroupName',
  og: 'OptionGroupName',
  es: 'CustSubscriptionId',
  ri: 'ReservedDBInstanceId',
};

// Without control characters: a line break ends a key in the store.
const IDENTIFIER = /^\P{Cc}+$/u;
const SHOWN_LENGTH = 160;

/**
 * Why records can't be a state that rds-local stored.
 *
 * @param clockKey the key of the clock's setting, which is stored with the resources but is not saved with them
 * @returns the end of a sentence that names the record and what is wrong with it, and quotes nothing else of it; undefined
 *   when nothing is
 */
export function recordError(pairs: readonly StoredPair[], clockKey?: string): string | undefined {
  const keys = new Set(pairs.map(({ key }) => key));
  for (const { key, value } of pairs) {
    const reason = key === clockKey ? partError('settings', parsed(value)) : invalidReasonOf(key, value, keys);
    if (reason !== undefined) return `the record ${shown(key)} ${reason}`;
  }
  return undefined;
}

function invalidReasonOf(key: string, text: string, keys: ReadonlySet<string>): string | undefined {
  const [accountId = '', region = '', word, id = '', ...more] = key.split('/');
  const kind = KINDS.find((each) => each === word);
  const isPlace = /^\d{12}$/.test(accountId) && REGION_NAME.test(region);
  if (!isPlace || kind === undefined || !IDENTIFIER.test(id) || more.length > 0) {
    return 'has a key that is not ACCOUNT/REGION/KIND/IDENTIFIER';
  }
  const record = parsed(text);
  // If no part is wrong, the record belongs to the kind.
  return (
    partError(kind, record) ??
    misplaced(kind, id, record as AnyRecord) ??
    unresolved(`${accountId}/${region}`, record as AnyRecord, keys)
  );
}

function partError(kind: Kind, record: unknown): string | undefined {
  const { error } = RECORD_SCHEMAS[kind].safeParse(record, { error: wordsOf });
  const [issue] = error?.issues ?? [];
  return issue && `has a part that is not valid: ${shown(['record', ...issue.path].join('.'))} ${issue.message}`;
}

function parsed(text: string): unknown {
  try {
    return recordFrom(text);
  } catch {
    return undefined;
  }
}

function misplaced(kind: Kind, id: string, { value }: AnyRecord): string | undefined {
  const member = IDENTIFIERS[kind];
  if (member === undefined) return undefined;
  const identifier = new Map<string, unknown>(Object.entries(value)).get(member);
  const isItsOwn = typeof identifier === 'string' && identifier.toLowerCase() === id;
  return isItsOwn ? undefined : `is not that of its key: record.value.${member} must be the key's identifier`;
}

// A cluster and its instances are changed together, so each must be there for the other.
function unresolved(place: string, { value }: AnyRecord, keys: ReadonlySet<string>): string | undefined {
  const members = 'DBClusterMembers' in value ? (value.DBClusterMembers ?? []) : [];
  if (members.some(({ DBInstanceIdentifier }) => !keys.has(`${place}/db/${DBInstanceIdentifier}`))) {
    return 'has a DB cluster member that is not in the state';
  }
  const clusterId =
    'DBInstanceClass' in value && 'DBClusterIdentifier' in value ? value.DBClusterIdentifier : undefined;
  return clusterId === undefined || keys.has(`${place}/cluster/${clusterId}`)
    ? undefined
    : 'belongs to a DB cluster that is not in the state';
}

function shown(name: string): string {
  return name.slice(0, SHOWN_LENGTH).replace(/\p{Cc}/gu, '\u{FFFD}');
}

function wordsOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be of type ${issue.expected}`;
    case 'too_small':
    case 'too_big':
      return 'must be a time until the year 9999';
    default:
      return 'must be one of the values that rds-local stores';
  }
}
