import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import type { Choice } from '../form/SelectField.tsx';

type Feature = { Name?: string | undefined; Value?: string | undefined };
type Features = readonly Feature[] | undefined;
type Available = OrderableDBInstanceOption['AvailableProcessorFeatures'];

/** The processor that a class has by itself, as the form has it. */
export const OWN_PROCESSOR: { Name: string; Value: string }[] = [];

/** Features as the console says them: `2 cores, 1 thread each`. */
export function processorText(features: Features): string {
  if (!features?.length) return 'As the class has it';
  const { cores, threads } = read(features, undefined);
  return coresText(cores, threads);
}

/** The ways in which a class's processor can be configured, by what {@link processorKey} makes of them; the first is its own. */
export function processorChoices(available: Available): (Choice | { label: string; options: Choice[] })[] {
  const own = read([], available);
  const allowed = (name: string) => featureNamed(available, name)?.AllowedValues?.split(',').toReversed() ?? [];
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

/** The choice that stands for features; empty for the class's own. */
export function processorKey(features: Features, available: Available): string {
  const own = read([], available);
  const { cores, threads } = read(features, available);
  return cores === own.cores && threads === own.threads ? '' : `${cores}x${threads}`;
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

/** What a new database is asked for: nothing where it is the class's own, or where the class has no choice. */
export function newProcessorInput<Given extends Features>(features: Given, available: Available): Given | undefined {
  return available?.length && processorKey(features, available) !== '' ? features : undefined;
}

/** What a restore, or a replica, is asked for: nothing where it is as the source has it. */
export function restoredProcessorInput<Given extends Features>(
  features: Given,
  source: Features,
  available: Available,
) {
  // A class without a choice has its own, and takes none over.
  if (!available?.length) return source?.length ? { UseDefaultProcessorFeatures: true } : {};
  if (processorKey(features, available) === processorKey(source, available)) return {};
  return processorKey(features, available) === ''
    ? { UseDefaultProcessorFeatures: true }
    : { ProcessorFeatures: features };
}

function read(features: Features, available: Available) {
  const said = (name: string) =>
    features?.find(({ Name }) => Name === name)?.Value ?? featureNamed(available, name)?.DefaultValue ?? '';
  return { cores: said('coreCount'), threads: said('threadsPerCore') };
}

function featureNamed(available: Available, name: string) {
  return available?.find(({ Name }) => Name === name);
}

function coresText(cores: string, threads: string) {
  return `${cores} ${cores === '1' ? 'core' : 'cores'}, ${threads} ${threads === '1' ? 'thread' : 'threads'} each`;
}
