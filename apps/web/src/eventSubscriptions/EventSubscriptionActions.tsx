import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import type { EventSubscription } from '@rds-console/contract/rows';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { onlyForOne } from '../table/onlyForOne.ts';
import { DeleteEventSubscriptionModal } from './DeleteEventSubscriptionModal.tsx';
import { pathOf, unchangeableBecause } from './eventSubscription.ts';

interface Props {
  /** Undefined where none is selected, or several are. */
  subscription: EventSubscription | undefined;
  areSeveral?: boolean;
}

/** The menu of what can be done to an event subscription. What cannot be done now says why. */
export function EventSubscriptionActions({ subscription, areSeveral = false }: Props) {
  const navigate = useNavigate();
  // The one that the window is about, whatever becomes of the list's selection while it is open.
  const [deleting, setDeleting] = useState<EventSubscription>();
  const disabledReason = subscription && unchangeableBecause(subscription);
  const disabled = disabledReason !== undefined;

  return (
    <>
      <ButtonDropdown
        disabled={!subscription && !areSeveral}
        disabledReason="Select an event subscription first."
        items={onlyForOne(
          [
            { id: 'details', text: 'See details' },
            { id: 'edit', text: 'Edit', disabled, disabledReason },
            { id: 'delete', text: 'Delete', disabled, disabledReason },
          ],
          areSeveral,
          'event subscription',
        )}
        onItemClick={({ detail }) => {
          if (!subscription) return;
          if (detail.id === 'delete') setDeleting(subscription);
          else void navigate({ to: `${pathOf(subscription)}${detail.id === 'edit' ? '/edit' : ''}` });
        }}
      >
        Event subscription actions
      </ButtonDropdown>
      {deleting && <DeleteEventSubscriptionModal subscription={deleting} onDismiss={() => setDeleting(undefined)} />}
    </>
  );
}
