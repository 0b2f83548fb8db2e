import type { DBInstance, OptionGroupMembership } from '@aws-sdk/client-rds';
import { findVersion } from '../catalog/catalog.ts';
import { nameOfDefaultOptionGroup, optionGroupNamed } from './optionGroups.ts';
import type { Region } from './region.ts';

/**
 * Represents a change of options among the members of PendingModifiedValues. RDS doesn't return it there, but as the
 * statuses of OptionGroupMemberships: first the current group, then the new one.
 */
export const OPTIONS = 'OptionGroupName';

type Holder = Pick<DBInstance, 'OptionGroupMemberships'>;

/** What is pending: members of PendingModifiedValues, and OPTIONS. */
export function waitingMembers(value: Holder & { PendingModifiedValues?: object }): string[] {
  const members = Object.keys(value.PendingModifiedValues ?? {});
  const areOptionsWaiting = value.OptionGroupMemberships?.some(({ Status }) => Status === 'pending-maintenance-apply');
  return areOptionsWaiting ? [...members, OPTIONS] : members;
}

/** The option group of an instance; the pending one, if there is one. */
export function optionGroupToCome({ OptionGroupMemberships = [] }: Holder): string | undefined {
  return OptionGroupMemberships.at(-1)?.OptionGroupName;
}

/** Makes another option group pending; requesting the current one cancels the pending one. */
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

/** Shows that the pending group is being applied. */
export function startOptions(value: Holder): void {
  value.OptionGroupMemberships = value.OptionGroupMemberships?.map(({ OptionGroupName, Status }) => ({
    OptionGroupName,
    Status: isLeaving(Status) ? 'removing' : 'applying',
  }));
}

/** Shows that the pending group is applied: only one group is left. */
export function finishOptions(value: Holder): void {
  const OptionGroupName = optionGroupToCome(value);
  value.OptionGroupMemberships = [{ OptionGroupName, Status: 'in-sync' }];
}

/** The memberships after an engine upgrade: groups for another major version are removed. */
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
