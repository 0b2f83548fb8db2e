import type { Tag, TagSpecification } from '@aws-sdk/client-rds';
import { RdsError } from '../../engine/rdsError.ts';
import { withTags } from '../validation/checkTags.ts';

/**
 * The tags that a new database's automated backups are to have.
 *
 * @param kind the only type of resource that a request can name besides the database
 * @throws RdsError InvalidParameterValue
 */
export function backupTags(
  specifications: TagSpecification[] | undefined,
  kind: 'auto-backup' | 'cluster-auto-backup',
): Tag[] | undefined {
  if (specifications === undefined || specifications.length === 0) return undefined;
  const other = specifications.find(({ ResourceType }) => ResourceType !== kind);
  if (other !== undefined) {
    throw new RdsError('InvalidParameterValue', `Invalid resource type: ${other.ResourceType}. It must be ${kind}.`);
  }
  return withTags(
    [],
    specifications.flatMap(({ Tags = [] }) => Tags),
  );
}
