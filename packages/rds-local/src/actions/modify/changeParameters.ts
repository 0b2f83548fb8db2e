import type { ParameterScope } from '../../catalog/parameters.ts';
import { changeInEffect } from '../../engine/databaseParameters.ts';
import { noteEvents } from '../../engine/events.ts';
import { KIND_OF_SCOPE, type ParameterGroup, tableOfScope } from '../../engine/parameterGroups.ts';
import { spreadParameters } from '../../engine/parameterStatus.ts';
import type { Region } from '../../engine/region.ts';
import type { ParameterChange } from '../validation/checkParameterChanges.ts';

/**
 * Changes parameters of a group that somebody made, and shows it on the databases that have the group.
 *
 * @param group as it is before
 * @param changes checked
 */
export function changeParameters(
  region: Region,
  scope: ParameterScope,
  group: ParameterGroup,
  changes: readonly ParameterChange[],
  now: number,
): void {
  const record = tableOfScope(region, scope).change(group.name);
  const before = new Map(Object.entries(group.parameters));
  const after = new Map(before);
  for (const { parameter, value, method } of changes) {
    const name = parameter.ParameterName ?? '';
    if (value === undefined) after.delete(name);
    else after.set(name, { ParameterValue: value, ApplyMethod: method });
    const about = `${name} to ${value ?? 'its default value'} with apply method ${method}`;
    noteEvents(region, KIND_OF_SCOPE[scope], record.value, now, ['RDS-EVENT-0037'], about);
  }
  const immediate = changes.filter(({ method }) => method === 'immediate');
  changeInEffect(
    region,
    scope,
    group.name,
    Object.fromEntries(immediate.map(({ parameter, value }) => [parameter.ParameterName ?? '', value])),
  );
  record.parameters = Object.fromEntries(after);

  const effective = changes.filter(({ parameter: { ParameterName = '', ParameterValue } }) => {
    const valueIn = (set: typeof before) => set.get(ParameterName)?.ParameterValue ?? ParameterValue;
    return valueIn(before) !== valueIn(after);
  });
  if (effective.length === 0) return;
  const needsReboot = effective.some(({ method }) => method === 'pending-reboot');
  spreadParameters(region, scope, group.name, needsReboot, now);
}
