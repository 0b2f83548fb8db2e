import {
  type DBCluster,
  type DBInstance,
  paginateDescribeDBClusters,
  paginateDescribeDBInstances,
  type RDSClient,
} from '@aws-sdk/client-rds';
import type { Observation } from '@rds-console/contract/changeProgress';
import type { DatabaseName } from '@rds-console/contract/iamCoverage';
import { withSignal } from '../rds/boundedCalls.ts';
import { all } from '../rds/pages.ts';

/** The parameter that a run changes. */
export const iamParameter = 'EnableIAMDatabaseAuthentication';

/** A database of a run as a key. */
export function keyOf({ Region, kind, id }: DatabaseName) {
  return `${Region} ${kind} ${id.toLowerCase()}`;
}

/** What RDS returns about IAM DB authentication of a database. */
export function observationOf(database: DBInstance | DBCluster): Observation {
  const pending = database.PendingModifiedValues?.IAMDatabaseAuthenticationEnabled;
  return {
    status:
      'DBInstanceStatus' in database ? database.DBInstanceStatus : 'Status' in database ? database.Status : undefined,
    inForce: { [iamParameter]: database.IAMDatabaseAuthenticationEnabled ?? false },
    pending: pending === undefined ? [] : [{ name: iamParameter, value: pending }],
    parameters: 'in-sync',
    secret: undefined,
  };
}

/** For all pages of a look at a Region. */
const lookWithinMs = 20_000;

/**
 * The observations of all databases of a Region, read in pages of 100.
 *
 * @param kinds the types of the databases in the run
 * @param onCall called for each call
 */
export async function observations(
  unlimited: RDSClient,
  Region: string,
  kinds: ReadonlySet<DatabaseName['kind']>,
  onCall: () => void,
) {
  const client = withSignal(unlimited, AbortSignal.timeout(lookWithinMs));
  const seen = new Map<string, Observation>();
  if (kinds.has('instance'))
    for (const it of await all(paginateDescribeDBInstances({ client, pageSize: 100 }, {}), (page) => {
      onCall();
      return page.DBInstances;
    }))
      seen.set(keyOf({ Region, kind: 'instance', id: it.DBInstanceIdentifier ?? '' }), observationOf(it));
  if (kinds.has('cluster'))
    for (const it of await all(paginateDescribeDBClusters({ client, pageSize: 100 }, {}), (page) => {
      onCall();
      return page.DBClusters;
    }))
      seen.set(keyOf({ Region, kind: 'cluster', id: it.DBClusterIdentifier ?? '' }), observationOf(it));
  return seen;
}
