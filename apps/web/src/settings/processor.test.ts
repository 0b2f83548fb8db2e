import { describe, expect, it } from 'vitest';
import { processorOf, restoredProcessorInput } from './processor.ts';

const available = [
  { Name: 'coreCount', DefaultValue: '4', AllowedValues: '2,4' },
  { Name: 'threadsPerCore', DefaultValue: '2', AllowedValues: '1,2' },
];

describe('what a restore or a replica asks for', () => {
  it.each([
    ['nothing where it is as the source has it', '2x1', '2x1', available, {}],
    ['the features that were chosen', '2x1', '', available, { ProcessorFeatures: processorOf('2x1') }],
    ['those of the class where the source has others', '', '2x1', available, { UseDefaultProcessorFeatures: true }],
    ['those of the class where it has no choice', '', '2x1', [], { UseDefaultProcessorFeatures: true }],
    ['nothing where neither has a choice', '', '', [], {}],
  ])('is %s', (_name, chosen, source, ofClass, asked) => {
    expect(restoredProcessorInput(processorOf(chosen), processorOf(source), ofClass)).toEqual(asked);
  });
});
