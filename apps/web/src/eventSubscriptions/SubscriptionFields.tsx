import SpaceBetween from '@cloudscape-design/components/space-between';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { api } from '../api.ts';
import { ChecksField } from '../form/ChecksField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { SuggestedListField } from '../form/SuggestedListField.tsx';
import { TextField } from '../form/TextField.tsx';
import { YesNoField } from '../form/YesNoField.tsx';
import { Section } from '../page/Section.tsx';
import { sourceTypeText } from '../text/eventSource.ts';
import { categoriesQuery } from './eventSubscription.ts';
import type { SubscriptionValues } from './subscriptionForm.ts';

/** The identifiers of what there is of each type of source, as far as the console has lists of them. */
const lists: Record<string, () => Promise<string[]>> = {
  'db-instance': async () => (await api.instances.list.call()).map((it) => it.DBInstanceIdentifier),
  'db-cluster': async () => (await api.clusters.list.call()).map((it) => it.DBClusterIdentifier),
  'db-snapshot': async () => (await api.snapshots.list.call()).map((it) => it.DBSnapshotIdentifier),
  'db-cluster-snapshot': async () =>
    (await api.clusterSnapshots.list.call()).map((it) => it.DBClusterSnapshotIdentifier),
  'db-parameter-group': async () => (await api.parameterGroups.list.call()).map((it) => it.DBParameterGroupName),
};

/** What a subscription to events of a type can name as its sources. */
function sourcesQuery(SourceType: string) {
  return queryOptions({
    queryKey: ['event sources', SourceType],
    queryFn: async () => (await lists[SourceType]?.()) ?? [],
  });
}

interface Props {
  form: UseFormReturn<SubscriptionValues>;
  /** Whether the subscription may be about all types; RDS has no way back to that. */
  mayHaveAllTypes: boolean;
}

/** Whom a subscription tells, and of what. */
export function SubscriptionFields({ form, mayHaveAllTypes }: Props) {
  const { control } = form;
  const { data: maps } = useSuspenseQuery(categoriesQuery);
  const [type = '', hasAllSources, hasAllCategories] = form.watch(['SourceType', 'AllSources', 'AllCategories']);
  const { data: sources = [] } = useQuery(sourcesQuery(type));
  const categories = maps.find(({ SourceType }) => SourceType === type)?.EventCategories ?? [];
  const text = sourceTypeText({ SourceType: type });

  return (
    <SpaceBetween size="l">
      <Section title="Target">
        <TextField
          control={control}
          name="SnsTopicArn"
          label="SNS topic ARN"
          description="RDS publishes a message to this topic for each event. Who gets it is set up in Amazon SNS."
          placeholder="arn:aws:sns:us-east-1:123456789012:alerts"
        />
        <YesNoField
          control={control}
          name="Enabled"
          label="Enabled"
          descriptions={{ no: 'The subscription is kept, and RDS tells nobody.' }}
        />
      </Section>
      <Section title="Source">
        <SelectField
          control={control}
          name="SourceType"
          label="Source type"
          choices={[
            ...(mayHaveAllTypes ? [{ value: '', label: 'All types', description: 'Every event of the region.' }] : []),
            ...maps.map(({ SourceType: value }) => ({
              value,
              label: sourceTypeText({ SourceType: value }) ?? value,
            })),
          ]}
          onChosen={() => {
            // Sources and categories are those of the type.
            form.setValue('SourceIds', []);
            form.setValue('EventCategories', []);
            form.clearErrors(['SourceIds', 'EventCategories']);
          }}
        />
        {type && (
          <YesNoField
            control={control}
            name="AllSources"
            label="Sources to include"
            labels={{ yes: 'All', no: 'Specific sources' }}
            descriptions={{ yes: 'Also those that are yet to be made.' }}
          />
        )}
        {type && hasAllSources === false && (
          <SuggestedListField
            control={control}
            name="SourceIds"
            label="Specific sources"
            what="sources"
            suggestions={new Map(sources.map((id) => [id, text]))}
            empty="There are no others here: enter an identifier."
          />
        )}
        {type && (
          <YesNoField
            control={control}
            name="AllCategories"
            label="Event categories to include"
            labels={{ yes: 'All', no: 'Specific categories' }}
          />
        )}
        {type && hasAllCategories === false && (
          <ChecksField
            control={control}
            name="EventCategories"
            label="Specific categories"
            choices={categories.map((value) => ({ value }))}
          />
        )}
      </Section>
    </SpaceBetween>
  );
}
