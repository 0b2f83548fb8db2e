import { expect, it } from 'vitest';
import { requestedValues } from './requestedValues.ts';

const EnableCloudwatchLogsExports = ['audit', 'error'];

it.each<[what: string, input: object, values: object]>([
  ['what a form has under the same name', { MultiAZ: false }, { MultiAZ: false }],
  ['the processor of the class', { UseDefaultProcessorFeatures: true }, { ProcessorFeatures: [] }],
  ['no word on the processor', { UseDefaultProcessorFeatures: false }, {}],
  ['the class of a cluster', { DBClusterInstanceClass: 'db.m5d.large' }, { DBInstanceClass: 'db.m5d.large' }],
  [
    'log types that are turned on and off',
    { CloudwatchLogsExportConfiguration: { EnableLogTypes: ['slowquery'], DisableLogTypes: ['audit'] } },
    { EnableCloudwatchLogsExports: ['error', 'slowquery'] },
  ],
  ['what is no structure', { CloudwatchLogsExportConfiguration: 'audit' }, {}],
])('%s: %j', (_what, input, values) => {
  expect(requestedValues({ ...input }, { EnableCloudwatchLogsExports })).toEqual(values);
});
