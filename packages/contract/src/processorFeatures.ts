import type { OrderableDBInstanceOption } from './rows.ts';

export type ProcessorFeatures = readonly { Name?: string | undefined; Value?: string | undefined }[] | undefined;
export type AvailableProcessorFeatures = OrderableDBInstanceOption['AvailableProcessorFeatures'];

/** Cores, and threads of each, as digits: the given ones, or else those that the class has by default. */
export function coresAndThreads(features: ProcessorFeatures, available: AvailableProcessorFeatures) {
  const given = (name: string) =>
    features?.find(({ Name }) => Name === name)?.Value ??
    available?.find(({ Name }) => Name === name)?.DefaultValue ??
    '';
  return { cores: given('coreCount'), threads: given('threadsPerCore') };
}

/** `4x2` for four cores of two threads; empty for the class's default. */
export function processorKey(features: ProcessorFeatures, available: AvailableProcessorFeatures): string {
  const standard = coresAndThreads([], available);
  const { cores, threads } = coresAndThreads(features, available);
  return cores === standard.cores && threads === standard.threads ? '' : `${cores}x${threads}`;
}

/** Features as the console writes them: `2 cores, 1 thread each`. */
export function processorText(features: ProcessorFeatures): string {
  if (!features?.length) return 'As the class has it';
  const { cores, threads } = coresAndThreads(features, undefined);
  return coresText(cores, threads);
}

/** The same of numbers as digits. */
export function coresText(cores: string, threads: string) {
  return `${cores} ${cores === '1' ? 'core' : 'cores'}, ${threads} ${threads === '1' ? 'thread' : 'threads'} each`;
}

/** Processor features as they are asked for; none where they are those of the class. */
export function processorFeaturesOf(features: ProcessorFeatures = []) {
  return features.map(({ Name = '', Value = '' }) => ({ Name, Value }));
}
