import { referenceTo } from '../store/references.ts';
import type { Region } from './region.ts';

/**
 * Updates the members of a cluster's custom endpoints after an instance was renamed or deleted.
 *
 * @param id its new identifier; undefined if it was deleted
 */
export function replaceEndpointMember(region: Region, clusterId: string, former: string, id: string | undefined): void {
  const replaced = (members: string[] | undefined) =>
    members?.flatMap((member) => (member === former ? (id ?? []) : member));
  for (const [endpointId, { value }] of region.clusterEndpoints.referring(referenceTo('cluster', clusterId))) {
    const isNamed = [...(value.StaticMembers ?? []), ...(value.ExcludedMembers ?? [])].includes(former);
    if (!isNamed) continue;
    const { value: endpoint } = region.clusterEndpoints.change(endpointId);
    endpoint.StaticMembers = replaced(endpoint.StaticMembers);
    endpoint.ExcludedMembers = replaced(endpoint.ExcludedMembers);
  }
}
