import SpaceBetween from '@cloudscape-design/components/space-between';
import {
  changedInput,
  clusterSettingsInForce,
  pendingChanges,
  toModifyClusterInput,
} from '@rds-console/contract/modifyInput';
import { labelOf } from '@rds-console/contract/parameters/labels';
import { clusterCan } from '@rds-console/contract/states';
import { api } from '../../api.ts';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { BackupSection } from '../../settings/BackupSection.tsx';
import { beginCourse, followedCluster } from '../../settings/course/beginCourse.ts';
import { MaintenanceActions } from '../../settings/MaintenanceActions.tsx';
import { notWhile } from '../../settings/notWhile.ts';
import { PendingTable } from '../../settings/PendingTable.tsx';
import { clusterRestorableTimes } from '../../settings/restorableTimes.ts';
import { settingText } from '../../settings/words.ts';
import { useDeed } from '../../shell/flashes.tsx';
import { dbCluster } from '../dbCluster.ts';

/** The tab on what waits for the maintenance window, and on how far back the backups reach. */
export function ClusterMaintenance() {
  const cluster = useCurrentResource(dbCluster);
  const { DBClusterIdentifier = '', DBClusterArn = '', Status } = cluster;
  const perform = useDeed();

  const inForce = clusterSettingsInForce(cluster);

  /** @param changes what the request asks for, as the course of the change tells it */
  function modify(
    input: ReturnType<typeof toModifyClusterInput>,
    changes: { name: string; to: unknown }[],
    words: { asking: string; done: string },
  ) {
    const applyImmediately = input.ApplyImmediately ?? false;
    void perform({
      id: `cluster ${DBClusterIdentifier}`,
      asking: words.asking,
      done: () => words.done,
      refused: `The modifications of ${DBClusterIdentifier} stay as they are`,
      run: async () => {
        const modified = await api.clusters.modify.call(input);
        await dbCluster.cache(modified);
        beginCourse({ before: followedCluster(cluster), after: followedCluster(modified), changes, applyImmediately });
      },
    });
  }

  const notNow = clusterCan.modify(cluster) ? undefined : notWhile('cluster', Status);
  return (
    <SpaceBetween size="l">
      <PendingTable
        database={cluster}
        current={inForce}
        disabledReason={notNow}
        onApplyNow={() =>
          modify(
            { DBClusterIdentifier, ApplyImmediately: true },
            pendingChanges(cluster).map(({ name, value }) => ({ name, to: value })),
            {
              asking: `Applying the pending modifications of ${DBClusterIdentifier}`,
              done: `RDS applies the pending modifications of ${DBClusterIdentifier} now`,
            },
          )
        }
        onWithdraw={({ name }, value) =>
          modify(
            changedInput('DBClusterIdentifier', toModifyClusterInput(cluster), {
              ...toModifyClusterInput(cluster),
              [name]: value,
            }),
            [{ name, to: value }],
            {
              asking: `Withdrawing a pending modification of ${DBClusterIdentifier}`,
              done: `Withdrawn: ${labelOf(name)} of ${DBClusterIdentifier} stays ${settingText(name, value)}`,
            },
          )
        }
      />
      <MaintenanceActions
        ResourceIdentifier={DBClusterArn}
        notNowBecause={Status === 'available' ? undefined : notWhile('cluster', Status)}
        onApplied={async () => dbCluster.cache(await api.clusters.get.call({ DBClusterIdentifier }))}
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
