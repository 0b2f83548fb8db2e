import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { RestoreInstanceForm } from '../settings/restored/RestoreInstanceForm.tsx';
import { pathOf, restorableTimes } from './anyBackup.ts';
import { backupQuery } from './queries.ts';

/** The page under `/automated-backups/{id}/restore`, whether the DB instance that they are of is still there or not. */
export function RestoreBackupPage() {
  const { DbiResourceId = '' } = useParams({ strict: false });
  const { data } = useSuspenseQuery(backupQuery(DbiResourceId));
  const [backup] = useState(data);
  const it = { kind: 'DB instance', backup } as const;
  const { Engine = '', EngineVersion, AllocatedStorage, IAMDatabaseAuthenticationEnabled = false } = backup;
  const name = `the automated backups of ${backup.DBInstanceIdentifier}`;
  return (
    <RestoreInstanceForm
      title="Restore DB instance"
      doing="Restoring the DB instance"
      source={{
        name,
        Engine,
        EngineVersion,
        AllocatedStorage,
        IAMDatabaseAuthenticationEnabled,
        times: restorableTimes(it),
      }}
      presets={{
        StorageType: backup.StorageType,
        Iops: backup.Iops,
        StorageThroughput: backup.StorageThroughput,
        DedicatedLogVolume: backup.DedicatedLogVolume ?? false,
        Port: backup.Port,
        OptionGroupName: backup.OptionGroupName,
        BackupRetentionPeriod: backup.BackupRetentionPeriod,
      }}
      description={`Creates a new DB instance from ${name}. Its master user, password and databases come with them.`}
      cancelHref={pathOf(it)}
      draft={`restore backup ${DbiResourceId}`}
      restore={({ DBInstanceIdentifier, ...input }) =>
        callOf(api.automatedBackups.restore, {
          ...input,
          SourceDbiResourceId: DbiResourceId,
          TargetDBInstanceIdentifier: DBInstanceIdentifier,
        })
      }
    />
  );
}
