import KeyValuePairs, { type KeyValuePairsProps } from '@cloudscape-design/components/key-value-pairs';
import Link from '@cloudscape-design/components/link';
import { nextBackupWindow } from '@rds-console/contract/windows';
import { Section } from '../page/Section.tsx';
import { settingText } from '../text/settingText.ts';
import { localTime, nextWindowText, stretchOfTime, utcTime } from '../text/times.ts';
import type { RestorableTimes } from './restorableTimes.ts';

interface Props {
  /** `ddd:hh24:mi-ddd:hh24:mi` in UTC. */
  maintenanceWindow: string | undefined;
  /** `hh24:mi-hh24:mi` in UTC. */
  backupWindow: string | undefined;
  /** Days. */
  retention: number | undefined;
  times: RestorableTimes;
  /** The cluster that decides on the backups of this member. */
  decidedBy?: string | undefined;
  others: KeyValuePairsProps.Item[];
}

/** The two windows of a database, as RDS has them and as the clock on the wall has them, and how far back it can be restored. */
export function BackupSection(props: Props) {
  const { maintenanceWindow, backupWindow, retention, times, decidedBy, others } = props;
  const nextBackup = backupWindow ? nextBackupWindow(backupWindow, new Date()) : undefined;
  const timeOf = (time: Date | undefined) => (time ? `${localTime(time)} (${utcTime(time)})` : '-');

  return (
    <Section title="Maintenance and backups">
      <KeyValuePairs
        columns={3}
        items={[
          { label: 'Maintenance window', value: settingText('PreferredMaintenanceWindow', maintenanceWindow) },
          { label: 'Next maintenance window', value: maintenanceWindow ? nextWindowText(maintenanceWindow) : '-' },
          ...others,
          ...(decidedBy
            ? [
                {
                  label: 'Backups',
                  value: (
                    <>
                      Decided by <Link href={`/clusters/${decidedBy}/maintenance`}>{decidedBy}</Link>
                    </>
                  ),
                },
              ]
            : [
                {
                  label: 'Automated backups',
                  value: retention ? `Kept for ${settingText('BackupRetentionPeriod', retention)}` : 'Off',
                },
                { label: 'Backup window', value: settingText('PreferredBackupWindow', backupWindow) },
                {
                  label: 'Next backup window',
                  value: nextBackup ? stretchOfTime(nextBackup.start, nextBackup.end) : '-',
                },
                { label: 'Earliest restorable time', value: timeOf(times.earliest) },
                { label: 'Latest restorable time', value: timeOf(times.latest) },
              ]),
        ]}
      />
    </Section>
  );
}
