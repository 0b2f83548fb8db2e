import { oc } from '@orpc/contract';
import { z } from 'zod';
import { optional, text } from './fields.ts';
import { existing } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import { eventCategories, eventSubscription } from './rows.ts';
import { tags } from './settings.ts';

/** @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateEventSubscription.html, SubscriptionName */
const SubscriptionName = text
  .min(1, 'Enter a name.')
  .max(254, 'A name has at most 254 characters.')
  .regex(/^($|[A-Za-z0-9])/, 'A name begins with a letter or a digit.')
  .regex(/^[A-Za-z0-9-]*$/, 'A name has letters, digits and hyphens only.');

const SnsTopicArn = text
  .min(1, 'Enter the ARN of a topic.')
  .regex(
    /^($|arn:[^:]+:sns:[^:]+:\d{12}:[\w-]+$)/,
    'Enter the ARN of a standard topic, such as arn:aws:sns:us-east-1:123456789012:alerts.',
  );

const wanted = {
  SnsTopicArn,
  /** All types when absent. */
  SourceType: optional(text),
  /** All categories of the type when absent, and where a change has an empty list. */
  EventCategories: z.array(text).optional(),
  Enabled: z.boolean().optional(),
};

/** Input of CreateEventSubscription. */
export const createEventSubscriptionInput = z.object({
  SubscriptionName,
  ...wanted,
  /** Needs a `SourceType`; all sources of the type when absent. */
  SourceIds: z.array(text.min(1)).optional(),
  Tags: tags.optional(),
});

/** Input of ModifyEventSubscription. Single sources are added and removed by actions of their own. */
export const modifyEventSubscriptionInput = z.object({ SubscriptionName: existing, ...wanted });

const named = z.object({ SubscriptionName: existing });
const source = named.extend({ SourceIdentifier: text.min(1) });
const one = '/event-subscriptions/{SubscriptionName}';

/** Event subscriptions: RDS sends events to an Amazon SNS topic for each. */
export const eventSubscriptions = {
  list: oc.route({ method: 'GET', path: '/event-subscriptions' }).output(answer(listOf(eventSubscription))),
  get: oc.route({ method: 'GET', path: one }).input(named).output(answer(eventSubscription)),
  /** The categories that each type of source has. */
  categories: oc.route({ method: 'GET', path: '/event-categories' }).output(answer(listOf(eventCategories))),
  create: rdsAction('CreateEventSubscription')
    .route({ method: 'POST', path: '/event-subscriptions', successStatus: 201 })
    .input(createEventSubscriptionInput)
    .output(answer(eventSubscription)),
  modify: rdsAction('ModifyEventSubscription')
    .route({ method: 'PATCH', path: one })
    .input(modifyEventSubscriptionInput)
    .output(answer(eventSubscription)),
  addSource: rdsAction('AddSourceIdentifierToSubscription')
    .route({ method: 'POST', path: `${one}/sources` })
    .input(source)
    .output(answer(eventSubscription)),
  removeSource: rdsAction('RemoveSourceIdentifierFromSubscription')
    .route({ method: 'POST', path: `${one}/sources/remove` })
    .input(source)
    .output(answer(eventSubscription)),
  delete: rdsAction('DeleteEventSubscription')
    .route({ method: 'DELETE', path: one })
    .input(named)
    .output(answer(eventSubscription)),
};
