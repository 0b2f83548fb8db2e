import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { EventSubscription } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Copyable } from '../settings/Copyable.tsx';
import { DetailsPage } from '../settings/DetailsPage.tsx';
import { sourcePath } from '../settings/eventSource.ts';
import { ResourceTags } from '../settings/ResourceTags.tsx';
import { Status } from '../settings/Status.tsx';
import { localTime, utcTime } from '../settings/times.ts';
import { throwIfGone } from '../shell/throwIfGone.ts';
import { SectionTable } from '../table/SectionTable.tsx';
import { EventSubscriptionActions } from './EventSubscriptionActions.tsx';
import { sourceTypeOf } from './eventSubscription.ts';
import { subscriptionQuery } from './queries.ts';

interface Source {
  SourceType?: string | undefined;
  SourceIdentifier: string;
}

const columns: TableProps.ColumnDefinition<Source>[] = [
  {
    id: 'SourceIdentifier',
    header: 'Source',
    cell: (it) => {
      const href = sourcePath(it);
      return href ? <Link href={href}>{it.SourceIdentifier}</Link> : it.SourceIdentifier;
    },
    isRowHeader: true,
  },
];

/** What RDS found wrong with the topic. */
const troubles: Record<string, string> = {
  'no-permission': 'RDS may no longer publish to the topic. Check the topic’s access policy.',
  'topic-not-exist': 'The topic was deleted after the subscription had been made. Edit it to name another topic.',
};

/** The details of an event subscription. */
export function EventSubscriptionPage() {
  const { SubscriptionName = '' } = useParams({ strict: false });
  const query = subscriptionQuery(SubscriptionName);
  const { data: subscription, error, isFetching, refetch } = useSuspenseQuery(query);
  throwIfGone(error);
  const { SourceType, SourceIdsList = [], Status: status = '' } = subscription;
  const trouble = troubles[status];

  return (
    <DetailsPage
      title={subscription.CustSubscriptionId}
      actions={<EventSubscriptionActions subscription={subscription} />}
      notices={trouble && <Alert type="error">{trouble}</Alert>}
      again={{ kind: 'EventSubscription', of: subscription }}
      isFetching={isFetching}
      onRefresh={() => void refetch()}
      summary={summaryOf(subscription)}
    >
      <SectionTable
        title="Sources"
        what="sources"
        items={SourceIdsList.map((SourceIdentifier) => ({ SourceType, SourceIdentifier }))}
        columns={columns}
        idOf={({ SourceIdentifier }) => SourceIdentifier}
        filterTextOf={({ SourceIdentifier }) => SourceIdentifier}
        empty={SourceType ? 'All sources of this type, also those that are yet to be made.' : 'Sources of all types.'}
      />
      <ResourceTags ResourceName={subscription.EventSubscriptionArn ?? ''} name={SubscriptionName} />
    </DetailsPage>
  );
}

function summaryOf(subscription: EventSubscription) {
  return [
    { label: 'Status', value: <Status status={subscription.Status} /> },
    { label: 'Enabled', value: subscription.Enabled ? 'Yes' : 'No: RDS tells nobody' },
    { label: 'Source type', value: sourceTypeOf(subscription) },
    { label: 'Categories', value: subscription.EventCategoriesList?.join(', ') || 'All' },
    { label: 'SNS topic', value: <Copyable text={subscription.SnsTopicArn} what="ARN of the topic" /> },
    { label: 'Created', value: creationTimeOf(subscription) },
    { label: 'ARN', value: <Copyable text={subscription.EventSubscriptionArn} what="ARN" /> },
  ];
}

/** RDS writes this one time as a text, `Mon Jan 06 12:00:00 UTC 2025`; one of another shape is shown as it is. */
function creationTimeOf({ SubscriptionCreationTime }: EventSubscription) {
  if (SubscriptionCreationTime === undefined || Number.isNaN(Date.parse(SubscriptionCreationTime))) {
    return SubscriptionCreationTime ?? '-';
  }
  return <span title={utcTime(SubscriptionCreationTime)}>{localTime(SubscriptionCreationTime)}</span>;
}
