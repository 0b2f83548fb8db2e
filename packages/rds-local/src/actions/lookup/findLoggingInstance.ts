import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { InstanceRecord } from '../../store/record.ts';
import { findInstance } from './findResource.ts';

/** An instance that writes logs. @throws RdsError DBInstanceNotFound, DBInstanceNotReady for one that is not there yet */
export function findLoggingInstance(region: Region, idOrArn: string | undefined): InstanceRecord {
  const record = findInstance(region, idOrArn);
  const { DBInstanceIdentifier, DBInstanceStatus } = record.value;
  if (DBInstanceStatus !== 'creating') return record;
  throw new RdsError(
    'DBInstanceNotReady',
    `The DB instance ${DBInstanceIdentifier} is being created and has no logs yet.`,
  );
}
