import type { DBInstance, DBInstanceMessage, DescribeDBInstancesMessage } from '@aws-sdk/client-rds';
import { describeInstance } from '../engine/describe.ts';
import type { Action } from './action.ts';
import { type FilterableBy, filterItems } from './reading/filter.ts';
import { page } from './reading/page.ts';
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
  const records =
    input.DBInstanceIdentifier === undefined
      ? region.instances.list()
      : [findInstance(region, input.DBInstanceIdentifier)];
  const described = records.map((record) => describeInstance(region, record, now));
  const { items, Marker } = page(
    'DescribeDBInstances',
    filterItems(described, input.Filters, FILTERS),
    (db) => db.DBInstanceIdentifier,
    input,
  );
  return { DBInstances: items, Marker };
};

function clusterArn(db: DBInstance): string | undefined {
  return db.DBClusterIdentifier && db.DBInstanceArn?.replace(/:db:.*$/, `:cluster:${db.DBClusterIdentifier}`);
}
