import type { DBInstance } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { CreationSection } from '../../databases/CreationSection.tsx';
import { pollInterval } from '../../polling.ts';
import { localTime } from '../../text/times.ts';

/** How far a new DB instance is: made, backed up for the first time, available. */
export function InstanceCreation({ instance }: { instance: DBInstance }) {
  const { DBInstanceIdentifier, DBInstanceStatus: status, InstanceCreateTime, DBClusterIdentifier } = instance;
  const isMade = status !== 'creating' && InstanceCreateTime !== undefined;
  const isBackedUp = !DBClusterIdentifier && Boolean(instance.BackupRetentionPeriod);
  const { data: events = [] } = useQuery(
    api.events.list.queryOptions({
      input: { SourceType: 'db-instance', SourceIdentifier: DBInstanceIdentifier, Duration: 60 },
      enabled: isBackedUp,
      refetchInterval: pollInterval([status]),
    }),
  );
  const backup = events.findLast(({ EventCategories }) => EventCategories.includes('backup'));

  return (
    <CreationSection
      name={DBInstanceIdentifier}
      status={status}
      steps={[
        {
          header: 'Creating the instance',
          isDone: isMade,
          during: ['creating'],
          ...(isMade && { details: `Created ${localTime(InstanceCreateTime)}.` }),
        },
        ...(isBackedUp
          ? [
              {
                header: 'Taking the first backup',
                isDone: instance.LatestRestorableTime !== undefined,
                during: ['backing-up'],
                ...(backup && { details: `${backup.Message}, ${localTime(backup.Date)}.` }),
              },
            ]
          : []),
        {
          header: 'Available',
          isDone: isMade && status === 'available',
          during: [
            'modifying',
            'configuring-enhanced-monitoring',
            'configuring-iam-database-auth',
            'configuring-log-exports',
            'rebooting',
          ],
        },
      ]}
    />
  );
}
