import SpaceBetween from '@cloudscape-design/components/space-between';
import { createDBInstanceInput } from '@rds-console/contract/instances';
import type { DBCluster } from '@rds-console/contract/rows';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { calling } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { toZoneChoices, useClassChoices } from '../databaseFields/engineChoices.ts';
import { failoverPriorities } from '../databaseFields/failoverPriorities.ts';
import { FormPage } from '../form/FormPage.tsx';
import { ParameterField } from '../form/ParameterField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { YesNoField } from '../form/YesNoField.tsx';
import { Section } from '../page/Section.tsx';
import { useCurrentResource } from '../resource/resourcePages.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { dbCluster } from './dbCluster.ts';
import { membersQuery } from './queries.ts';

const createInstance = calling(api.instances.create);

const schema = createDBInstanceInput;

/** The page under `/clusters/{id}/add-instance`. */
export function AddInstancePage() {
  const cluster = useCurrentResource(dbCluster);
  const { data: members } = useSuspenseQuery(membersQuery(dbCluster.nameOf(cluster)));
  return <AddInstanceForm cluster={cluster} suggestedClass={members[0]?.DBInstanceClass ?? ''} />;
}

/** Add instance: the writer of a cluster that has none, else an Aurora replica. IAM DB authentication is the cluster's. */
function AddInstanceForm({ cluster, suggestedClass }: { cluster: DBCluster; suggestedClass: string }) {
  const { DBClusterIdentifier, Engine } = cluster;
  const isWriter = cluster.DBClusterMembers.length === 0;
  const [defaultValues] = useState<z.input<typeof schema>>(() => ({
    DBClusterIdentifier,
    Engine,
    DBInstanceClass: suggestedClass,
    DBInstanceIdentifier: '',
    AvailabilityZone: '',
    PubliclyAccessible: false,
    PromotionTier: 1,
    AutoMinorVersionUpgrade: true,
  }));
  const { show } = useFlashes();
  const navigate = useNavigate();

  const { form, problem, pending, submit, code } = useRdsForm<z.input<typeof schema>, typeof schema>({
    schema,
    defaultValues,
    calls: (input) => [createInstance(input)],
    send: async (input) => {
      const created = await createInstance(input).send();
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.clusters.key() }),
        queryClient.invalidateQueries({ queryKey: api.instances.key() }),
      ]);
      show(`instance ${created.DBInstanceIdentifier}`, {
        type: 'success',
        header: `Creating the DB instance ${created.DBInstanceIdentifier} in the DB cluster ${DBClusterIdentifier}`,
      });
      await navigate({ to: `/clusters/${DBClusterIdentifier}` });
    },
  });
  const fill = useFill(form, {
    actions: ['CreateDBInstance'],
    about: { member: 'DBClusterIdentifier', name: DBClusterIdentifier },
    error: (input) =>
      input.DBClusterIdentifier ? undefined : 'The text asks for an instance of its own, and of no DB cluster.',
  });
  const { control } = form;
  const { classChoices, options, isFetching } = useClassChoices(Engine, cluster.EngineVersion);

  return (
    <FormPage
      title={`Add instance to ${DBClusterIdentifier}`}
      description={
        isWriter
          ? 'The cluster has no instances: this one becomes its writer.'
          : 'An Aurora replica, which reads from the cluster’s volume and can take over from the writer.'
      }
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Add instance"
      onSubmit={() => void submit()}
      cancelHref={`/clusters/${DBClusterIdentifier}`}
    >
      <SpaceBetween size="l">
        <Section title="Instance specifications">
          <SelectField control={control} name="DBInstanceClass" choices={classChoices} loading={isFetching} filtering />
        </Section>
        <Section title="Settings">
          <ParameterField form={form} name="DBInstanceIdentifier" />
          <SelectField control={control} name="PromotionTier" choices={failoverPriorities} parse={Number} />
        </Section>
        <Section title="Network & Security">
          <YesNoField control={control} name="PubliclyAccessible" />
          <SelectField
            control={control}
            name="AvailabilityZone"
            choices={toZoneChoices(options, form.watch('DBInstanceClass') || options[0]?.DBInstanceClass)}
          />
        </Section>
        <Section title="Maintenance">
          <YesNoField control={control} name="AutoMinorVersionUpgrade" />
        </Section>
      </SpaceBetween>
    </FormPage>
  );
}
