import type { ModifyEventSubscriptionMessage, ModifyEventSubscriptionResult } from '@aws-sdk/client-rds';
import { EVENT_CATEGORIES } from '../catalog/data/eventCategories.ts';
import type { Action } from './action.ts';
import { changeSubscription } from './lookup/findSubscription.ts';
import { checkCategories, checkSourceType, checkTopic } from './validation/checkSubscription.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_ModifyEventSubscription.html */
export const modifyEventSubscription: Action<ModifyEventSubscriptionMessage, ModifyEventSubscriptionResult> = (
  input,
  { region, now },
) => {
  const subscription = changeSubscription(region, input.SubscriptionName, now);
  if (input.SnsTopicArn !== undefined) subscription.SnsTopicArn = checkTopic(region, input.SnsTopicArn);
  if (input.Enabled !== undefined) subscription.Enabled = input.Enabled;
  if (input.SourceType !== undefined) {
    checkSourceType(input.SourceType);
    subscription.SourceType = input.SourceType;
  }
  const { SourceType } = subscription;
  const given = input.EventCategories;
  // Categories that another type of source does not have go with the former type.
  const kept = (subscription.EventCategoriesList ?? []).filter(
    (category) => SourceType === undefined || EVENT_CATEGORIES.get(SourceType)?.includes(category),
  );
  const categories = given === undefined ? kept : checkCategories(SourceType, given);
  subscription.EventCategoriesList = categories.length === 0 ? undefined : categories;
  return { EventSubscription: subscription };
};
