import { type AvailableProcessorFeatures, coresAndThreads, coresText } from '@rds-console/contract/processorFeatures';
import type { Choice } from '../form/SelectField.tsx';

/** The processor that a class has by itself, as the form has it. */
export const OWN_PROCESSOR: { Name: string; Value: string }[] = [];

/** The ways in which a class's processor can be configured, by what {@link processorKey} makes of them; the first is its own. */
export function processorChoices(
  available: AvailableProcessorFeatures,
): (Choice | { label: string; options: Choice[] })[] {
  const own = coresAndThreads([], available);
  const allowed = (name: string) =>
    available
      ?.find(({ Name }) => Name === name)
      ?.AllowedValues?.split(',')
      .toReversed() ?? [];
  const vcpus = (cores: string, threads: string) => `${Number(cores) * Number(threads)} vCPUs`;
  return [
    {
      value: '',
      label: `As the class has it: ${coresText(own.cores, own.threads)}`,
      description: vcpus(own.cores, own.threads),
    },
    ...allowed('threadsPerCore').map((threads) => ({
      label: `${threads} ${threads === '1' ? 'thread' : 'threads'} per core`,
      options: allowed('coreCount')
        .filter((cores) => cores !== own.cores || threads !== own.threads)
        .map((cores) => ({
          value: `${cores}x${threads}`,
          label: coresText(cores, threads),
          description: vcpus(cores, threads),
        })),
    })),
  ].filter((choice) => !('options' in choice) || choice.options.length > 0);
}

/** The features that a choice stands for. */
export function processorOf(key: string) {
  const [cores = '', threads = ''] = key.split('x');
  return key === ''
    ? OWN_PROCESSOR
    : [
        { Name: 'coreCount', Value: cores },
        { Name: 'threadsPerCore', Value: threads },
      ];
}
