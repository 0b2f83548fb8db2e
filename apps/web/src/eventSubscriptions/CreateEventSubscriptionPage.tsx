import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api.ts';
import { calling } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { Section } from '../settings/Section.tsx';
import { TagsField } from '../settings/TagsField.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { pathOf } from './eventSubscription.ts';
import { fillSubscription } from './fillSubscription.ts';
import { keepSubscription } from './queries.ts';
import { SubscriptionFields } from './SubscriptionFields.tsx';
import {
  type SubscriptionValues,
  subscriptionSchema,
  toCreateInput,
  toSubscriptionValues,
} from './subscriptionForm.ts';

const createSubscription = calling(api.eventSubscriptions.create);

/** Create event subscription. */
export function CreateEventSubscriptionPage() {
  const [defaultValues] = useState(() => toSubscriptionValues());
  const { show } = useFlashes();
  const navigate = useNavigate();
  const { form, problem, pending, submit, code } = useRdsForm<SubscriptionValues, typeof subscriptionSchema>({
    schema: subscriptionSchema,
    defaultValues,
    calls: (values) => [createSubscription(toCreateInput(values))],
    send: async (values) => {
      const subscription = await createSubscription(toCreateInput(values)).send();
      await keepSubscription(subscription);
      show(`event subscription ${subscription.CustSubscriptionId}`, {
        type: 'success',
        header: `Created the event subscription ${subscription.CustSubscriptionId}`,
      });
      await navigate({ to: pathOf(subscription) });
    },
  });

  const fill = useFill(form, { actions: ['CreateEventSubscription'], values: fillSubscription });

  return (
    <FormPage
      title="Create event subscription"
      description="RDS tells a topic of Amazon SNS what happens to databases, snapshots and groups."
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Create event subscription"
      onSubmit={() => void submit()}
      cancelHref="/event-subscriptions"
    >
      <Section title="Details">
        <TextField
          control={form.control}
          name="SubscriptionName"
          label="Name"
          constraintText="1 to 254 letters, digits and hyphens. It cannot be changed later."
        />
      </Section>
      <SubscriptionFields form={form} mayHaveAllTypes />
      <Section title="Tags">
        <TagsField form={form} />
      </Section>
    </FormPage>
  );
}
