import { families, type ParameterScope } from '../../catalog/parameters.ts';
import { KIND_OF_SCOPE, nameOfDefaultParameterGroup } from '../../engine/parameterGroups.ts';
import type { Region } from '../../engine/region.ts';
import { referenceTo } from '../../store/references.ts';
import type { Table } from '../../store/table.ts';
import { allEntries, withUnstored } from './entries.ts';
import type { EntriesAfter } from './page.ts';

/** The parameter groups of a table and the default ones: RDS creates one of those when the first database uses it. */
export function withDefaultGroups<Group>(
  region: Region,
  scope: ParameterScope,
  table: Pick<Table<{ value: Group }>, 'after'>,
  describeDefault: (region: Region, name: string, family: string) => Group,
): EntriesAfter<{ value: Group }> {
  const users = scope === 'instance' ? region.instances : region.clusters;
  const defaults = families()
    .map(({ DBParameterGroupFamily: family }) => ({ name: nameOfDefaultParameterGroup(family), family }))
    .filter(({ name }) => users.isReferredTo(referenceTo(KIND_OF_SCOPE[scope], name)));
  return withUnstored(
    allEntries(table),
    defaults.map(({ name, family }) => [name, { value: describeDefault(region, name, family) }]),
  );
}
