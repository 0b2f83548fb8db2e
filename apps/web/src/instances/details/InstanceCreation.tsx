import type { DBInstance } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { api } from '../../api.ts';
import { CreationSection } from '../../databases/CreationSection.tsx';
import { creationStep } from '../../databases/creationStep.ts';
import { pollInterval } from '../../polling.ts';
import { localTime } from '../../text/times.ts';

/** How far a new DB instance is: made, backed up for the first time, available. */
export function InstanceCreation({ instance }: { instance: DBInstance }) {
  const { DBInstanceIdentifier, DBInstanceStatus: status, InstanceCreateTime, DBClusterIdentifier } = instance;
  const isCreating = status === 'creating';
  const isMade = !isCreating && InstanceCreateTime !== undefined;
  const isBackedUp = !DBClusterIdentifier && Boolean(instance.BackupRetentionPeriod);
  const { data: events = [] } = useQuery(
    api.events.list.queryOptions({
      input: { SourceType: 'db-instance', SourceIdentifier: DBInstanceIdentifier, Duration: 60 },
      enabled: isBackedUp,
      refetchInterval: pollInterval([status]),
    }),
  );
  const backup = events.findLast(({ EventCategories }) => EventCategories.includes('backup'));
  const isBackupDone = instance.LatestRestorableTime !== undefined;

  return (
    <CreationSection
      name={DBInstanceIdentifier}
      isCreating={isCreating}
      steps={[
        creationStep('RDS has taken the request', true, status, []),
        {
          ...creationStep('Creating the instance', isMade, status, ['creating']),
          ...(isMade && { details: `Created ${localTime(InstanceCreateTime)}.` }),
        },
        ...(isBackedUp
          ? [
              {
                ...creationStep('Taking the first backup', isBackupDone, status, ['backing-up']),
                ...(backup && { details: `${backup.Message}, ${localTime(backup.Date)}.` }),
              },
            ]
          : []),
        creationStep('Available', isMade && status === 'available', status, [
          'modifying',
          'configuring-enhanced-monitoring',
          'configuring-iam-database-auth',
          'configuring-log-exports',
          'rebooting',
        ]),
      ]}
    />
  );
}
