import { findVersion } from '../../catalog/catalog.ts';
import { RdsError } from '../../engine/rdsError.ts';
import { checkEngineVersion } from './checkEngine.ts';

/**
 * The version that a database is to have, in full.
 *
 * @param asked a version, or a major version: the present one if it belongs to that, else its default
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination when there is no way from one to the other
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyDBInstance.html
 */
export function checkUpgrade(
  engine: string,
  present: string,
  asked: string,
  AllowMajorVersionUpgrade: boolean | undefined,
): string {
  if (asked === present || present.startsWith(`${asked}.`)) return present;
  const { EngineVersion } = checkEngineVersion(engine, asked);
  if (EngineVersion === present) return present;
  const target = findVersion(engine, present)?.ValidUpgradeTarget.find((each) => each.EngineVersion === EngineVersion);
  if (target === undefined) {
    throw new RdsError('InvalidParameterCombination', `Cannot upgrade ${engine} from ${present} to ${EngineVersion}`);
  }
  if (target.IsMajorVersionUpgrade && !AllowMajorVersionUpgrade) {
    throw new RdsError(
      'InvalidParameterCombination',
      'The AllowMajorVersionUpgrade flag must be present when upgrading to a new major version.',
    );
  }
  return EngineVersion;
}
