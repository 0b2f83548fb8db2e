import type { CreateEventSubscriptionMessage, CreateEventSubscriptionResult } from '@aws-sdk/client-rds';
import { rdsArn } from '../engine/arn.ts';
import { millisecondsFor } from '../engine/durations.ts';
import { RdsError } from '../engine/rdsError.ts';
import type { Records } from '../store/record.ts';
import type { Action } from './action.ts';
import {
  checkCategories,
  checkSource,
  checkSourceType,
  checkSubscriptionName,
  checkTopic,
} from './validation/checkSubscription.ts';
import { withTags } from './validation/checkTags.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html */
export const createEventSubscription: Action<CreateEventSubscriptionMessage, CreateEventSubscriptionResult> = (
  input,
  { region, now },
) => {
  const CustSubscriptionId = checkSubscriptionName(input.SubscriptionName);
  const id = CustSubscriptionId.toLowerCase();
  const SnsTopicArn = checkTopic(region, input.SnsTopicArn);
  const { SourceType } = input;
  if (SourceType !== undefined) checkSourceType(SourceType);
  const categories = checkCategories(SourceType, input.EventCategories ?? []);
  const sources = (input.SourceIds ?? []).map((source) => checkSource(region, SourceType, source));
  if (region.eventSubscriptions.get(id) !== undefined) {
    throw new RdsError('SubscriptionAlreadyExist', `Event subscription ${CustSubscriptionId} already exists.`);
  }
  if (region.eventSubscriptions.size() >= region.quotas.EventSubscriptions) {
    throw new RdsError(
      'EventSubscriptionQuotaExceeded',
      `Event subscription quota exceeded: ${region.quotas.EventSubscriptions} in this region.`,
    );
  }
  const record: Records['es'] = {
    value: {
      CustomerAwsId: region.accountId,
      CustSubscriptionId,
      SnsTopicArn,
      Status: 'creating',
      SubscriptionCreationTime: creationTime(now),
      SourceType,
      SourceIdsList: sources.length === 0 ? undefined : [...new Set(sources)],
      EventCategoriesList: categories.length === 0 ? undefined : categories,
      Enabled: input.Enabled ?? true,
      EventSubscriptionArn: rdsArn(region, 'es', CustSubscriptionId),
    },
    steps: [{ at: now + millisecondsFor('creating a subscription', region.speed), set: { Status: 'active' } }],
    tags: withTags([], input.Tags),
  };
  region.eventSubscriptions.put(id, record);
  return { EventSubscription: record.value };
};

// RDS writes this one time as a text: `Tue Jul 31 23:22:01 UTC 2018`.
function creationTime(now: number): string {
  const [weekday = '', day, month, year, time] = new Date(now).toUTCString().split(' ');
  return `${weekday.replace(',', '')} ${month} ${day} ${time} UTC ${year}`;
}
