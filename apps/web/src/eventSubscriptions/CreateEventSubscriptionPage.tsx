import { useState } from 'react';
import { api } from '../api.ts';
import { callOf } from '../code/call.ts';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { Section } from '../page/Section.tsx';
import { useResourceForm } from '../resource/useResourceForm.tsx';
import { TagsField } from '../tags/TagsField.tsx';
import { eventSubscription } from './eventSubscription.ts';
import { SubscriptionFields } from './SubscriptionFields.tsx';
import { fillSubscription, subscriptionSchema, toCreateInput, toSubscriptionValues } from './subscriptionForm.ts';

/** Create event subscription. */
export function CreateEventSubscriptionPage() {
  const [defaultValues] = useState(() => toSubscriptionValues());
  const { form, page } = useResourceForm(eventSubscription, {
    schema: subscriptionSchema,
    defaultValues,
    fill: { actions: ['CreateEventSubscription'], values: fillSubscription },
    request: (values) => callOf(api.eventSubscriptions.create, toCreateInput(values)),
  });
  return (
    <FormPage {...page} description="RDS tells a topic of Amazon SNS what happens to databases, snapshots and groups.">
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
