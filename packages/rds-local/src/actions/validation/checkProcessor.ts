import type { OrderableDBInstanceOption, ProcessorFeature } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';

interface Wanted {
  ProcessorFeatures?: ProcessorFeature[];
  UseDefaultProcessorFeatures?: boolean;
}

/**
 * The processor features of an instance that has or gets a class.
 *
 * @param present those that it has; empty when they are the class's own
 * @returns both features, or none when they are the class's own
 * @throws RdsError InvalidParameterCombination for features that the class cannot have with the engine
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_ConfigureProcessor.html
 */
export function checkProcessor(
  { AvailableProcessorFeatures: available = [], DBInstanceClass }: OrderableDBInstanceOption,
  { ProcessorFeatures: asked = [], UseDefaultProcessorFeatures }: Wanted,
  present: readonly ProcessorFeature[] = [],
): ProcessorFeature[] {
  if (UseDefaultProcessorFeatures && asked.length > 0) {
    throw rejection('ProcessorFeatures cannot be specified together with UseDefaultProcessorFeatures.');
  }
  if (UseDefaultProcessorFeatures) return [];
  const wanted = new Map([...present, ...asked].map(({ Name, Value }) => [Name, Value]));
  if (wanted.size === 0) return [];
  if (available.length === 0) {
    throw rejection(`Processor features are not supported for DB instance class ${DBInstanceClass} with this engine.`);
  }
  for (const [name, value] of wanted) {
    const feature = available.find(({ Name }) => Name === name);
    if (feature === undefined) throw rejection(`${name} is not a processor feature: use coreCount and threadsPerCore.`);
    if (!feature.AllowedValues?.split(',').includes(value ?? '')) {
      throw rejection(
        `${name} cannot be ${value} for DB instance class ${DBInstanceClass}. Valid values: ${feature.AllowedValues}.`,
      );
    }
  }
  const features = available.map(({ Name, DefaultValue }) => ({ Name, Value: wanted.get(Name) ?? DefaultValue }));
  const isDefault = available.every(({ Name, DefaultValue }) => (wanted.get(Name) ?? DefaultValue) === DefaultValue);
  return isDefault ? [] : features;
}

/** @throws RdsError InvalidParameterCombination when the class changes and nothing is said of features that are not its own */
export function checkProcessorSaid(wanted: Wanted, present: readonly ProcessorFeature[]): void {
  if (present.length === 0 || wanted.ProcessorFeatures?.length || wanted.UseDefaultProcessorFeatures) return;
  throw rejection(
    'The DB instance has processor features of its own. To change its class, specify ProcessorFeatures or UseDefaultProcessorFeatures.',
  );
}

function rejection(message: string): RdsError {
  return new RdsError('InvalidParameterCombination', message);
}
