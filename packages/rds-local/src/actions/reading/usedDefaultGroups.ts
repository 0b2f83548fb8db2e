import { families, type ParameterScope } from '../../catalog/parameters.ts';
import { KIND_OF_SCOPE, nameOfDefaultParameterGroup, type ParameterGroup } from '../../engine/parameterGroups.ts';
import { referenceTo } from '../../engine/references.ts';
import type { Region } from '../../engine/region.ts';

/** The default parameter groups that a list shows: RDS makes one when the first database has it. */
export function usedDefaultGroups(region: Region, scope: ParameterScope): ParameterGroup[] {
  const users = scope === 'instance' ? region.instances : region.clusters;
  return families()
    .map(({ DBParameterGroupFamily: family }) => ({
      name: nameOfDefaultParameterGroup(family),
      family,
      parameters: {},
    }))
    .filter(({ name }) => users.isReferredTo(referenceTo(KIND_OF_SCOPE[scope], name)));
}
