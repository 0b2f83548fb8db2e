import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { orderableOptionsQuery } from './engineChoices.ts';
import { engineName } from './words.ts';

interface Configuration {
  Engine: string | undefined;
  EngineVersion: string | undefined;
  /** The classes of all the instances concerned: one, or every member of a cluster. */
  classes: readonly (string | undefined)[];
  /** What to do about a class that cannot have it. */
  remedy?: string;
}

/**
 * Why IAM DB authentication cannot be had for an engine, version and classes, or undefined when it can. RDS says so per
 * combination; a combination that RDS does not list is left to RDS to judge.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOrderableDBInstanceOptions.html
 */
export function iamUnavailableBecause(options: readonly OrderableDBInstanceOption[], configuration: Configuration) {
  const { Engine, EngineVersion, classes, remedy = 'Choose another DB instance class.' } = configuration;
  const able = (DBInstanceClass: string | undefined) =>
    options.find((option) => option.DBInstanceClass === DBInstanceClass)?.SupportsIAMDatabaseAuthentication;
  const version = `${engineName(Engine)} ${EngineVersion ?? ''}`.trim();

  if (options.length > 0 && options.every((option) => !option.SupportsIAMDatabaseAuthentication))
    return `Not available: ${version} does not support IAM DB authentication.`;
  const unable = classes.filter((DBInstanceClass) => able(DBInstanceClass) === false);
  if (unable.length === 0) return undefined;
  return `Not available: ${version} does not support IAM DB authentication on ${[...new Set(unable)].join(', ')}. ${remedy}`;
}

/** {@link iamUnavailableBecause}, with RDS asked for its options; undefined while the answer is on its way. */
export function useIamUnavailableBecause(configuration: Configuration) {
  const { data } = useQuery(orderableOptionsQuery(configuration.Engine, configuration.EngineVersion));
  return data && iamUnavailableBecause(data, configuration);
}
