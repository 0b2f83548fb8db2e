import { clusterParameters } from '@rds-console/contract/parameters/cluster';
import { instanceParameters } from '@rds-console/contract/parameters/instance';
import { describedValues, parametersWith } from '@rds-console/contract/parameters/views';
import {
  type DBCluster,
  type DBClusterAutomatedBackup,
  type DBClusterSnapshot,
  type DBInstance,
  type DBInstanceAutomatedBackup,
  type DBSnapshot,
  dbCluster,
  dbInstance,
} from '@rds-console/contract/rows';
import type { RestoreClusterValues } from './restoreClusterValues.ts';
import type { RestoreInstanceValues } from './restoreInstanceValues.ts';

/** What snapshots and automated backups have alike, and of the types that a database has. */
type Backup = Omit<DBSnapshot | DBInstanceAutomatedBackup, 'AdditionalStorageVolumes'>;
type ClusterBackup = Omit<DBClusterSnapshot | DBClusterAutomatedBackup, 'PercentProgress'>;

const ofInstances = parametersWith(instanceParameters, (row) => row.inBackups === true);
const ofClusters = parametersWith(clusterParameters, (row) => row.inBackups === true);

// No row that is in backups reads what backups don't have.
const blankInstance = dbInstance({ DBInstanceIdentifier: 'blank' });
const blankCluster = dbCluster({ DBClusterIdentifier: 'blank' });

/** What a form for a restore begins with: the settings of the DB instance as its backup describes them. */
export function presetsOfBackup(backup: Backup) {
  const instance: DBInstance = {
    ...blankInstance,
    ...backup,
    DbiResourceId: backup.DbiResourceId ?? '',
  };
  return {
    ...describedValues<RestoreInstanceValues, DBInstance>(instanceParameters, instance, ofInstances),
    // Of an instance RDS describes these elsewhere.
    Port: backup.Port,
    OptionGroupName: backup.OptionGroupName,
  };
}

/** The same of a DB cluster. */
export function presetsOfClusterBackup(backup: ClusterBackup) {
  const cluster: DBCluster = {
    ...blankCluster,
    ...backup,
    DbClusterResourceId: backup.DbClusterResourceId ?? '',
  };
  return describedValues<RestoreClusterValues, DBCluster>(clusterParameters, cluster, ofClusters);
}
