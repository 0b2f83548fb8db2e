import { findVersion } from './catalog.ts';
import { iamRules } from './data/iamRules.ts';

/** Whether IAM DB authentication can be had, and if not, why: a sentence without its full stop. */
export type IamAvailability = { available: true } | { available: false; reason: string };

/**
 * Whether an engine version can have IAM DB authentication on a class.
 *
 * @param dbInstanceClass absent for a cluster that has no instances yet
 */
export function iamAuthentication(engine: string, version: string, dbInstanceClass?: string): IamAvailability {
  const found = findVersion(engine, version);
  const rule = iamRules.find(
    (each) =>
      each.engine.test(engine) &&
      (each.major === undefined || each.major === found?.MajorEngineVersion) &&
      (each.before === undefined || isBefore(found?.EngineVersion ?? version, each.before)) &&
      (each.class === undefined || each.class.test(dbInstanceClass ?? '')),
  );
  return rule ? { available: false, reason: rule.reason } : { available: true };
}

function isBefore(version: string, other: string) {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}
