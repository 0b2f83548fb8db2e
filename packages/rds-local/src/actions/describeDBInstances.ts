import type { DBInstance, DBInstanceMessage, DescribeDBInstancesMessage } from '@aws-sdk/client-rds';
import { describeInstance } from '../engine/describe.ts';
import type { InstanceRecord } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { type FilterableBy, filterValues, matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { findInstance } from './rules/findResource.ts';

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html
const FILTERS: FilterableBy<DBInstance> = {
  'db-instance-id': (db) => [db.DBInstanceIdentifier, db.DBInstanceArn],
  'db-cluster-id': (db) => [db.DBClusterIdentifier, db.DBInstanceArn && clusterArn(db)],
  'dbi-resource-id': (db) => [db.DbiResourceId],
  engine: (db) => [db.Engine],
  domain: (db) => (db.DomainMemberships ?? []).map((membership) => membership.Domain),
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html */
export const describeDBInstances: Action<DescribeDBInstancesMessage, DBInstanceMessage> = (input, { region, now }) => {
  const isWanted = matcherOf(input.Filters, FILTERS);
  const { items, Marker } = pageOfTable('DescribeDBInstances', input, entriesFor(region, input), (record) => {
    const db = describeInstance(region, record, now);
    return isWanted(db) ? db : undefined;
  });
  return { DBInstances: items, Marker };
};

function entriesFor(region: Region, input: DescribeDBInstancesMessage): EntriesAfter<InstanceRecord> {
  if (input.DBInstanceIdentifier !== undefined) {
    const record = findInstance(region, input.DBInstanceIdentifier);
    return entriesAmong([[record.value.DBInstanceIdentifier ?? '', record]]);
  }
  // Terraform reads each of its databases by this filter: it finds them without looking at all others.
  const resourceIds = filterValues(input.Filters, 'dbi-resource-id');
  if (resourceIds === undefined) return region.instances.after;
  return entriesAmong(resourceIds.flatMap((id) => region.instances.referring(id.toUpperCase().replace(/^DB-/, 'db-'))));
}

function clusterArn(db: DBInstance): string | undefined {
  return db.DBClusterIdentifier && db.DBInstanceArn?.replace(/:db:.*$/, `:cluster:${db.DBClusterIdentifier}`);
}
