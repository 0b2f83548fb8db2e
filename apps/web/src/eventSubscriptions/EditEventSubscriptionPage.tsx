import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { pathOf } from './eventSubscription.ts';
import { fillSubscription } from './fillSubscription.ts';
import { keepSubscription, subscriptionQuery } from './queries.ts';
import { SubscriptionFields } from './SubscriptionFields.tsx';
import {
  changeSubscription,
  changesOf,
  type SubscriptionValues,
  subscriptionSchema,
  toSubscriptionValues,
} from './subscriptionForm.ts';

/** The page under `/event-subscriptions/{name}/edit`. The form begins with the subscription as it is now. */
export function EditEventSubscriptionPage() {
  const { SubscriptionName = '' } = useParams({ strict: false });
  const [saved] = useState(useSuspenseQuery(subscriptionQuery(SubscriptionName)).data);
  const [defaultValues] = useState(() => toSubscriptionValues(saved));
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { form, problem, pending, submit, code } = useRdsForm<SubscriptionValues, typeof subscriptionSchema>({
    schema: subscriptionSchema,
    defaultValues,
    calls: (values) => changesOf(values, saved),
    send: async (values) => {
      await keepSubscription(await changeSubscription(values));
      show(`event subscription ${SubscriptionName}`, {
        type: 'success',
        header: `Changed the event subscription ${SubscriptionName}`,
      });
      await navigate({ to: pathOf(saved) });
    },
  });

  const fill = useFill(form, {
    actions: ['ModifyEventSubscription'],
    about: { member: 'SubscriptionName', name: SubscriptionName },
    values: fillSubscription,
  });

  return (
    <FormPage
      title={`Edit event subscription: ${SubscriptionName}`}
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Save changes"
      onSubmit={() => void submit()}
      cancelHref={pathOf(saved)}
    >
      <SubscriptionFields form={form} mayHaveAllTypes={!saved.SourceType} />
    </FormPage>
  );
}
