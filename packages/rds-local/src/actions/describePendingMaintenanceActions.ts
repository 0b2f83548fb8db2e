import type {
  DescribePendingMaintenanceActionsMessage,
  PendingMaintenanceActionsMessage,
  ResourcePendingMaintenanceActions,
} from '@aws-sdk/client-rds';
import { arnParts } from '../engine/arn.ts';
import type { ClusterRecord, InstanceRecord } from '../store/record.ts';
import { describe } from './describe/describe.ts';
import { allEntries, entriesAmong, oneThenOther, storedEntries } from './describe/entries.ts';
import { filterValues } from './describe/filter.ts';
import type { EntriesAfter } from './describe/page.ts';
import { pendingMaintenance } from './describe/pendingMaintenance.ts';
import { findMaintained } from './lookup/findMaintained.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribePendingMaintenanceActions.html */
export const describePendingMaintenanceActions = describe<
  DescribePendingMaintenanceActionsMessage,
  PendingMaintenanceActionsMessage
>('DescribePendingMaintenanceActions')({
  list: 'PendingMaintenanceActions',
  filters: {
    'db-cluster-id': (item) => idAndArn(item, 'cluster'),
    'db-instance-id': (item) => idAndArn(item, 'db'),
  },
  named: ['ResourceIdentifier', (region, arn) => findMaintained(region, arn, 'read')],
  entries: ({ Filters }, { region: { instances, clusters } }): EntriesAfter<InstanceRecord | ClusterRecord> => {
    const instanceIds = filterValues(Filters, 'db-instance-id');
    if (instanceIds !== undefined) return entriesAmong(storedEntries(instances, instanceIds.map(idIn)));
    const clusterIds = filterValues(Filters, 'db-cluster-id');
    if (clusterIds !== undefined) return entriesAmong(storedEntries(clusters, clusterIds.map(idIn)));
    return oneThenOther(['cluster:', allEntries(clusters)], ['db:', allEntries(instances)]);
  },
  item: (record, _input, { region, now }) => pendingMaintenance(region, record, now),
});

function idAndArn({ ResourceIdentifier: arn = '' }: ResourcePendingMaintenanceActions, kind: 'db' | 'cluster') {
  const parts = arnParts(arn);
  return parts?.kind === kind ? [parts.id, arn] : [];
}

function idIn(idOrArn: string): string {
  return (arnParts(idOrArn)?.id ?? idOrArn).toLowerCase();
}
