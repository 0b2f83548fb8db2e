import type { DBCluster } from '@aws-sdk/client-rds';
import { idOf } from '../../engine/arn.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';

const TYPES = ['READER', 'WRITER', 'ANY'];

/** @returns the type in capitals. @throws RdsError InvalidParameterValue */
export function checkEndpointType(EndpointType: string | undefined): string {
  const type = EndpointType?.toUpperCase() ?? '';
  if (TYPES.includes(type)) return type;
  throw new RdsError(
    'InvalidParameterValue',
    `Invalid endpoint type: ${EndpointType}. Valid values are ${TYPES.join(', ')}.`,
  );
}

/**
 * The instances that a custom endpoint leads to, or does not lead to.
 *
 * @throws RdsError InvalidParameterCombination, DBInstanceNotFound
 */
export function checkEndpointMembers(
  region: Region,
  cluster: DBCluster,
  { StaticMembers = [], ExcludedMembers = [] }: { StaticMembers?: string[]; ExcludedMembers?: string[] },
): { StaticMembers: string[]; ExcludedMembers: string[] } {
  if (StaticMembers.length > 0 && ExcludedMembers.length > 0) {
    throw new RdsError(
      'InvalidParameterCombination',
      'StaticMembers and ExcludedMembers can not be specified together: an endpoint has one list or the other.',
    );
  }
  const members = (cluster.DBClusterMembers ?? []).map((member) => member.DBInstanceIdentifier);
  const known = (ids: readonly string[]) =>
    ids.map((each) => {
      const id = idOf(region, 'db', each);
      if (members.includes(id)) return id;
      throw new RdsError('DBInstanceNotFound', `DBInstance ${id} not found in ${cluster.DBClusterIdentifier}.`);
    });
  return { StaticMembers: known(StaticMembers), ExcludedMembers: known(ExcludedMembers) };
}
