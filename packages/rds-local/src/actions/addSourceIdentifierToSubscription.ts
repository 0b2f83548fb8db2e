import type {
  AddSourceIdentifierToSubscriptionMessage,
  AddSourceIdentifierToSubscriptionResult,
} from '@aws-sdk/client-rds';
import type { Action } from './action.ts';
import { changeSubscription } from './lookup/findSubscription.ts';
import { checkSource } from './validation/checkSubscription.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_AddSourceIdentifierToSubscription.html */
export const addSourceIdentifierToSubscription: Action<
  AddSourceIdentifierToSubscriptionMessage,
  AddSourceIdentifierToSubscriptionResult
> = (input, { region, now }) => {
  const subscription = changeSubscription(region, input.SubscriptionName, now);
  const source = checkSource(region, subscription.SourceType, input.SourceIdentifier);
  subscription.SourceIdsList = [...new Set([...(subscription.SourceIdsList ?? []), source])];
  return { EventSubscription: subscription };
};
