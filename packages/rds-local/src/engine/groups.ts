import type { DBInstance } from '@aws-sdk/client-rds';
import { findVersion } from '../catalog/catalog.ts';

/** The parameter group that RDS gives when none is named. */
export function defaultParameterGroupName(engine: string, version: string): string {
  return `default.${findVersion(engine, version)?.DBParameterGroupFamily ?? engine}`;
}

/** The option group that RDS gives when none is named: `default:mysql-8-0`. */
export function defaultOptionGroupName(engine: string, version: string): string {
  const major = findVersion(engine, version)?.MajorEngineVersion ?? version;
  return `default:${engine}-${major.replaceAll('.', '-')}`;
}

/** What changes in a DB instance with its engine version: the default groups follow the major version. */
export function withEngineVersion(value: DBInstance, version: string | undefined): Partial<DBInstance> {
  const engine = value.Engine ?? '';
  const EngineVersion = version ?? value.EngineVersion ?? '';
  return {
    EngineVersion,
    DBParameterGroups: [
      { DBParameterGroupName: defaultParameterGroupName(engine, EngineVersion), ParameterApplyStatus: 'in-sync' },
    ],
    OptionGroupMemberships: [{ OptionGroupName: defaultOptionGroupName(engine, EngineVersion), Status: 'in-sync' }],
  };
}
