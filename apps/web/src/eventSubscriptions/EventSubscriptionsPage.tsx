import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { EventSubscription } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { ResourceTable } from '../table/ResourceTable.tsx';
import { EventSubscriptionActions } from './EventSubscriptionActions.tsx';
import { subscriptionsQuery } from './queries.ts';
import { subscriptionColumns, subscriptionEssentials } from './subscriptionColumns.tsx';

const queryKeys = [subscriptionsQuery.queryKey];

const createButton = (
  <Button variant="primary" href="/event-subscriptions/create">
    Create event subscription
  </Button>
);

/** All event subscriptions of the region. */
export function EventSubscriptionsPage() {
  const { data } = useSuspenseQuery(subscriptionsQuery);
  return (
    <ResourceTable
      title="Event subscriptions"
      what="event subscriptions"
      items={data}
      columns={subscriptionColumns}
      essentials={subscriptionEssentials}
      idOf={idOf}
      actions={(selected) => (
        <SpaceBetween direction="horizontal" size="xs">
          <EventSubscriptionActions
            subscription={selected.length === 1 ? selected[0] : undefined}
            areSeveral={selected.length > 1}
          />
          {createButton}
        </SpaceBetween>
      )}
      empty={{
        explanation:
          'A subscription has RDS tell a topic of Amazon SNS what happens to databases, snapshots and groups.',
        action: createButton,
      }}
      queryKeys={queryKeys}
    />
  );
}

function idOf({ CustSubscriptionId = '' }: EventSubscription) {
  return CustSubscriptionId;
}
