import type { DBCluster, ServerlessV2ScalingConfiguration } from '@aws-sdk/client-rds';
import { findVersion } from '../../catalog/catalog.ts';
import { serverlessCapacity } from '../../catalog/serverlessCapacity.ts';
import { RdsError } from '../../engine/rdsError.ts';
import { checkRange } from './checkNumbers.ts';

type Scaling = DBCluster['ServerlessV2ScalingConfiguration'];

/**
 * Between how many Aurora capacity units (in halves) the Serverless v2 instances of a cluster are to scale.
 *
 * @param present what is in force where the request says nothing
 * @throws RdsError InvalidParameterValue, InvalidParameterCombination
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ServerlessV2ScalingConfiguration.html
 */
export function checkServerlessScaling(
  { Engine = '', EngineVersion = '' }: Pick<DBCluster, 'Engine' | 'EngineVersion'>,
  asked: ServerlessV2ScalingConfiguration | undefined,
  present?: Scaling,
): Scaling {
  if (asked === undefined || Object.values(asked).every((part) => part === undefined)) return present;
  const version = findVersion(Engine, EngineVersion);
  const range = version && serverlessCapacity(version);
  if (range === undefined) {
    throw new RdsError(
      'InvalidParameterCombination',
      `The engine version ${EngineVersion} of ${Engine} does not support Serverless v2.`,
    );
  }
  const { MinCapacity = present?.MinCapacity, MaxCapacity = present?.MaxCapacity } = asked;
  if (MinCapacity === undefined || MaxCapacity === undefined) {
    throw new RdsError('InvalidParameterCombination', 'Serverless v2 scaling needs both MinCapacity and MaxCapacity.');
  }
  const { MinCapacity: min, MaxCapacity: max } = range;
  const isCapacity = (capacity: number) => capacity >= min && capacity <= max && Number.isInteger(capacity * 2);
  if (!isCapacity(MinCapacity) || !isCapacity(MaxCapacity) || MaxCapacity < 1 || MinCapacity > MaxCapacity) {
    throw new RdsError(
      'InvalidParameterValue',
      `Serverless v2 capacity is from ${min} to ${max} in steps of 0.5 for ${Engine} ${EngineVersion}, with a maximum of ` +
        'at least 1 that is not below the minimum.',
    );
  }
  return { MinCapacity, MaxCapacity, SecondsUntilAutoPause: autoPause(MinCapacity, asked, present) };
}

// Only an instance that may scale to nothing is paused.
function autoPause(
  MinCapacity: number,
  { SecondsUntilAutoPause: asked }: ServerlessV2ScalingConfiguration,
  present: Scaling,
): number | undefined {
  if (asked !== undefined) {
    checkRange('SecondsUntilAutoPause', asked, 300, 86_400);
    if (MinCapacity > 0) {
      throw new RdsError(
        'InvalidParameterCombination',
        'SecondsUntilAutoPause can be specified only with a MinCapacity of 0.',
      );
    }
  }
  return MinCapacity === 0 ? (asked ?? present?.SecondsUntilAutoPause ?? 300) : undefined;
}
