import type { DBInstance, DBInstanceAutomatedBackup, DBSnapshot, OptionGroup } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.ts';
import { inUseBecause, type User } from '../settings/UsedBy.tsx';

/** An option group as the list has it: with the databases that use it and the backups that need it, as far as they are known. */
export interface OptionGroupRow {
  group: OptionGroup;
  users: readonly User[] | undefined;
  /** As they go into a sentence: `the snapshot before-upgrade`. */
  neededBy: readonly string[];
}

/** Who holds option groups; nothing while the answers are on their way. */
export function useOptionGroupUsers() {
  const { data: instances } = useQuery(api.instances.list.queryOptions());
  const { data: snapshots } = useQuery(api.snapshots.list.queryOptions());
  const { data: backups } = useQuery(api.automatedBackups.list.queryOptions());
  return useMemo(() => ({ instances, snapshots, backups }), [instances, snapshots, backups]);
}

interface Users {
  instances: readonly DBInstance[] | undefined;
  snapshots: readonly DBSnapshot[] | undefined;
  backups: readonly DBInstanceAutomatedBackup[] | undefined;
}

export function toOptionGroupRow(
  group: OptionGroup,
  { instances, snapshots = [], backups = [] }: Users,
): OptionGroupRow {
  const { OptionGroupName: name } = group;
  return {
    group,
    users: instances?.flatMap(({ DBInstanceIdentifier = '', OptionGroupMemberships }): User[] => {
      const membership = OptionGroupMemberships?.find((it) => it.OptionGroupName === name);
      return membership ? [{ kind: 'DB instance', identifier: DBInstanceIdentifier, status: membership.Status }] : [];
    }),
    neededBy: [
      ...snapshots.filter((it) => it.OptionGroupName === name).map((it) => `the snapshot ${it.DBSnapshotIdentifier}`),
      ...backups
        .filter((it) => it.OptionGroupName === name && it.Status === 'retained')
        .map((it) => `the retained backups of ${it.DBInstanceIdentifier}`),
    ],
  };
}

export function pathOf({ OptionGroupName = '' }: OptionGroup) {
  return `/option-groups/${encodeURIComponent(OptionGroupName)}`;
}

/** Whether RDS made the group by itself; nobody else may give a name with a colon in it. */
export function isDefault({ OptionGroupName = '' }: OptionGroup) {
  return OptionGroupName.startsWith('default:');
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_WorkingWithOptionGroups.html */
export function unchangeableBecause(group: OptionGroup) {
  return isDefault(group) ? 'A default option group is empty for good. Create a group of your own.' : undefined;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyOptionGroup.html */
export function uncopyableBecause({ group }: OptionGroupRow) {
  return isDefault(group) ? 'A default group cannot be copied: create a group instead.' : undefined;
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteOptionGroup.html */
export function undeletableBecause({ group, users, neededBy }: OptionGroupRow) {
  if (isDefault(group)) return 'RDS made the default groups by itself, and keeps them.';
  const [first, ...others] = neededBy;
  const needed = first && `Needed by ${first}${others.length > 0 ? ` and ${others.length} more` : ''}.`;
  return inUseBecause(users) ?? needed;
}
