import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { RestoreClusterForm } from '../settings/restored/RestoreClusterForm.tsx';
import { pathOf, restorableTimes } from './anyBackup.ts';
import { clusterBackupQuery } from './queries.ts';

/** The page under `/cluster-automated-backups/{id}/restore`, whether the DB cluster that they are of is still there or not. */
export function RestoreClusterBackupPage() {
  const { DbClusterResourceId = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(clusterBackupQuery(DbClusterResourceId));
  const [backup] = useState(data);
  const it = { kind: 'DB cluster', backup } as const;
  const { Engine = '', EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled = false } = backup;
  const name = `the automated backups of ${backup.DBClusterIdentifier}`;
  return (
    <RestoreClusterForm
      title="Restore DB cluster"
      source={{
        name,
        Engine,
        EngineVersion,
        AllocatedStorage,
        IAMDatabaseAuthenticationEnabled,
        times: restorableTimes(it),
      }}
      isEncrypted={backup.StorageEncrypted ? true : undefined}
      presets={{
        ...(backup.StorageType ? { StorageType: backup.StorageType } : {}),
        Iops: backup.Iops,
        Port: backup.Port,
        BackupRetentionPeriod: backup.BackupRetentionPeriod,
      }}
      description={`Creates a new DB cluster from ${name}.`}
      cancelHref={pathOf(it)}
      draft={`restore cluster backup ${DbClusterResourceId}`}
      restore={(input) =>
        callOf(api.clusterAutomatedBackups.restore, { ...input, SourceDbClusterResourceId: DbClusterResourceId })
      }
    />
  );
}
