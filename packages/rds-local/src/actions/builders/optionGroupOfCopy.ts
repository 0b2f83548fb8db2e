import type { CopyDBSnapshotMessage } from '@aws-sdk/client-rds';
import { findVersion } from '../../catalog/catalog.ts';
import { rdsArn } from '../../engine/arn.ts';
import { isDefaultGroup } from '../../engine/defaultGroups.ts';
import { optionGroupNamed } from '../../engine/optionGroups.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { SnapshotRecord } from '../../store/record.ts';
import type { UsableSnapshot } from '../lookup/findUsableSnapshot.ts';
import { checkNewOptionGroup } from '../validation/checkOptionGroup.ts';
import { checkOptionGroup } from '../validation/checkPlacement.ts';
import { withTags } from '../validation/checkTags.ts';

/**
 * The name of the option group that a copy of a DB snapshot has: the source's where that group is, else the default one,
 * unless the request names another or has the source's group copied along.
 *
 * @throws RdsError InvalidParameterCombination, OptionGroupNotFoundFault, OptionGroupQuotaExceededFault
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_CopySnapshot.html#USER_CopySnapshot.Options
 */
export function optionGroupOfCopy(
  region: Region,
  { record: { value }, home }: UsableSnapshot<SnapshotRecord>,
  input: Pick<CopyDBSnapshotMessage, 'OptionGroupName' | 'CopyOptionGroup' | 'TagSpecifications'>,
  now: number,
): string {
  const { Engine = '', EngineVersion = '', OptionGroupName = '' } = value;
  if (input.OptionGroupName !== undefined && input.CopyOptionGroup) {
    throw new RdsError(
      'InvalidParameterCombination',
      'OptionGroupName can not be specified when CopyOptionGroup is specified.',
    );
  }
  const tags = tagsOfGroup(input);
  if (input.OptionGroupName !== undefined) {
    return checkOptionGroup(region, Engine, EngineVersion, input.OptionGroupName);
  }
  const isHome = home.name === region.name && home.accountId === region.accountId;
  if (isHome || isDefaultGroup('og', OptionGroupName)) return OptionGroupName;
  if (!input.CopyOptionGroup) return checkOptionGroup(region, Engine, EngineVersion, undefined);
  const source = optionGroupNamed(home, OptionGroupName);
  const present = optionGroupNamed(region, OptionGroupName);
  const MajorEngineVersion = findVersion(Engine, EngineVersion)?.MajorEngineVersion;
  if (present?.EngineName === Engine && present.MajorEngineVersion === MajorEngineVersion) return OptionGroupName;
  const name = checkNewOptionGroup(region, 'OptionGroupName', OptionGroupName);
  const copy = {
    ...source,
    OptionGroupName: name,
    OptionGroupArn: rdsArn(region, 'og', name),
    SourceOptionGroup: OptionGroupName,
    SourceAccountId: home.accountId,
    SourceRegion: home.name,
    CopyTimestamp: new Date(now),
  };
  region.optionGroups.put(name, { value: copy, steps: [], tags });
  return name;
}

function tagsOfGroup({
  CopyOptionGroup,
  TagSpecifications = [],
}: Pick<CopyDBSnapshotMessage, 'CopyOptionGroup' | 'TagSpecifications'>) {
  if (TagSpecifications.length > 0 && !CopyOptionGroup) {
    throw new RdsError(
      'InvalidParameterCombination',
      'TagSpecifications can only be specified when CopyOptionGroup is true.',
    );
  }
  const other = TagSpecifications.find(({ ResourceType }) => ResourceType !== 'og');
  if (other !== undefined) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid resource type: ${other.ResourceType}. With a copied snapshot only its option group (og) is tagged.`,
    );
  }
  return withTags(
    [],
    TagSpecifications.flatMap(({ Tags = [] }) => Tags),
  );
}
