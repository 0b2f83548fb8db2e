import { findVersion } from './catalog.ts';
import { iamUnavailableReason } from './iamUnavailableReason.ts';

/** Whether IAM DB authentication can be had, and if not, why: a sentence without its full stop. */
export type IamAvailability = { available: true } | { available: false; reason: string };

/**
 * Whether an engine version can have IAM DB authentication on a class.
 *
 * @param engine in any letter case
 * @param version in full, or a major version, which stands for its default
 * @param dbInstanceClass absent for a cluster that has no instances yet
 */
export function iamAuthentication(engine: string, version: string, dbInstanceClass?: string): IamAvailability {
  const found = findVersion(engine, version);
  const reason = found ? iamUnavailableReason(found, dbInstanceClass) : `There is no version ${version} of ${engine}`;
  return reason === undefined ? { available: true } : { available: false, reason };
}
