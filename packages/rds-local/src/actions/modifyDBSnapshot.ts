import type { DBSnapshot, ModifyDBSnapshotMessage, ModifyDBSnapshotResult } from '@aws-sdk/client-rds';
import { findVersion } from '../catalog/catalog.ts';
import { defaultOptionGroupName } from '../engine/groups.ts';
import { optionGroupNamed } from '../engine/optionGroups.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Region } from '../engine/region.ts';
import { snapshotSteps } from '../engine/snapshots.ts';
import type { SnapshotRecord } from '../store/record.ts';
import type { Action } from './action.ts';
import { findSnapshot } from './lookup/findResource.ts';
import { checkOptionGroup } from './validation/checkPlacement.ts';
import { checkUpgrade } from './validation/checkUpgrade.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBSnapshot.html */
export const modifyDBSnapshot: Action<ModifyDBSnapshotMessage, ModifyDBSnapshotResult> = (input, { region, now }) => {
  const found = findSnapshot(region, input.DBSnapshotIdentifier);
  const { Engine = '', EngineVersion: present = '', DBSnapshotIdentifier: id = '' } = found.value;
  checkUpgradeable(Engine);
  if (input.EngineVersion === undefined && input.OptionGroupName === undefined) {
    throw new RdsError('InvalidParameterCombination', 'Either EngineVersion or OptionGroupName must be specified.');
  }
  const EngineVersion = checkUpgrade(Engine, present, input.EngineVersion ?? present, true);
  const OptionGroupName =
    input.OptionGroupName === undefined
      ? groupWithVersion(region, found.value, EngineVersion)
      : checkOptionGroup(region, Engine, EngineVersion, input.OptionGroupName);
  checkState(found);
  const record = region.snapshots.change(id);
  if (EngineVersion === present) {
    record.value.OptionGroupName = OptionGroupName;
    return { DBSnapshot: record.value };
  }
  record.value.Status = 'upgrading';
  record.value.PercentProgress = 0;
  record.steps = snapshotSteps<DBSnapshot>(region, 'upgrading a snapshot', now, { EngineVersion, OptionGroupName }, []);
  return { DBSnapshot: record.value };
};

/** @throws RdsError InvalidParameterValue for engines whose snapshots are not upgraded */
function checkUpgradeable(engine: string): void {
  if (/^(mariadb|mysql|postgres|oracle-.*)$/.test(engine)) return;
  throw new RdsError('InvalidParameterValue', `Snapshots of the engine ${engine} cannot be upgraded.`);
}

/** @throws RdsError InvalidDBSnapshotState unless it is available, manual, and shared with nobody */
function checkState({ value, sharedWith = [] }: SnapshotRecord): void {
  const { DBSnapshotIdentifier: id, SnapshotType, Status } = value;
  if (SnapshotType !== 'manual') {
    throw new RdsError(
      'InvalidDBSnapshotState',
      `The snapshot ${id} is ${SnapshotType}: only manual ones are modified.`,
    );
  }
  if (Status !== 'available') {
    throw new RdsError('InvalidDBSnapshotState', `Cannot modify the snapshot ${id} because it is ${Status}.`);
  }
  if (sharedWith.length > 0) {
    throw new RdsError('InvalidDBSnapshotState', `Cannot modify the snapshot ${id} because it is shared or public.`);
  }
}

// An option group is for one major version.
function groupWithVersion(region: Region, value: DBSnapshot, version: string): string | undefined {
  const { Engine = '', OptionGroupName } = value;
  const group = optionGroupNamed(region, OptionGroupName ?? '');
  const isFit = group?.MajorEngineVersion === findVersion(Engine, version)?.MajorEngineVersion;
  return isFit ? OptionGroupName : defaultOptionGroupName(Engine, version);
}
