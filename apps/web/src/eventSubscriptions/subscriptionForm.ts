import { createEventSubscriptionInput } from '@rds-console/contract/eventSubscriptions';
import type { EventSubscription } from '@rds-console/contract/rows';
import { z } from 'zod';
import { api } from '../api.ts';
import { type Call, callOf } from '../code/call.ts';
import type { Named } from '../code/fill/fillRules.ts';

/** RDS has a list or none; the form asks first whether there is to be one, so that an emptied list never means all. */
export const subscriptionSchema = createEventSubscriptionInput
  .extend({ AllSources: z.boolean(), AllCategories: z.boolean() })
  .superRefine(({ SourceType, AllSources, AllCategories, SourceIds = [], EventCategories = [] }, context) => {
    if (!SourceType) return;
    if (!AllSources && SourceIds.length === 0)
      context.addIssue({ code: 'custom', path: ['SourceIds'], message: 'Choose at least one source.' });
    if (!AllCategories && EventCategories.length === 0)
      context.addIssue({ code: 'custom', path: ['EventCategories'], message: 'Choose at least one category.' });
  });

export type SubscriptionValues = z.input<typeof subscriptionSchema>;
type Wanted = z.output<typeof subscriptionSchema>;

/** What the form begins with: the subscription as it is, or a new one's usual settings. */
export function toSubscriptionValues(saved: Partial<EventSubscription> = {}): SubscriptionValues {
  return {
    SubscriptionName: saved.CustSubscriptionId ?? '',
    SnsTopicArn: saved.SnsTopicArn ?? '',
    Enabled: saved.Enabled ?? true,
    SourceType: saved.SourceType ?? '',
    AllSources: !saved.SourceIdsList?.length,
    SourceIds: saved.SourceIdsList ?? [],
    AllCategories: !saved.EventCategoriesList?.length,
    EventCategories: saved.EventCategoriesList ?? [],
    Tags: [],
  };
}

/** Input of CreateEventSubscription. */
export function toCreateInput({ AllSources, AllCategories, SourceIds, EventCategories, ...rest }: Wanted) {
  return {
    ...rest,
    ...(rest.SourceType && !AllSources ? { SourceIds } : {}),
    ...(rest.SourceType && !AllCategories ? { EventCategories } : {}),
  };
}

/** What turns a subscription into the wanted one. RDS has one action for its settings and one for each source. */
export function changesOf(wanted: Wanted, before: EventSubscription): Call[] {
  const {
    SubscriptionName,
    SnsTopicArn,
    SourceType,
    Enabled,
    AllSources,
    AllCategories,
    EventCategories = [],
  } = wanted;
  const isOtherType = (before.SourceType ?? '') !== (SourceType ?? '');
  const present = before.SourceIdsList;
  const sources = SourceType && !AllSources ? (wanted.SourceIds ?? []) : [];
  const gone = isOtherType ? present : present.filter((id) => !sources.includes(id));
  const added = isOtherType ? sources : sources.filter((id) => !present.includes(id));

  const removals = gone.map((SourceIdentifier) =>
    callOf(api.eventSubscriptions.removeSource, { SubscriptionName, SourceIdentifier }),
  );
  const modification = callOf(api.eventSubscriptions.modify, {
    SubscriptionName,
    SnsTopicArn,
    Enabled,
    ...(SourceType ? { SourceType, EventCategories: AllCategories ? [] : EventCategories } : {}),
  });
  const additions = added.map((SourceIdentifier) =>
    callOf(api.eventSubscriptions.addSource, { SubscriptionName, SourceIdentifier }),
  );
  // Sources of another type would be in the way. Of the same type they go last: without any, all would be told of.
  return isOtherType ? [...removals, modification, ...additions] : [modification, ...additions, ...removals];
}

/** Changes a subscription as it is now: after a refusal in between, the same form can be sent again. */
export async function changeSubscription(wanted: Wanted): Promise<EventSubscription> {
  const { SubscriptionName } = wanted;
  const before = await api.eventSubscriptions.get.call({ SubscriptionName });
  for (const change of changesOf(wanted, before)) await change.send();
  return api.eventSubscriptions.get.call({ SubscriptionName });
}

/** A command says that all are meant by naming none. */
export function fillSubscription(input: Named): Named {
  const { SourceIds, EventCategories } = input;
  return {
    ...input,
    ...(SourceIds === undefined ? {} : { AllSources: isEmpty(SourceIds) }),
    ...(EventCategories === undefined ? {} : { AllCategories: isEmpty(EventCategories) }),
  };
}

function isEmpty(list: unknown) {
  return !Array.isArray(list) || list.length === 0;
}
