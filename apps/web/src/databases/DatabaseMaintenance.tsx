import type { KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type PendingChange, pendingChanges } from '@rds-console/contract/modifyInput';
import { labelOf } from '@rds-console/contract/parameters/labels';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { trackChanges } from '../changeProgress/trackChanges.ts';
import { useOperation } from '../shell/flashes.tsx';
import { settingText } from '../text/settingText.ts';
import { BackupSection } from './BackupSection.tsx';
import type { DatabaseType } from './databaseType.ts';
import { MaintenanceActions } from './MaintenanceActions.tsx';
import { PendingTable } from './PendingTable.tsx';
import { statusReason } from './statusReason.ts';

interface Props<Database extends DBInstance | DBCluster, Input extends object> {
  type: DatabaseType<Database, Input>;
  database: Database;
  /** The cluster that decides on the backups of this member. */
  decidedBy?: string | undefined;
  /** What else belongs to the backups. */
  others: KeyValuePairsProps.Item[];
}

/** What waits for the maintenance window of a database, and how far back its backups reach. */
export function DatabaseMaintenance<Database extends DBInstance | DBCluster, Input extends object>(
  props: Props<Database, Input>,
) {
  const { type, database, decidedBy, others } = props;
  const { noun, nameOf, statusOf, cache, reload } = type.resource;
  const perform = useOperation();
  const name = nameOf(database);
  const status = statusOf(database);
  const saved = type.toModifyInput(database);

  /** @param edited the settings as they are to be; what waits is applied when it is absent */
  function modify(edited: Input | undefined, changes: PendingChange[], words: { asking: string; done: string }) {
    const applyImmediately = edited === undefined;
    void perform({
      id: `${noun} ${name}`,
      asking: words.asking,
      done: () => words.done,
      refused: `The modifications of ${name} stay as they are`,
      run: async () => {
        const input = type.changedInput(saved, edited ?? saved);
        const modified = await type.modify.call(applyImmediately ? { ...input, ApplyImmediately: true } : input);
        await cache(modified);
        trackChanges({
          before: type.follow(database),
          after: type.follow(modified),
          changes: changes.map(({ name, value }) => ({ name, to: value })),
          applyImmediately,
        });
      },
    });
  }

  return (
    <SpaceBetween size="l">
      <PendingTable
        database={database}
        current={type.settingsInForce(database)}
        disabledReason={type.canModify(database) ? undefined : statusReason(noun, status)}
        onApplyNow={() =>
          modify(undefined, pendingChanges(database), {
            asking: `Applying the pending modifications of ${name}`,
            done: `RDS applies the pending modifications of ${name} now`,
          })
        }
        onWithdraw={({ name: setting }, value) =>
          modify({ ...saved, [setting]: value }, [{ name: setting, value }], {
            asking: `Withdrawing a pending modification of ${name}`,
            done: `Withdrawn: ${labelOf(setting)} of ${name} stays ${settingText(setting, value)}`,
          })
        }
      />
      <MaintenanceActions
        ResourceIdentifier={type.arnOf(database) ?? ''}
        notNowReason={status === 'available' ? undefined : statusReason(noun, status)}
        onApplied={() => reload(database)}
      />
      <BackupSection
        maintenanceWindow={database.PreferredMaintenanceWindow}
        backupWindow={database.PreferredBackupWindow}
        retention={database.BackupRetentionPeriod}
        times={type.restorableTimes(database)}
        decidedBy={decidedBy}
        others={[
          ...others,
          { label: 'Copy tags to snapshots', value: settingText('CopyTagsToSnapshot', database.CopyTagsToSnapshot) },
        ]}
      />
    </SpaceBetween>
  );
}
