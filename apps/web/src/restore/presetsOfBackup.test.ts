import { dbClusterAutomatedBackup, dbClusterSnapshot, dbInstanceAutomatedBackup } from '@rds-console/contract/rows';
import { expect, it } from 'vitest';
import { presetsOfBackup, presetsOfClusterBackup } from './presetsOfBackup.ts';

it('an instance is restored with the port, group and storage of its backup', () => {
  const backup = dbInstanceAutomatedBackup({
    DbiResourceId: 'db-ABC',
    Port: 3307,
    OptionGroupName: 'audit',
    StorageType: 'io1',
    Iops: 3000,
  });
  expect(presetsOfBackup(backup)).toMatchObject({
    Port: 3307,
    OptionGroupName: 'audit',
    StorageType: 'io1',
    Iops: 3000,
    StorageThroughput: undefined,
  });
});

it('a cluster is restored with the port and storage of its backup', () => {
  const backup = dbClusterAutomatedBackup({
    DbClusterResourceId: 'cluster-ABC',
    Port: 5433,
    StorageType: 'io1',
    Iops: 1000,
  });
  expect(presetsOfClusterBackup(backup)).toEqual({
    Port: 5433,
    StorageType: 'io1',
    Iops: 1000,
  });
  const snapshot = dbClusterSnapshot({ DBClusterSnapshotIdentifier: 'before', Port: 3306 });
  expect(presetsOfClusterBackup(snapshot)).toEqual({
    Port: 3306,
    StorageType: 'aurora',
    Iops: undefined,
  });
});
