import type { DBInstance, OptionGroupMembership } from '@aws-sdk/client-rds';
import { findVersion } from '../catalog/catalog.ts';
import { nameOfDefaultOptionGroup, optionGroupNamed } from './optionGroups.ts';
import type { Region } from './region.ts';

/**
 * Stands among the members of PendingModifiedValues for a change of options: RDS does not show it there, but in the
 * statuses of OptionGroupMemberships, the present group first and the one that comes in its place after it.
 */
export const OPTIONS = 'OptionGroupName';

type Holder = Pick<DBInstance, 'OptionGroupMemberships'>;

/** What waits for the maintenance window: members of PendingModifiedValues, and OPTIONS. */
export function waitingMembers(value: Holder & { PendingModifiedValues?: object }): string[] {
  const members = Object.keys(value.PendingModifiedValues ?? {});
  const areOptionsWaiting = value.OptionGroupMemberships?.some(({ Status }) => Status === 'pending-maintenance-apply');
  return areOptionsWaiting ? [...members, OPTIONS] : members;
}

/** The option group that an instance has, or is to have once what waits is done. */
export function optionGroupToCome({ OptionGroupMemberships = [] }: Holder): string | undefined {
  return OptionGroupMemberships.at(-1)?.OptionGroupName;
}

/** Lets another option group wait to come; the one that is there already takes back what waits. */
export function queueOptionGroup(value: Holder, name: string): void {
  const present = value.OptionGroupMemberships?.[0]?.OptionGroupName;
  value.OptionGroupMemberships =
    present === undefined || present === name
      ? [{ OptionGroupName: name, Status: 'in-sync' }]
      : [
          { OptionGroupName: present, Status: 'pending-maintenance-removal' },
          { OptionGroupName: name, Status: 'pending-maintenance-apply' },
        ];
}

/** Shows that what waited is being done. */
export function startOptions(value: Holder): void {
  value.OptionGroupMemberships = value.OptionGroupMemberships?.map(({ OptionGroupName, Status }) => ({
    OptionGroupName,
    Status: isLeaving(Status) ? 'removing' : 'applying',
  }));
}

/** Shows that it is done: one group is left. */
export function finishOptions(value: Holder): void {
  const OptionGroupName = optionGroupToCome(value);
  value.OptionGroupMemberships = [{ OptionGroupName, Status: 'in-sync' }];
}

/** The memberships with another engine version: a group goes when it is for another major version. */
export function membershipsWithVersion(
  region: Region,
  value: Pick<DBInstance, 'Engine' | 'OptionGroupMemberships'>,
  version: string,
): OptionGroupMembership[] | undefined {
  const { Engine = '' } = value;
  const major = findVersion(Engine, version)?.MajorEngineVersion ?? version;
  const group = optionGroupNamed(region, optionGroupToCome(value) ?? '');
  if (group?.EngineName === Engine && group.MajorEngineVersion === major) return value.OptionGroupMemberships;
  return [{ OptionGroupName: nameOfDefaultOptionGroup(Engine, major), Status: 'in-sync' }];
}

function isLeaving(status: string | undefined): boolean {
  return status === 'pending-maintenance-removal' || status === 'removing';
}
