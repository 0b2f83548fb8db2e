import type { DBSubnetGroup, Subnet } from '@aws-sdk/client-rds';
import { availabilityZones, defaultSubnetGroup } from './network.ts';
import type { Region } from './region.ts';
import { stableId } from './stableId.ts';

/** A DB subnet group by its name in any letter case, the group `default` among them. */
export function findSubnetGroup(region: Region, name: string): DBSubnetGroup | undefined {
  const id = name.toLowerCase();
  return id === 'default' ? defaultSubnetGroup(region) : region.subnetGroups.get(id)?.value;
}

/** The zones in which a group has subnets, in the order of their names. */
export function zonesOf({ Subnets = [] }: Pick<DBSubnetGroup, 'Subnets'>): string[] {
  const zones: string[] = [];
  for (const { SubnetAvailabilityZone: zone } of Subnets) {
    if (zone?.Name !== undefined && !zones.includes(zone.Name)) zones.push(zone.Name);
  }
  return zones.sort();
}

/**
 * Subnets for EC2 subnet IDs. Those of the default VPC have fixed zones. The others, which are otherwise unknown, are
 * spread over the zones: two new ones get two zones, and the same IDs always get the same zones.
 *
 * @param present subnets that already have a zone
 */
export function placeSubnets(region: Region, ids: readonly string[], present: readonly Subnet[] = []): Subnet[] {
  const zoneById = new Map<string, string>();
  const known = new Map(
    [...present, ...(defaultSubnetGroup(region).Subnets ?? [])].map((subnet) => [
      subnet.SubnetIdentifier,
      subnet.SubnetAvailabilityZone?.Name ?? '',
    ]),
  );
  for (const id of ids) {
    const zone = known.get(id);
    if (zone !== undefined) zoneById.set(id, zone);
  }
  for (const id of ids.filter((each) => !known.has(each)).sort()) {
    zoneById.set(id, leastUsed(availabilityZones(region), [...zoneById.values()], id));
  }
  return ids.map((id) => ({
    SubnetIdentifier: id,
    SubnetAvailabilityZone: { Name: zoneById.get(id) },
    SubnetOutpost: {},
    SubnetStatus: 'Active',
  }));
}

// If several zones are possible, the ID decides, so that a subnet usually has the same zone in all its groups.
function leastUsed(zones: readonly string[], used: readonly string[], id: string): string {
  const uses = (zone: string) => used.filter((each) => each === zone).length;
  const min = Math.min(...zones.map(uses));
  const free = zones.filter((zone) => uses(zone) === min);
  return free[Number(stableId(id, '012'.slice(0, free.length), 1))] ?? '';
}
