import type { AvailableProcessorFeature } from '@aws-sdk/client-rds';
import { configurableClasses, configurableEngines, coresBySize, manyCores } from './data/processors.ts';

/** What of a class's processor can be chosen with an engine: the cores and the threads of each; nothing for most. */
export function availableProcessorFeatures(engine: string, dbInstanceClass: string): AvailableProcessorFeature[] {
  const cores = coresBySize[dbInstanceClass.split('.')[2] ?? ''];
  if (cores === undefined || !configurableEngines.test(engine) || !configurableClasses.test(dbInstanceClass)) return [];
  return [
    { Name: 'coreCount', DefaultValue: String(cores), AllowedValues: coreCounts(cores).join(',') },
    { Name: 'threadsPerCore', DefaultValue: '2', AllowedValues: '1,2' },
  ];
}

/** Even numbers up to all of them; one core is one core. */
function coreCounts(cores: number): number[] {
  if (cores === 1) return [1];
  const min = cores >= manyCores ? 4 : 2;
  return Array.from({ length: (cores - min) / 2 + 1 }, (_, index) => min + index * 2);
}
