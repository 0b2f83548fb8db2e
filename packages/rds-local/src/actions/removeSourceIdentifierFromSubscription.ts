import type {
  RemoveSourceIdentifierFromSubscriptionMessage,
  RemoveSourceIdentifierFromSubscriptionResult,
} from '@aws-sdk/client-rds';
import { RdsError } from '../engine/rdsError.ts';
import type { Action } from './action.ts';
import { changeSubscription } from './lookup/findSubscription.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_RemoveSourceIdentifierFromSubscription.html */
export const removeSourceIdentifierFromSubscription: Action<
  RemoveSourceIdentifierFromSubscriptionMessage,
  RemoveSourceIdentifierFromSubscriptionResult
> = (input, { region, now }) => {
  const subscription = changeSubscription(region, input.SubscriptionName, now);
  const source = input.SourceIdentifier?.toLowerCase() ?? '';
  const sources = subscription.SourceIdsList ?? [];
  // A source that is gone meanwhile can still be taken off the list.
  if (!sources.includes(source)) {
    throw new RdsError('SourceNotFound', `${subscription.CustSubscriptionId} has no source ${source}.`);
  }
  const left = sources.filter((each) => each !== source);
  subscription.SourceIdsList = left.length === 0 ? undefined : left;
  return { EventSubscription: subscription };
};
