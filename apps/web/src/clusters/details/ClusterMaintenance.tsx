import SpaceBetween from '@cloudscape-design/components/space-between';
import type { modifyDBClusterInput } from '@rds-console/contract/clusters';
import { toModifyClusterInput } from '@rds-console/contract/modifyInput';
import { clusterCan } from '@rds-console/contract/states';
import type { z } from 'zod';
import { api } from '../../api.ts';
import { BackupSection } from '../../settings/BackupSection.tsx';
import { MaintenanceActions } from '../../settings/MaintenanceActions.tsx';
import { PendingTable } from '../../settings/PendingTable.tsx';
import { clusterRestorableTimes } from '../../settings/restorableTimes.ts';
import { settingText, words } from '../../settings/words.ts';
import { useDeed } from '../../shell/flashes.tsx';
import { keepCluster } from '../queries.ts';
import { useCluster } from '../useCluster.ts';

/** The tab on what waits for the maintenance window, and on how far back the backups reach. */
export function ClusterMaintenance() {
  const cluster = useCluster();
  const { DBClusterIdentifier = '', DBClusterArn = '', Status } = cluster;
  const perform = useDeed();

  function modify(input: Partial<z.input<typeof modifyDBClusterInput>>, words: { asking: string; done: string }) {
    void perform({
      id: `cluster ${DBClusterIdentifier}`,
      asking: words.asking,
      done: () => words.done,
      refused: `The modifications of ${DBClusterIdentifier} stay as they are`,
      run: async () => keepCluster(await api.clusters.modify.call({ DBClusterIdentifier, ...input })),
    });
  }

  const notNow = clusterCan.modify(cluster) ? undefined : `Not while the cluster is ${Status}.`;
  return (
    <SpaceBetween size="l">
      <PendingTable
        pending={cluster.PendingModifiedValues}
        current={toModifyClusterInput({ ...cluster, PendingModifiedValues: undefined })}
        maintenanceWindow={cluster.PreferredMaintenanceWindow}
        disabledReason={notNow}
        onApplyNow={() =>
          modify(
            { ApplyImmediately: true },
            {
              asking: `Applying the pending modifications of ${DBClusterIdentifier}`,
              done: `Modifying the DB cluster ${DBClusterIdentifier}`,
            },
          )
        }
        onWithdraw={(name, value) =>
          modify(
            { [name]: value },
            {
              asking: `Withdrawing a pending modification of ${DBClusterIdentifier}`,
              done: `Withdrawn: ${words[name] ?? name} of ${DBClusterIdentifier} stays ${settingText(name, value)}`,
            },
          )
        }
      />
      <MaintenanceActions
        ResourceIdentifier={DBClusterArn}
        notNowBecause={Status === 'available' ? undefined : `Not while the cluster is ${Status}.`}
        onApplied={async () => keepCluster(await api.clusters.get.call({ DBClusterIdentifier }))}
      />
      <BackupSection
        maintenanceWindow={cluster.PreferredMaintenanceWindow}
        backupWindow={cluster.PreferredBackupWindow}
        retention={cluster.BackupRetentionPeriod}
        times={clusterRestorableTimes(cluster)}
        others={[
          { label: 'Copy tags to snapshots', value: settingText('CopyTagsToSnapshot', cluster.CopyTagsToSnapshot) },
        ]}
      />
    </SpaceBetween>
  );
}
