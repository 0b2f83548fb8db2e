import Alert from '@cloudscape-design/components/alert';
import Link from '@cloudscape-design/components/link';
import type { TableProps } from '@cloudscape-design/components/table';
import type { EventSubscription } from '@rds-console/contract/rows';
import type { HelpText } from '../help/helpText.ts';
import { Copyable } from '../page/Copyable.tsx';
import { Status } from '../page/Status.tsx';
import { nameFields, textColumn } from '../resource/columns.tsx';
import { deleteAction } from '../resource/deleteAction.tsx';
import { ResourceDetailsPage, ResourceListPage } from '../resource/resourcePages.tsx';
import type { ResourceView } from '../resource/resourceView.ts';
import { SectionTable } from '../table/SectionTable.tsx';
import { sourcePath, sourceTypeText } from '../text/eventSource.ts';
import { localTime, utcTime } from '../text/times.ts';
import { eventSubscription } from './eventSubscription.ts';

const name = nameFields(eventSubscription, 'CustSubscriptionId', 'Subscription');
const status = (it: EventSubscription) => <Status status={it.Status} />;
const sourcesOf = ({ SourceIdsList }: EventSubscription) => SourceIdsList.join(', ') || 'All';
const categoriesOf = ({ EventCategoriesList }: EventSubscription) => EventCategoriesList.join(', ') || 'All';

/** In the console's word; without a type the subscription is for everything. */
function sourceTypeOf({ SourceType }: EventSubscription) {
  return SourceType ? sourceTypeText({ SourceType }) : 'All types';
}

/** RDS writes this one time as a text, `Mon Jan 06 12:00:00 UTC 2025`; one of another shape is shown as it is. */
function creationTimeOf({ SubscriptionCreationTime }: EventSubscription) {
  if (SubscriptionCreationTime === undefined || Number.isNaN(Date.parse(SubscriptionCreationTime))) {
    return SubscriptionCreationTime ?? '-';
  }
  return <span title={utcTime(SubscriptionCreationTime)}>{localTime(SubscriptionCreationTime)}</span>;
}

/** Why a subscription can't be changed, or undefined when it can. */
function unchangeableReason({ Status }: EventSubscription) {
  return Status === 'deleting' ? 'The subscription is being deleted.' : undefined;
}

/** What RDS found wrong with the topic, by the subscription's status. */
const topicErrors: Record<string, string> = {
  'no-permission': 'RDS may no longer publish to the topic. Check the topic’s access policy.',
  'topic-not-exist': 'The topic was deleted after the subscription had been made. Edit it to name another topic.',
};

interface Source {
  SourceType?: string | undefined;
  SourceIdentifier: string;
}

const sourceColumns: TableProps.ColumnDefinition<Source>[] = [
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

/** What the help panel says beside the pages of these. */
export const help: HelpText = {
  what: 'Whom RDS tells of events: a topic of Amazon SNS for each subscription, from where they go to people and programs.',
  rule: 'A subscription is about one type of source, or about all; the topic is one of this region.',
};

const view: ResourceView<EventSubscription> = {
  type: eventSubscription,
  explanation: 'A subscription has RDS tell a topic of Amazon SNS what happens to databases, snapshots and groups.',
  columns: [
    name.column,
    { id: 'Status', header: 'Status', kind: 'choice', minColumnWidth: 150, value: (it) => it.Status, cell: status },
    { id: 'Enabled', header: 'Enabled', kind: 'choice', value: (it) => it.Enabled },
    { id: 'SourceType', header: 'Source type', kind: 'choice', value: sourceTypeOf },
    textColumn('SourceIdsList', 'Sources', sourcesOf),
    textColumn('EventCategoriesList', 'Categories', categoriesOf),
    textColumn('SnsTopicArn', 'SNS topic', (it) => it.SnsTopicArn),
    { id: 'EventSubscriptionArn', header: 'ARN', value: (it) => it.EventSubscriptionArn, isExtra: true },
  ],
  summaryFields: [
    name.summaryField,
    { label: 'Status', value: status },
    { label: 'SNS topic', value: (it) => it.SnsTopicArn },
    { label: 'Source type', value: sourceTypeOf },
    { label: 'Sources', value: sourcesOf },
    { label: 'Categories', value: categoriesOf },
  ],
  actions: [
    { id: 'edit', text: 'Edit', disabledReason: unchangeableReason },
    deleteAction(eventSubscription, {
      disabledReason: unchangeableReason,
      description: ({ SnsTopicArn }) => (
        <>
          RDS no longer tells <b>{SnsTopicArn}</b> of these events. The topic and its subscribers stay.
        </>
      ),
      done: (it) => `RDS deletes the event subscription ${it.CustSubscriptionId}`,
    }),
  ],
  details: {
    arnOf: (it) => it.EventSubscriptionArn,
    recreate: (it) => ({
      requests: (create) => create.recreateSubscription(it),
      imports: [['EventSubscription', eventSubscription.idOf(it)]],
    }),
    summary: (it) => [
      { label: 'Status', value: status(it) },
      { label: 'Enabled', value: it.Enabled ? 'Yes' : 'No: RDS tells nobody' },
      { label: 'Source type', value: sourceTypeOf(it) },
      { label: 'Categories', value: categoriesOf(it) },
      { label: 'SNS topic', value: <Copyable text={it.SnsTopicArn} what="ARN of the topic" /> },
      { label: 'Created', value: creationTimeOf(it) },
    ],
    notices: ({ Status }) => topicErrors[Status] && <Alert type="error">{topicErrors[Status]}</Alert>,
    sections: ({ SourceType, SourceIdsList }) => (
      <SectionTable
        title="Sources"
        what="sources"
        items={SourceIdsList.map((SourceIdentifier) => ({ SourceType, SourceIdentifier }))}
        columns={sourceColumns}
        idOf={({ SourceIdentifier }) => SourceIdentifier}
        filterTextOf={({ SourceIdentifier }) => SourceIdentifier}
        empty={SourceType ? 'All sources of this type, also those that are yet to be made.' : 'Sources of all types.'}
      />
    ),
  },
};

const asIs = (subscription: EventSubscription) => subscription;

export function ListPage() {
  return <ResourceListPage type={eventSubscription} view={view} toItem={asIs} />;
}

export function DetailsPage() {
  return <ResourceDetailsPage type={eventSubscription} view={view} toItem={asIs} />;
}
