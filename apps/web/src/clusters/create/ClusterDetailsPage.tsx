import SpaceBetween from '@cloudscape-design/components/space-between';
import { SelectField } from '../../form/SelectField.tsx';
import { TextField } from '../../form/TextField.tsx';
import { YesNoField } from '../../form/YesNoField.tsx';
import { CredentialsFields } from '../../settings/CredentialsFields.tsx';
import { useClassChoices, useVersionChoices } from '../../settings/engineChoices.ts';
import { Section } from '../../settings/Section.tsx';
import type { CreateClusterForm } from './createClusterForm.ts';

interface Props {
  form: CreateClusterForm;
  /** Once the cluster is made, only its instances are asked for. */
  isClusterMade: boolean;
}

/** Specify DB details: the cluster's version, its instances, and its master user. */
export function ClusterDetailsPage({ form, isClusterMade }: Props) {
  const { control } = form;
  const [Engine, EngineVersion] = form.watch(['Engine', 'EngineVersion']);
  const { versionChoices } = useVersionChoices(Engine);
  const { classChoices, isFetching } = useClassChoices(Engine, EngineVersion);

  return (
    <SpaceBetween size="l">
      <Section title="Instance specifications">
        {!isClusterMade && (
          <SelectField control={control} name="EngineVersion" label="DB engine version" choices={versionChoices} />
        )}
        <SelectField
          control={control}
          name="DBInstanceClass"
          label="DB instance class"
          choices={classChoices}
          loading={isFetching}
          filtering
        />
        <YesNoField
          control={control}
          name="CreateReplica"
          label="Multi-AZ deployment"
          labels={{ yes: 'Create replica in different zone', no: 'No' }}
          descriptions={{ yes: 'A second instance, named like the first with -reader behind it.' }}
        />
      </Section>
      <Section title="Settings">
        <TextField
          control={control}
          name="DBInstanceIdentifier"
          label="DB instance identifier"
          description="The name of the cluster’s first instance, its writer."
          constraintText="1 to 63 letters, digits and hyphens, beginning with a letter."
        />
        {!isClusterMade && <CredentialsFields form={form} />}
      </Section>
    </SpaceBetween>
  );
}
