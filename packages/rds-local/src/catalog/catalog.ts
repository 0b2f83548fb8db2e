import type { UpgradeTarget } from '@aws-sdk/client-rds';
import { type CatalogEngine, engines } from './data/engines.ts';
import { type MajorVersion, majorVersions } from './data/versions.ts';
import { iamUnavailableReason } from './iamUnavailableReason.ts';

/** One version of an engine, with what RDS says about it. */
export interface CatalogVersion {
  Engine: string;
  EngineVersion: string;
  MajorEngineVersion: string;
  DBParameterGroupFamily: string;
  Status: 'available' | 'deprecated';
  ExportableLogTypes: string[];
  ValidUpgradeTarget: UpgradeTarget[];
  isDefaultOfMajor: boolean;
  isDefaultOfEngine: boolean;
}

/** An engine by its name in any letter case; undefined when there is none. */
export function findEngine(name: string): CatalogEngine | undefined {
  const lower = name.toLowerCase();
  return engines.find(({ Engine }) => Engine === lower);
}

/**
 * A version of an engine.
 *
 * @param version in full; or a major version, which stands for its default; or undefined for the engine's default
 * @returns undefined when there is none
 */
export function findVersion(engine: string, version?: string): CatalogVersion | undefined {
  const name = engine.toLowerCase();
  const offered = versionsOf(name);
  if (version === undefined) return offered.find((each) => each.isDefaultOfEngine);
  return (
    byName.get(name)?.get(version) ??
    offered.findLast(
      ({ MajorEngineVersion, isDefaultOfMajor }) => isDefaultOfMajor && isWithin(MajorEngineVersion, version),
    )
  );
}

function isWithin(major: string, asked: string) {
  return major === asked || major.startsWith(`${asked}.`);
}

const known = new Map<string, CatalogVersion[]>();
const byName = new Map<string, ReadonlyMap<string, CatalogVersion>>();

/** All versions of an engine, from old to new; empty when there is no such engine. */
export function versionsOf(engine: string): CatalogVersion[] {
  const made = known.get(engine);
  if (made) return made;
  const majors = majorVersions.filter(({ Engine }) => Engine === engine);
  const versions = majors.flatMap((major) => major.versions.map((version) => catalogVersion(major, version, majors)));
  known.set(engine, versions);
  byName.set(engine, new Map(versions.map((version) => [version.EngineVersion, version])));
  return versions;
}

/** Every version of every engine, in the order of the engines' names. */
export function allVersions(): CatalogVersion[] {
  return engines
    .map(({ Engine }) => Engine)
    .sort()
    .flatMap(versionsOf);
}

function catalogVersion(major: MajorVersion, EngineVersion: string, majors: MajorVersion[]): CatalogVersion {
  const isDefaultOfMajor = EngineVersion === defaultOf(major);
  const hasIam = iamUnavailableReason({ ...major, EngineVersion }) === undefined;
  return {
    Engine: major.Engine,
    EngineVersion,
    MajorEngineVersion: major.MajorEngineVersion,
    DBParameterGroupFamily: major.DBParameterGroupFamily,
    Status: major.isDeprecated ? 'deprecated' : 'available',
    ExportableLogTypes: logTypes(major.Engine).filter((type) => hasIam || type !== 'iam-db-auth-error'),
    ValidUpgradeTarget: upgradeTargets(major, EngineVersion, majors),
    isDefaultOfMajor,
    isDefaultOfEngine: isDefaultOfMajor && major.isEngineDefault === true,
  };
}

function defaultOf({ default: chosen, versions }: MajorVersion) {
  return chosen ?? versions.at(-1);
}

/**
 * Later minor versions of the same major, and those of the majors within reach: with MySQL and Aurora MySQL the next one,
 * else all that are still offered.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.MySQL.Major.html
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_UpgradeDBInstance.MariaDB.Major.html
 */
function upgradeTargets(major: MajorVersion, version: string, majors: MajorVersion[]): UpgradeTarget[] {
  const later = major.versions.slice(major.versions.indexOf(version) + 1);
  const above = majors.slice(majors.indexOf(major) + 1);
  const goesStepByStep = major.Engine === 'mysql' || major.Engine === 'aurora-mysql';
  const reachable = goesStepByStep ? above.slice(0, 1) : above.filter(({ isDeprecated }) => !isDeprecated);
  const target = (EngineVersion: string, IsMajorVersionUpgrade: boolean): UpgradeTarget => ({
    Engine: major.Engine,
    EngineVersion,
    Description: `${findEngine(major.Engine)?.DBEngineDescription} ${EngineVersion}`,
    AutoUpgrade: !IsMajorVersionUpgrade && EngineVersion === defaultOf(major),
    IsMajorVersionUpgrade,
  });
  return [
    ...later.map((minor) => target(minor, false)),
    ...reachable.flatMap(({ versions }) => versions.map((each) => target(each, true))),
  ];
}

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html */
function logTypes(engine: string): string[] {
  if (engine === 'aurora-mysql') return ['audit', 'error', 'general', 'iam-db-auth-error', 'instance', 'slowquery'];
  if (engine === 'aurora-postgresql') return ['iam-db-auth-error', 'instance', 'postgresql'];
  if (engine === 'mysql' || engine === 'mariadb')
    return ['audit', 'error', 'general', 'iam-db-auth-error', 'slowquery'];
  if (engine === 'postgres') return ['iam-db-auth-error', 'postgresql', 'upgrade'];
  if (engine.startsWith('oracle-')) return ['alert', 'audit', 'listener', 'oemagent', 'trace'];
  // The Express Edition comes without the SQL Server Agent.
  return engine === 'sqlserver-ex' ? ['error'] : ['agent', 'error'];
}
