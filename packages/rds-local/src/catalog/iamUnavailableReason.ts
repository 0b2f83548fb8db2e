import { iamRules } from './data/iamRules.ts';

interface Version {
  Engine: string;
  EngineVersion: string;
  MajorEngineVersion: string;
}

/**
 * What keeps a version, or a class with it, from IAM DB authentication: a sentence without its full stop.
 *
 * @param dbInstanceClass absent when the version alone is meant
 */
export function iamUnavailableReason(version: Version, dbInstanceClass?: string): string | undefined {
  return iamRules.find(
    (rule) =>
      rule.engine.test(version.Engine) &&
      (rule.major === undefined || rule.major === version.MajorEngineVersion) &&
      (rule.before === undefined || isBefore(version.EngineVersion, rule.before)) &&
      (rule.class === undefined || (dbInstanceClass !== undefined && rule.class.test(dbInstanceClass))),
  )?.reason;
}

function isBefore(version: string, other: string) {
  return version.localeCompare(other, 'en', { numeric: true }) < 0;
}
