import { arnParts, rdsArn } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { ClusterRecord, InstanceRecord } from '../../store/record.ts';

/**
 * The database that an ARN names.
 *
 * @param mode `change` when it is going to be changed in place
 * @throws RdsError InvalidParameterValue for what is no ARN of a database, ResourceNotFoundFault for one that is not there
 */
export function findMaintained(
  region: Region,
  arn: string | undefined,
  mode: 'read' | 'change',
): InstanceRecord | ClusterRecord {
  const parts = arnParts(arn ?? '');
  if (arn === undefined || parts === undefined || (parts.kind !== 'db' && parts.kind !== 'cluster')) {
    throw new RdsError(
      'InvalidParameterValue',
      `Invalid resource identifier: ${arn}. It must be the ARN of a database.`,
    );
  }
  const id = parts.id.toLowerCase();
  const table = parts.kind === 'db' ? region.instances : region.clusters;
  const isHere = arn.toLowerCase() === rdsArn(region, parts.kind, id);
  const record = isHere ? table.get(id) : undefined;
  if (record === undefined) {
    throw new RdsError('ResourceNotFoundFault', `There is no database ${arn} in this account and region.`);
  }
  return mode === 'change' ? table.change(id) : record;
}
