import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { inUseBecause, type User } from '../settings/UsedBy.tsx';
import type { Databases } from '../settings/useDatabases.ts';

/** A subnet group as the list has it: with the databases in it, as far as they are known. */
export interface SubnetGroupRow {
  group: DBSubnetGroup;
  users: readonly User[] | undefined;
}

export function toSubnetGroupRow(group: DBSubnetGroup, { instances, clusters }: Databases): SubnetGroupRow {
  const { DBSubnetGroupName: name } = group;
  const users = instances &&
    clusters && [
      ...clusters
        .filter((it) => it.DBSubnetGroup === name)
        .map(({ DBClusterIdentifier = '' }) => ({ kind: 'DB cluster' as const, identifier: DBClusterIdentifier })),
      ...instances
        .filter((it) => it.DBSubnetGroup?.DBSubnetGroupName === name)
        .map(({ DBInstanceIdentifier = '' }) => ({ kind: 'DB instance' as const, identifier: DBInstanceIdentifier })),
    ];
  return { group, users };
}

/** The zones in which a group has subnets. */
export function zonesOf({ Subnets = [] }: DBSubnetGroup) {
  return [...new Set(Subnets.flatMap((subnet) => subnet.SubnetAvailabilityZone?.Name ?? []))].sort();
}

export function pathOf({ DBSubnetGroupName = '' }: DBSubnetGroup) {
  return `/subnet-groups/${encodeURIComponent(DBSubnetGroupName)}`;
}

/** Why a group cannot be edited, or undefined when it can. */
export function uneditableBecause({ group }: SubnetGroupRow) {
  return group.DBSubnetGroupName === 'default' ? 'RDS made the group default by itself, and keeps it.' : undefined;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBSubnetGroup.html */
export function undeletableBecause(row: SubnetGroupRow) {
  return uneditableBecause(row) ?? inUseBecause(row.users);
}
