import { idOf } from '../../engine/arn.ts';
import type { Region } from '../../engine/region.ts';
import { normalizedResourceId } from '../../engine/resourceId.ts';
import { keyOf } from '../../engine/retainBackups.ts';
import { referenceTo } from '../../store/references.ts';
import { allEntries, entriesAmong, oneThenOther, type Searchable, storedEntries } from './entries.ts';
import type { EntriesAfter } from './page.ts';

/** The database whose automated backups a request asks for. */
interface AskedDatabase {
  kind: 'db' | 'cluster';
  idOrArn: string | undefined;
  resourceId: string | undefined;
}

/**
 * The databases whose automated backups a request asks for: those that exist, then those of which backups were retained.
 *
 * @throws RdsError InvalidParameterValue for an ARN of something else
 */
export function backupEntries<Active, Retained>(
  region: Region,
  active: Searchable<Active>,
  retained: Searchable<Retained>,
  { kind, idOrArn, resourceId }: AskedDatabase,
): EntriesAfter<Active | Retained> {
  if (resourceId !== undefined) {
    return entriesAmong<Active | Retained>([
      ...active.referring(normalizedResourceId(resourceId)),
      ...storedEntries(retained, [keyOf(resourceId)]),
    ]);
  }
  if (idOrArn !== undefined) {
    const id = idOf(region, kind, idOrArn);
    return entriesAmong<Active | Retained>([
      ...storedEntries(active, [id]),
      ...retained.referring(referenceTo(kind, id)),
    ]);
  }
  return oneThenOther(['active ', allEntries(active)], ['retained ', allEntries(retained)]);
}
