import type { DBInstance } from '@aws-sdk/client-rds';
import { optionGroupNamed } from '../../engine/optionGroups.ts';
import { optionGroupToCome, queueOptionGroup } from '../../engine/optionMemberships.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import { checkAutoMinorUpgrade } from '../validation/checkAutoMinorUpgrade.ts';
import { checkOptionGroup } from '../validation/checkPlacement.ts';

/**
 * Lets the option group that a request names wait to come. It has to fit the engine version that the instance has, or
 * will have once what waits is applied.
 *
 * @throws RdsError OptionGroupNotFoundFault, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
 */
export function changeOptionGroup(region: Region, value: DBInstance, asked: string | undefined): void {
  if (asked !== undefined) change(region, value, asked);
  checkAutoMinorUpgrade(optionGroupNamed(region, optionGroupToCome(value) ?? ''), value);
}

function change(region: Region, value: DBInstance, asked: string): void {
  const version = value.PendingModifiedValues?.EngineVersion ?? value.EngineVersion ?? '';
  const name = checkOptionGroup(region, value.Engine ?? '', version, asked);
  if (name === optionGroupToCome(value)) return;
  checkPermanentOptionsKept(region, value, name);
  queueOptionGroup(value, name);
}

function checkPermanentOptionsKept(region: Region, value: DBInstance, name: string): void {
  const present = value.OptionGroupMemberships?.[0]?.OptionGroupName ?? '';
  const kept = new Set(optionGroupNamed(region, name)?.Options?.map(({ OptionName }) => OptionName));
  const lost = optionGroupNamed(region, present)?.Options?.find((each) => each.Permanent && !kept.has(each.OptionName));
  if (lost === undefined) return;
  throw new RdsError(
    'InvalidParameterCombination',
    `The option group ${name} lacks the option ${lost.OptionName}, which is permanent and cannot be taken from the DB instance.`,
  );
}
