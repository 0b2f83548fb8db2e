import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { referenceToSharing } from '../../store/references.ts';
import type { ActionContext } from '../action.ts';
import type { Reach, UsableSnapshot } from '../lookup/findUsableSnapshot.ts';
import { allEntries, entriesAmong, type Searchable, storedEntries, withUnstored } from './entries.ts';
import type { EntriesAfter } from './page.ts';

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
interface FoundSnapshot<R> {
  record: R;
  foundAs: 'own' | 'shared' | 'public';
}

/** Where the snapshots of a request are looked up. */
interface SnapshotQuery<R> {
  tableOf: (account: Region) => Searchable<R>;
  find: (context: ActionContext, idOrArn: string, reach: Reach) => UsableSnapshot<R>;
  /** The snapshot that the request names. */
  named: string | undefined;
  /** What the account's own snapshots are known to refer to. */
  reference: string | undefined;
  /** The identifiers to which a filter restricts the account's own snapshots. */
  ids: string[] | undefined;
}

const TYPES = ['automated', 'manual', 'shared', 'public', 'awsbackup'] as const;

/**
 * The snapshots among which a Describe looks, each once: the one that is named; or else the account's own ones and, as far
 * as they are asked for, those that other accounts share with it or with everybody.
 *
 * @throws RdsError InvalidParameterValue for an unknown type, what `find` throws
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBSnapshots.html
 */
export function snapshotEntries<R extends AnySnapshot>(
  context: ActionContext,
  input: SnapshotTypeInput,
  { tableOf, find, named, reference, ids }: SnapshotQuery<R>,
): EntriesAfter<FoundSnapshot<R>> {
  const type = checkSnapshotType(input.SnapshotType);
  if (named !== undefined) {
    const { record, isShared } = find(context, named, 'this region');
    const found = { record, foundAs: isShared ? foundAsOf(record, context.region.accountId) : ('own' as const) };
    return entriesAmong(isOfType(found, type) ? [[named.toLowerCase(), found]] : []);
  }
  const others = snapshotsOfOthers(context, input, type, tableOf);
  if (type === 'shared') return entriesAmong(others);
  // Whatever names snapshots or their source finds them without looking at all others.
  const table = tableOf(context.region);
  const byId =
    ids === undefined
      ? allEntries(table)
      : entriesAmong(
          storedEntries(
            table,
            ids.map((id) => id.toLowerCase()),
          ),
        );
  const own = reference === undefined ? byId : entriesAmong(table.referring(reference));
  return withUnstored((after) => ownOfType(own, type, after), [...new Map(others)]);
}

/** The type of snapshots that is asked for; undefined for the account's own of every type. @throws RdsError InvalidParameterValue */
function checkSnapshotType(SnapshotType: string | undefined): (typeof TYPES)[number] | undefined {
  if (SnapshotType === undefined) return undefined;
  const type = TYPES.find((each) => each === SnapshotType.toLowerCase());
  if (type !== undefined) return type;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid snapshot type: ${SnapshotType}. Valid values are ${TYPES.join(', ')}.`,
  );
}

function snapshotsOfOthers<R extends AnySnapshot>(
  { region, accountsHere }: ActionContext,
  { IncludeShared, IncludePublic }: SnapshotTypeInput,
  type: string | undefined,
  tableOf: SnapshotQuery<R>['tableOf'],
): [string, FoundSnapshot<R>][] {
  const withShared = type === 'shared' || (type === undefined && IncludeShared === true);
  const withPublic = type === 'public' || (type === undefined && IncludePublic === true);
  if (!withShared && !withPublic) return [];
  return accountsHere()
    .filter(({ accountId }) => accountId !== region.accountId)
    .flatMap((account) => {
      const found = [
        ...(withPublic ? tableOf(account).referring(referenceToSharing('all')) : []),
        ...(withShared ? tableOf(account).referring(referenceToSharing(region.accountId)) : []),
      ];
      return found.map(([id, record]): [string, FoundSnapshot<R>] => {
        const foundAs = withShared ? foundAsOf(record, region.accountId) : 'public';
        // Two accounts may have snapshots of the same name.
        return [`${id} ${account.accountId}`, { record, foundAs }];
      });
    });
}

/** Whether a snapshot is of the type that is asked for: a public one may also be the account's own. */
function isOfType<R extends AnySnapshot>({ record, foundAs }: FoundSnapshot<R>, type: string | undefined): boolean {
  if (type === undefined) return true;
  if (foundAs !== 'own') return foundAs === type;
  return record.value.SnapshotType === type || (type === 'public' && record.sharedWith?.includes('all') === true);
}

/** What a snapshot of another account is to this one, which may copy and restore it. */
function foundAsOf({ sharedWith = [] }: AnySnapshot, accountId: string): 'shared' | 'public' {
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
