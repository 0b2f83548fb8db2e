import { RdsError } from '../../engine/rdsError.ts';
import { referenceToSharing } from '../../engine/references.ts';
import type { Region } from '../../engine/region.ts';
import type { Table } from '../../engine/table.ts';
import type { ActionContext } from '../action.ts';
import { type EntriesAfter, entriesAmong } from './pageOfTable.ts';
import { withUnstored } from './withUnstored.ts';

interface SnapshotTypeInput {
  SnapshotType?: string;
  IncludeShared?: boolean;
  IncludePublic?: boolean;
}

interface AnySnapshot {
  value: { SnapshotType?: string };
  sharedWith?: string[];
}

/** A snapshot, and as what it is found: those of other accounts are found as shared or public. */
export interface FoundSnapshot<R> {
  record: R;
  foundAs: 'own' | 'shared' | 'public';
}

const TYPES = ['automated', 'manual', 'shared', 'public', 'awsbackup'] as const;

/** The type of snapshots that is asked for; undefined for the account's own of every type. @throws RdsError InvalidParameterValue */
export function checkSnapshotType(SnapshotType: string | undefined): (typeof TYPES)[number] | undefined {
  if (SnapshotType === undefined) return undefined;
  const type = TYPES.find((each) => each === SnapshotType.toLowerCase());
  if (type !== undefined) return type;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid snapshot type: ${SnapshotType}. Valid values are ${TYPES.join(', ')}.`,
  );
}

/**
 * The snapshots among which a Describe looks, each once: the account's own ones and, as far as they are asked for, those
 * that other accounts share with it or with everybody.
 *
 * @param own      the account's snapshots that come into question, of all types
 * @param tableOf  the snapshots of another account
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html
 */
export function snapshotsAskedFor<R extends AnySnapshot>(
  { region, accountsHere }: Pick<ActionContext, 'region' | 'accountsHere'>,
  input: SnapshotTypeInput,
  own: EntriesAfter<R>,
  tableOf: (region: Region) => Pick<Table<R>, 'referring'>,
): EntriesAfter<FoundSnapshot<R>> {
  const type = checkSnapshotType(input.SnapshotType);
  const withShared = type === 'shared' || (type === undefined && input.IncludeShared === true);
  const withPublic = type === 'public' || (type === undefined && input.IncludePublic === true);
  const others: [string, FoundSnapshot<R>][] = [];
  if (withShared || withPublic) {
    for (const account of accountsHere()) {
      if (account.accountId === region.accountId) continue;
      const found = [
        ...(withPublic ? tableOf(account).referring(referenceToSharing('all')) : []),
        ...(withShared ? tableOf(account).referring(referenceToSharing(region.accountId)) : []),
      ];
      for (const [id, record] of found) {
        const foundAs = withShared ? foundAsOf(record, region.accountId) : 'public';
        // Two accounts may have snapshots of the same name.
        others.push([`${id} ${account.accountId}`, { record, foundAs }]);
      }
    }
  }
  if (type === 'shared') return entriesAmong(others);
  const once = [...new Map(others)];
  return withUnstored((after) => ownOfType(own, type, after), once);
}

/** Whether a snapshot is of the type that is asked for: a public one may also be the account's own. */
export function isOfType<R extends AnySnapshot>(
  { record, foundAs }: FoundSnapshot<R>,
  type: string | undefined,
): boolean {
  if (type === undefined) return true;
  if (foundAs !== 'own') return foundAs === type;
  return record.value.SnapshotType === type || (type === 'public' && record.sharedWith?.includes('all') === true);
}

/** What a snapshot of another account is to this one, which may copy and restore it. */
export function foundAsOf({ sharedWith = [] }: { sharedWith?: string[] }, accountId: string): 'shared' | 'public' {
  return sharedWith.includes(accountId) ? 'shared' : 'public';
}

function* ownOfType<R extends AnySnapshot>(
  own: EntriesAfter<R>,
  type: string | undefined,
  after: string,
): Iterable<[string, FoundSnapshot<R>]> {
  for (const [id, record] of own(after)) {
    const found: FoundSnapshot<R> = { record, foundAs: 'own' };
    if (isOfType(found, type)) yield [id, found];
  }
}
