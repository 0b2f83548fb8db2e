import { expect, test } from 'vitest';
import { settingText } from './settingText.ts';

test.each([
  ['MasterUserPassword', 'typed', '••••••••'],
  ['MasterUserPassword', '', '••••••••'],
  ['Port', undefined, '-'],
  ['KmsKeyId', '', '-'],
  ['MultiAZ', true, 'Yes'],
  ['EnableIAMDatabaseAuthentication', false, 'No'],
  ['EnableCloudwatchLogsExports', [], 'None'],
  ['EnableCloudwatchLogsExports', ['audit', 'error'], 'audit, error'],
  ['AllocatedStorage', 100, '100 GiB'],
  ['MaxAllocatedStorage', 1000, '1000 GiB'],
  ['StorageThroughput', 600, '600 MiB/s'],
  ['MonitoringInterval', 0, 'Off'],
  ['MonitoringInterval', 15, 'Every 15 s'],
  ['PerformanceInsightsRetentionPeriod', 7, '7 days'],
  ['BackupRetentionPeriod', 1, '1 day'],
  ['BackupRetentionPeriod', 0, '0 days'],
  ['BacktrackWindow', 0, 'Off'],
  ['BacktrackWindow', 7200, '2 hours'],
  ['NetworkType', 'DUAL', 'Dual-stack'],
  ['NetworkType', 'IPV4', 'IPv4'],
  ['StorageType', 'gp3', 'gp3'],
  ['StorageType', 'aurora-iopt1', 'Aurora I/O-Optimized'],
  ['ServerlessV2ScalingConfiguration', { MinCapacity: 0.5, MaxCapacity: 16 }, '0.5 to 16 ACUs'],
  ['PreferredBackupWindow', '03:00-03:30', '03:00-03:30 UTC'],
  ['ProcessorFeatures', [], 'As the class has it'],
  [
    'ProcessorFeatures',
    [
      { Name: 'coreCount', Value: '2' },
      { Name: 'threadsPerCore', Value: '1' },
    ],
    '2 cores, 1 thread each',
  ],
  ['Port', 3306, '3306'],
])('%s %j is written %s', (name, value, text) => {
  expect(settingText(name, value)).toBe(text);
});
