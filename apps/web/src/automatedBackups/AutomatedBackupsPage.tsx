import Button from '@cloudscape-design/components/button';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { type AnyBackup, pathOf } from './anyBackup.ts';
import { BackupActions } from './BackupActions.tsx';
import { backupColumns, backupEssentials } from './backupColumns.tsx';
import { backupsQuery, clusterBackupsQuery } from './queries.ts';

const queryKeys = [backupsQuery.queryKey, clusterBackupsQuery.queryKey];

/** The automated backups of the region's databases: of those that are there, and of deleted ones that were to be kept. */
export function AutomatedBackupsPage() {
  const { data: ofInstances } = useSuspenseQuery(backupsQuery);
  const { data: ofClusters } = useSuspenseQuery(clusterBackupsQuery);
  const items = useMemo(
    (): AnyBackup[] => [
      ...ofInstances.map((backup) => ({ kind: 'DB instance' as const, backup })),
      ...ofClusters.map((backup) => ({ kind: 'DB cluster' as const, backup })),
    ],
    [ofInstances, ofClusters],
  );
  return (
    <ResourceTable
      title="Automated backups"
      what="automated backups"
      items={items}
      columns={backupColumns}
      essentials={backupEssentials}
      idOf={pathOf}
      actions={(selected) => <BackupActions of={selected} />}
      empty={{
        explanation: 'Databases with a backup retention period above 0 are backed up every day.',
        action: <Button href="/instances">Go to instances</Button>,
      }}
      queryKeys={queryKeys}
    />
  );
}
