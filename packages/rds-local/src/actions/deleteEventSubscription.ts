import type { DeleteEventSubscriptionMessage, DeleteEventSubscriptionResult } from '@aws-sdk/client-rds';
import { idOf } from '../engine/arn.ts';
import { millisecondsFor } from '../engine/durations.ts';
import type { Action } from './action.ts';
import { checkNotDeleting, findSubscription } from './lookup/findSubscription.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteEventSubscription.html */
export const deleteEventSubscription: Action<DeleteEventSubscriptionMessage, DeleteEventSubscriptionResult> = (
  input,
  { region, now },
) => {
  checkNotDeleting(findSubscription(region, input.SubscriptionName).value);
  const record = region.eventSubscriptions.change(idOf(region, 'es', input.SubscriptionName ?? ''));
  record.value.Status = 'deleting';
  record.steps = [{ at: now + millisecondsFor('deleting a subscription', region.speed), remove: true }];
  return { EventSubscription: record.value };
};
