import { type IamObstacle, type IamOption, iamObstacle } from '@rds-console/contract/iam/obstacle';
import { useQuery } from '@tanstack/react-query';
import { iamOptionsQuery } from './engineChoices.ts';
import { engineName } from './words.ts';

interface Configuration {
  Engine: string | undefined;
  EngineVersion: string | undefined;
  /** The classes of all the instances concerned: one, or every member of a cluster. */
  classes: readonly (string | undefined)[];
  /** What to do about a class that cannot have it. */
  remedy?: string;
}

/** What is in the way of IAM DB authentication, in the same words wherever the switch stands. */
export function obstacleText(
  { because, classes, nearest }: IamObstacle,
  { Engine, EngineVersion }: Pick<Configuration, 'Engine' | 'EngineVersion'>,
) {
  const version = because === 'engine' ? engineName(Engine) : `${engineName(Engine)} ${EngineVersion ?? ''}`.trim();
  const on = because === 'class' ? ` on ${classes.join(', ')}` : '';
  return `${version} does not support IAM DB authentication${on}.${nearest ? ` ${nearest} does.` : ''}`;
}

/**
 * Why IAM DB authentication cannot be had for an engine, version and classes, or undefined when it can. RDS says so per
 * combination; a combination that RDS does not list is left to RDS to judge.
 *
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeOrderableDBInstanceOptions.html
 */
export function iamUnavailableBecause(options: readonly IamOption[], configuration: Configuration) {
  const { remedy = 'Choose another DB instance class.' } = configuration;
  const obstacle = iamObstacle(options, configuration);
  if (!obstacle) return undefined;
  const why = `Not available: ${obstacleText(obstacle, configuration)}`;
  return obstacle.because === 'class' && remedy ? `${why} ${remedy}` : why;
}

/** {@link iamUnavailableBecause}, with RDS asked for its options; undefined while the answer is on its way. */
export function useIamUnavailableBecause(configuration: Configuration) {
  const { data } = useQuery(iamOptionsQuery(configuration.Engine, configuration.EngineVersion));
  return data && iamUnavailableBecause(data, configuration);
}

/** What is in the way, with what would do, and without advice for a form; undefined where nothing is, or RDS was not asked. */
export function useIamObstacleText(configuration: Configuration) {
  const { data } = useQuery(iamOptionsQuery(configuration.Engine, configuration.EngineVersion));
  const obstacle = data && iamObstacle(data, configuration);
  return obstacle && obstacleText(obstacle, configuration);
}
