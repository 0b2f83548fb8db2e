import { useState } from 'react';
import { FormPage } from '../form/FormPage.tsx';
import { useInitialResource } from '../resource/resourcePages.tsx';
import { useResourceForm } from '../resource/useResourceForm.tsx';
import { eventSubscription } from './eventSubscription.ts';
import { SubscriptionFields } from './SubscriptionFields.tsx';
import {
  changeSubscription,
  changesOf,
  fillSubscription,
  subscriptionSchema,
  toSubscriptionValues,
} from './subscriptionForm.ts';

/** The page under `/event-subscriptions/{name}/edit`. The form begins with the subscription as it is now. */
export function EditEventSubscriptionPage() {
  const saved = useInitialResource(eventSubscription);
  const [defaultValues] = useState(() => toSubscriptionValues(saved));
  const { form, page } = useResourceForm(eventSubscription, {
    schema: subscriptionSchema,
    defaultValues,
    saved,
    fill: {
      actions: ['ModifyEventSubscription'],
      about: { member: 'SubscriptionName', name: eventSubscription.nameOf(saved) },
      values: fillSubscription,
    },
    request: (values) => ({ calls: changesOf(values, saved), send: () => changeSubscription(values) }),
  });
  return (
    <FormPage {...page}>
      <SubscriptionFields form={form} mayHaveAllTypes={!saved.SourceType} />
    </FormPage>
  );
}
