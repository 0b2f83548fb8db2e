import SpaceBetween from '@cloudscape-design/components/space-between';
import { changedInput, pendingChanges, settingsInForce, toModifyInput } from '@rds-console/contract/modifyInput';
import { labelOf } from '@rds-console/contract/parameters/labels';
import { instanceCan } from '@rds-console/contract/states';
import { api } from '../../api.ts';
import { useCurrentResource } from '../../resource/resourcePages.tsx';
import { BackupSection } from '../../settings/BackupSection.tsx';
import { beginCourse, followedInstance } from '../../settings/course/beginCourse.ts';
import { MaintenanceActions } from '../../settings/MaintenanceActions.tsx';
import { notWhile } from '../../settings/notWhile.ts';
import { PendingTable } from '../../settings/PendingTable.tsx';
import { instanceRestorableTimes } from '../../settings/restorableTimes.ts';
import { settingText } from '../../settings/words.ts';
import { useDeed } from '../../shell/flashes.tsx';
import { dbInstance } from '../dbInstance.ts';

/** The tab on what waits for the maintenance window, and on how far back the backups reach. */
export function InstanceMaintenance() {
  const instance = useCurrentResource(dbInstance);
  const { DBInstanceIdentifier = '', DBInstanceArn = '', DBInstanceStatus, DBClusterIdentifier } = instance;
  const perform = useDeed();

  const inForce = settingsInForce(instance);

  /** @param changes what the request asks for, as the course of the change tells it */
  function modify(
    input: ReturnType<typeof toModifyInput>,
    changes: { name: string; to: unknown }[],
    words: { asking: string; done: string },
  ) {
    const applyImmediately = input.ApplyImmediately ?? false;
    void perform({
      id: `instance ${DBInstanceIdentifier}`,
      asking: words.asking,
      done: () => words.done,
      refused: `The modifications of ${DBInstanceIdentifier} stay as they are`,
      run: async () => {
        const modified = await api.instances.modify.call(input);
        await dbInstance.cache(modified);
        beginCourse({
          before: followedInstance(instance),
          after: followedInstance(modified),
          changes,
          applyImmediately,
        });
      },
    });
  }

  const notNow = instanceCan.modify(instance) ? undefined : notWhile('instance', DBInstanceStatus);
  return (
    <SpaceBetween size="l">
      <PendingTable
        database={instance}
        current={inForce}
        disabledReason={notNow}
        onApplyNow={() =>
          modify(
            { DBInstanceIdentifier, ApplyImmediately: true },
            pendingChanges(instance).map(({ name, value }) => ({ name, to: value })),
            {
              asking: `Applying the pending modifications of ${DBInstanceIdentifier}`,
              done: `RDS applies the pending modifications of ${DBInstanceIdentifier} now`,
            },
          )
        }
        onWithdraw={({ name }, value) =>
          modify(
            changedInput('DBInstanceIdentifier', toModifyInput(instance), {
              ...toModifyInput(instance),
              [name]: value,
            }),
            [{ name, to: value }],
            {
              asking: `Withdrawing a pending modification of ${DBInstanceIdentifier}`,
              done: `Withdrawn: ${labelOf(name)} of ${DBInstanceIdentifier} stays ${settingText(name, value)}`,
            },
          )
        }
      />
      <MaintenanceActions
        ResourceIdentifier={DBInstanceArn}
        notNowBecause={DBInstanceStatus === 'available' ? undefined : notWhile('instance', DBInstanceStatus)}
        onApplied={async () => dbInstance.cache(await api.instances.get.call({ DBInstanceIdentifier }))}
      />
      <BackupSection
        maintenanceWindow={instance.PreferredMaintenanceWindow}
        backupWindow={instance.PreferredBackupWindow}
        retention={instance.BackupRetentionPeriod}
        times={instanceRestorableTimes(instance)}
        decidedBy={DBClusterIdentifier}
        others={[
          {
            label: 'Auto minor version upgrade',
            value: settingText('AutoMinorVersionUpgrade', instance.AutoMinorVersionUpgrade),
          },
          { label: 'Copy tags to snapshots', value: settingText('CopyTagsToSnapshot', instance.CopyTagsToSnapshot) },
        ]}
      />
    </SpaceBetween>
  );
}
