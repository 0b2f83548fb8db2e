import SpaceBetween from '@cloudscape-design/components/space-between';
import type { modifyDBInstanceInput } from '@rds-console/contract/instances';
import { toModifyInput } from '@rds-console/contract/modifyInput';
import { instanceCan } from '@rds-console/contract/states';
import type { z } from 'zod';
import { api } from '../../api.ts';
import { BackupSection } from '../../settings/BackupSection.tsx';
import { MaintenanceActions } from '../../settings/MaintenanceActions.tsx';
import { PendingTable } from '../../settings/PendingTable.tsx';
import { instanceRestorableTimes } from '../../settings/restorableTimes.ts';
import { settingText, words } from '../../settings/words.ts';
import { useDeed } from '../../shell/flashes.tsx';
import { keepInstance } from '../queries.ts';
import { useInstance } from '../useInstance.ts';

/** The tab on what waits for the maintenance window, and on how far back the backups reach. */
export function InstanceMaintenance() {
  const instance = useInstance();
  const { DBInstanceIdentifier = '', DBInstanceArn = '', DBInstanceStatus, DBClusterIdentifier } = instance;
  const perform = useDeed();

  function modify(input: Partial<z.input<typeof modifyDBInstanceInput>>, words: { asking: string; done: string }) {
    void perform({
      id: `instance ${DBInstanceIdentifier}`,
      asking: words.asking,
      done: () => words.done,
      refused: `The modifications of ${DBInstanceIdentifier} stay as they are`,
      run: async () => keepInstance(await api.instances.modify.call({ DBInstanceIdentifier, ...input })),
    });
  }

  const notNow = instanceCan.modify(instance) ? undefined : `Not while the instance is ${DBInstanceStatus}.`;
  return (
    <SpaceBetween size="l">
      <PendingTable
        pending={instance.PendingModifiedValues}
        current={toModifyInput({ ...instance, PendingModifiedValues: undefined })}
        maintenanceWindow={instance.PreferredMaintenanceWindow}
        disabledReason={notNow}
        onApplyNow={() =>
          modify(
            { ApplyImmediately: true },
            {
              asking: `Applying the pending modifications of ${DBInstanceIdentifier}`,
              done: `Modifying the DB instance ${DBInstanceIdentifier}`,
            },
          )
        }
        onWithdraw={(name, value) =>
          modify(
            { [name]: value },
            {
              asking: `Withdrawing a pending modification of ${DBInstanceIdentifier}`,
              done: `Withdrawn: ${words[name] ?? name} of ${DBInstanceIdentifier} stays ${settingText(name, value)}`,
            },
          )
        }
      />
      <MaintenanceActions
        ResourceIdentifier={DBInstanceArn}
        notNowBecause={DBInstanceStatus === 'available' ? undefined : `Not while the instance is ${DBInstanceStatus}.`}
        onApplied={async () => keepInstance(await api.instances.get.call({ DBInstanceIdentifier }))}
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
