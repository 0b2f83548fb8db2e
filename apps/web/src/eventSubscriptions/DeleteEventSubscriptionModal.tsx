import Box from '@cloudscape-design/components/box';
import type { EventSubscription } from '@rds-console/contract/rows';
import { useRouter } from '@tanstack/react-router';
import { api, queryClient } from '../api.ts';
import { callOf } from '../code/call.ts';
import { ConfirmModal } from '../form/ConfirmModal.tsx';
import { useDeed } from '../shell/flashes.tsx';
import { pathOf } from './eventSubscription.ts';
import { subscriptionsQuery } from './queries.ts';

interface Props {
  subscription: EventSubscription;
  onDismiss: () => void;
}

/** Delete an event subscription. */
export function DeleteEventSubscriptionModal({ subscription, onDismiss }: Props) {
  const { CustSubscriptionId: name = '', SnsTopicArn } = subscription;
  const perform = useDeed();
  const router = useRouter();
  const deletion = callOf(api.eventSubscriptions.delete, { SubscriptionName: name });

  const remove = () =>
    perform({
      id: `event subscription ${name}`,
      asking: `Deleting the event subscription ${name}`,
      done: () => `RDS deletes the event subscription ${name}`,
      refused: `The event subscription ${name} was not deleted`,
      run: async () => {
        await deletion.send();
        if (router.state.location.pathname === pathOf(subscription))
          await router.navigate({ to: '/event-subscriptions' });
        await queryClient.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
      },
    });

  return (
    <ConfirmModal
      title={`Delete ${name}?`}
      confirmLabel="Delete"
      calls={[deletion]}
      onConfirm={() => void remove()}
      onDismiss={onDismiss}
    >
      <Box>
        RDS no longer tells <b>{SnsTopicArn}</b> of these events. The topic and its subscribers stay.
      </Box>
    </ConfirmModal>
  );
}
