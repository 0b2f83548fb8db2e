import type { DBInstance, DBInstanceMessage, DescribeDBInstancesMessage } from '@aws-sdk/client-rds';
import { describeInstance } from '../engine/describe.ts';
import { normalizedResourceId } from '../engine/resourceId.ts';
import { describe } from './describe/describe.ts';
import { allEntries, entriesAmong } from './describe/entries.ts';
import { filterValues } from './describe/filter.ts';
import { findInstance } from './lookup/findResource.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html */
export const describeDBInstances = describe<DescribeDBInstancesMessage, DBInstanceMessage>('DescribeDBInstances')({
  list: 'DBInstances',
  filters: {
    'db-instance-id': (db) => [db.DBInstanceIdentifier, db.DBInstanceArn],
    'db-cluster-id': (db) => [db.DBClusterIdentifier, clusterArn(db)],
    'dbi-resource-id': (db) => [db.DbiResourceId],
    engine: (db) => [db.Engine],
    domain: (db) => (db.DomainMemberships ?? []).map((membership) => membership.Domain),
  },
  named: ['DBInstanceIdentifier', findInstance],
  entries: ({ Filters }, { region }) => {
    // Terraform reads each of its databases by this filter: it finds them without looking at all others.
    const resourceIds = filterValues(Filters, 'dbi-resource-id');
    if (resourceIds === undefined) return allEntries(region.instances);
    return entriesAmong(resourceIds.flatMap((id) => region.instances.referring(normalizedResourceId(id))));
  },
  item: (record, _input, { region, now }) => describeInstance(region, record, now),
});

function clusterArn(db: DBInstance): string | undefined {
  return db.DBClusterIdentifier && db.DBInstanceArn?.replace(/:db:.*$/, `:cluster:${db.DBClusterIdentifier}`);
}
