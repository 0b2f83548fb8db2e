import type { DescribePendingMaintenanceActionsMessage, PendingMaintenanceActionsMessage } from '@aws-sdk/client-rds';
import { arnParts } from '../engine/arn.ts';
import { isInstance } from '../engine/maintenancePlan.ts';
import type { ClusterRecord, InstanceRecord } from '../engine/record.ts';
import type { Region } from '../engine/region.ts';
import type { Action } from './action.ts';
import { type FilterableBy, filterValues, matcherOf } from './reading/filter.ts';
import { type EntriesAfter, entriesAmong, pageOfTable } from './reading/pageOfTable.ts';
import { databaseArn, pendingMaintenance } from './reading/pendingMaintenance.ts';
import { findMaintained } from './rules/findMaintained.ts';

type Database = InstanceRecord | ClusterRecord;

const CLUSTER = 'cluster:';
const INSTANCE = 'db:';

const FILTERS: FilterableBy<Database> = {
  'db-cluster-id': (record) =>
    isInstance(record) ? [] : [record.value.DBClusterIdentifier, record.value.DBClusterArn],
  'db-instance-id': (record) =>
    isInstance(record) ? [record.value.DBInstanceIdentifier, record.value.DBInstanceArn] : [],
};

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribePendingMaintenanceActions.html */
export const describePendingMaintenanceActions: Action<
  DescribePendingMaintenanceActionsMessage,
  PendingMaintenanceActionsMessage
> = (input, { region, now }) => {
  const isWanted = matcherOf(input.Filters, FILTERS);
  const { items, Marker } = pageOfTable(
    'DescribePendingMaintenanceActions',
    input,
    entriesFor(region, input),
    (record) => (isWanted(record) ? pendingMaintenance(region, record, now) : undefined),
  );
  return { PendingMaintenanceActions: items, Marker };
};

function entriesFor(region: Region, input: DescribePendingMaintenanceActionsMessage): EntriesAfter<Database> {
  if (input.ResourceIdentifier !== undefined) {
    const record = findMaintained(region, input.ResourceIdentifier, 'read');
    return entriesAmong([[databaseArn(record) ?? '', record]]);
  }
  const instanceIds = filterValues(input.Filters, 'db-instance-id');
  if (instanceIds !== undefined) return entriesAmong(named(INSTANCE, instanceIds, region.instances.get));
  const clusterIds = filterValues(input.Filters, 'db-cluster-id');
  if (clusterIds !== undefined) return entriesAmong(named(CLUSTER, clusterIds, region.clusters.get));
  return all(region);
}

function named<R extends Database>(
  prefix: string,
  idsOrArns: readonly string[],
  get: (id: string) => R | undefined,
): [string, Database][] {
  return idsOrArns.flatMap((idOrArn): [string, Database][] => {
    const id = (arnParts(idOrArn)?.id ?? idOrArn).toLowerCase();
    const record = get(id);
    return record === undefined ? [] : [[`${prefix}${id}`, record]];
  });
}

// The clusters, then the instances: `cluster:` comes before `db:`.
function all(region: Region): EntriesAfter<Database> {
  return function* (after) {
    if (!after.startsWith(INSTANCE)) {
      for (const [id, record] of region.clusters.after(after.slice(CLUSTER.length))) yield [`${CLUSTER}${id}`, record];
    }
    const afterInstance = after.startsWith(INSTANCE) ? after.slice(INSTANCE.length) : '';
    for (const [id, record] of region.instances.after(afterInstance)) yield [`${INSTANCE}${id}`, record];
  };
}
