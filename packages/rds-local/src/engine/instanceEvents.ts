import type { DBInstance } from '@aws-sdk/client-rds';
import type { EventId } from '../catalog/data/events.ts';

/** What RDS tells when it begins to apply pending changes, and when one is in force. */
interface ChangeEvents {
  begun?: EventId;
  done?: EventId;
}

/**
 * The events of a change that is pending.
 *
 * @param member of PendingModifiedValues
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html
 */
export function eventsOfChange(
  { PendingModifiedValues: pending = {}, ...value }: DBInstance,
  member: string,
): ChangeEvents {
  switch (member) {
    case 'DBInstanceClass':
      return { begun: 'RDS-EVENT-0012', done: 'RDS-EVENT-0014' };
    case 'AllocatedStorage':
      return { begun: 'RDS-EVENT-0018', done: 'RDS-EVENT-0017' };
    case 'MultiAZ':
      return pending.MultiAZ
        ? { begun: 'RDS-EVENT-0024', done: 'RDS-EVENT-0025' }
        : { begun: 'RDS-EVENT-0030', done: 'RDS-EVENT-0029' };
    case 'MasterUserPassword':
      return { done: 'RDS-EVENT-0016' };
    case 'IAMDatabaseAuthenticationEnabled':
      return { done: pending.IAMDatabaseAuthenticationEnabled ? 'RDS-LOCAL-IAM-ON' : 'RDS-LOCAL-IAM-OFF' };
    case 'BackupRetentionPeriod':
      return { done: retentionEvent(value.BackupRetentionPeriod, pending.BackupRetentionPeriod) };
    case 'Port':
      return { begun: 'RDS-EVENT-0004', done: 'RDS-EVENT-0006' };
    default:
      return {};
  }
}

/** Automated backups are off at zero days. */
function retentionEvent(before = 0, after = 0): EventId | undefined {
  if (before === 0 && after > 0) return 'RDS-EVENT-0032';
  return before > 0 && after === 0 ? 'RDS-EVENT-0028' : undefined;
}
