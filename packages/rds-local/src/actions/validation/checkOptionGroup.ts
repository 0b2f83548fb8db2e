import type { OptionGroup } from '@aws-sdk/client-rds';
import { majorVersions } from '../../catalog/data/versions.ts';
import { idOf } from '../../engine/arn.ts';
import { isDefaultGroup } from '../../engine/defaultGroups.ts';
import { optionGroupNamed } from '../../engine/optionGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { checkEngine } from './checkEngine.ts';
import { checkIdentifier } from './checkIdentifier.ts';

const NAME_LENGTH = 255;

/**
 * The name in lower case of an option group that may be made.
 *
 * @throws RdsError InvalidParameterValue, OptionGroupAlreadyExistsFault, OptionGroupQuotaExceededFault
 */
export function checkNewOptionGroup(region: Region, parameter: string, identifier: string | undefined): string {
  const name = checkIdentifier(parameter, identifier, NAME_LENGTH);
  if (region.optionGroups.get(name) !== undefined) {
    throw new RdsError('OptionGroupAlreadyExistsFault', `An option group named ${name} already exists.`);
  }
  const quota = region.quotas.OptionGroups;
  if (region.optionGroups.size() >= quota) {
    throw new RdsError('OptionGroupQuotaExceededFault', `Option group quota exceeded: ${quota} in this region.`);
  }
  return name;
}

/** @throws RdsError InvalidParameterValue for an engine that does not exist or, like Aurora, has no option groups */
export function checkOptionEngine(name: string | undefined): string {
  const { Engine, isAurora } = checkEngine(name);
  if (!isAurora) return Engine;
  throw new RdsError('InvalidParameterValue', `Invalid DB engine: ${name}. Aurora has no option groups.`);
}

/** @throws RdsError InvalidParameterCombination when the engine has no such major version */
export function checkMajorVersion(engine: string, version: string | undefined): string {
  const major = majorVersions.find((each) => each.Engine === engine && each.MajorEngineVersion === version);
  if (major !== undefined) return major.MajorEngineVersion;
  throw new RdsError('InvalidParameterCombination', `Cannot find major version ${version} for ${engine}.`);
}

/** An option group by its name or ARN. @throws RdsError OptionGroupNotFoundFault */
export function existingOptionGroup(region: Region, nameOrArn: string | undefined): OptionGroup {
  const group = optionGroupNamed(region, idOf(region, 'og', nameOrArn ?? ''));
  if (group !== undefined) return group;
  throw new RdsError('OptionGroupNotFoundFault', `Specified OptionGroupName: ${nameOrArn} not found.`);
}

/**
 * The name of an option group that may be changed.
 *
 * @throws RdsError OptionGroupNotFoundFault, InvalidParameterValue for a default group
 */
export function changeableOptionGroup(
  region: Region,
  name: string | undefined,
  change: 'modified' | 'deleted',
): string {
  const { OptionGroupName: id = '' } = existingOptionGroup(region, name);
  if (!isDefaultGroup('og', id)) return id;
  throw new RdsError('InvalidParameterValue', `Default option groups cannot be ${change}: ${id}`);
}
