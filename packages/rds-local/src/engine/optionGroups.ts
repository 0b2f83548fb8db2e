import type { OptionGroup } from '@aws-sdk/client-rds';
import { type MajorVersion, majorVersions } from '../catalog/data/versions.ts';
import { rdsArn } from './arn.ts';
import type { Region } from './region.ts';

/** The name of the option group that RDS makes by itself for a major engine version: `default:mysql-8-0`. */
export function nameOfDefaultOptionGroup(engine: string, majorVersion: string): string {
  return `default:${engine}-${majorVersion.replaceAll('.', '-')}`;
}

const majorsByName = new Map(
  majorVersions.map((major) => [nameOfDefaultOptionGroup(major.Engine, major.MajorEngineVersion), major]),
);

/** The major engine version whose default option group has that name, which is in lower case. */
export function findDefaultOptionGroup(name: string): MajorVersion | undefined {
  return majorsByName.get(name);
}

/** An option group by its name in lower case, default groups included. */
export function optionGroupNamed(region: Region, name: string): OptionGroup | undefined {
  const major = findDefaultOptionGroup(name);
  return major === undefined ? region.optionGroups.get(name)?.value : defaultOptionGroup(region, major);
}

/** The option group that RDS makes by itself: it has no options, and its instances may be in any VPC. */
export function defaultOptionGroup(region: Region, { Engine, MajorEngineVersion }: MajorVersion): OptionGroup {
  const name = nameOfDefaultOptionGroup(Engine, MajorEngineVersion);
  return {
    OptionGroupName: name,
    OptionGroupDescription: `Default option group for ${Engine} ${MajorEngineVersion}`,
    EngineName: Engine,
    MajorEngineVersion,
    Options: [],
    AllowsVpcAndNonVpcInstanceMemberships: true,
    OptionGroupArn: rdsArn(region, 'og', name),
  };
}
