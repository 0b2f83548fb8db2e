import Link from '@cloudscape-design/components/link';
import type { EventSubscription } from '@rds-console/contract/rows';
import { Status } from '../settings/Status.tsx';
import { type Column, nameMaxWidth } from '../table/column.ts';
import type { Essential } from '../table/Essentials.tsx';
import { pathOf, sourceTypeOf } from './eventSubscription.ts';

function nameLink(it: EventSubscription) {
  return (
    <Link href={pathOf(it)}>
      <span title={it.CustSubscriptionId}>{it.CustSubscriptionId}</span>
    </Link>
  );
}

const sourcesOf = ({ SourceIdsList }: EventSubscription) => SourceIdsList?.join(', ') || 'All';
const categoriesOf = ({ EventCategoriesList }: EventSubscription) => EventCategoriesList?.join(', ') || 'All';

function cut(text: string | undefined) {
  return <span title={text}>{text ?? '-'}</span>;
}

/** What RDS says of an event subscription, in the order in which the list has it at first. */
export const subscriptionColumns: Column<EventSubscription>[] = [
  {
    id: 'CustSubscriptionId',
    header: 'Subscription',
    value: (it) => it.CustSubscriptionId,
    cell: nameLink,
    maxWidth: nameMaxWidth,
  },
  {
    id: 'Status',
    header: 'Status',
    kind: 'choice',
    leastWidth: 150,
    value: (it) => it.Status,
    cell: (it) => <Status status={it.Status} />,
  },
  { id: 'Enabled', header: 'Enabled', kind: 'choice', value: (it) => it.Enabled },
  { id: 'SourceType', header: 'Source type', kind: 'choice', value: sourceTypeOf },
  {
    id: 'SourceIdsList',
    header: 'Sources',
    value: sourcesOf,
    cell: (it) => cut(sourcesOf(it)),
    maxWidth: nameMaxWidth,
  },
  {
    id: 'EventCategoriesList',
    header: 'Categories',
    value: categoriesOf,
    cell: (it) => cut(categoriesOf(it)),
    maxWidth: nameMaxWidth,
  },
  {
    id: 'SnsTopicArn',
    header: 'SNS topic',
    value: (it) => it.SnsTopicArn,
    cell: (it) => cut(it.SnsTopicArn),
    maxWidth: nameMaxWidth,
  },
  { id: 'EventSubscriptionArn', header: 'ARN', value: (it) => it.EventSubscriptionArn, isExtra: true },
];

/** What is worth seeing of an event subscription without opening it. */
export const subscriptionEssentials: Essential<EventSubscription>[] = [
  { label: 'Details', value: nameLink },
  { label: 'Status', value: (it) => <Status status={it.Status} /> },
  { label: 'SNS topic', value: (it) => it.SnsTopicArn },
  { label: 'Source type', value: sourceTypeOf },
  { label: 'Sources', value: sourcesOf },
  { label: 'Categories', value: categoriesOf },
];
