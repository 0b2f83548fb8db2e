import SpaceBetween from '@cloudscape-design/components/space-between';
import { forClusters, isMultiAz } from '@rds-console/contract/clusterKind';
import { type ClusterParameter, clusterParameters } from '@rds-console/contract/parameters/cluster';
import { usualCapacity } from '../../databaseFields/AuroraStorageSection.tsx';
import { CredentialsFields } from '../../databaseFields/CredentialsFields.tsx';
import {
  toClassChoices,
  useClassChoices,
  useEngineVersion,
  useVersionChoices,
} from '../../databaseFields/engineChoices.ts';
import { forgetVersionSettings } from '../../databaseFields/forgetVersionSettings.ts';
import { ParameterField } from '../../form/ParameterField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { YesNoField } from '../../form/YesNoField.tsx';
import { Section } from '../../page/Section.tsx';
import { ClusterNameField } from './ClusterNameField.tsx';
import { ClusterStorageSection } from './ClusterStorageSection.tsx';
import type { CreateClusterForm } from './createClusterForm.ts';

interface Props {
  form: CreateClusterForm;
  /** Once the cluster is made, only its instances are asked for. */
  isClusterMade: boolean;
  applies: (name: ClusterParameter) => boolean;
}

/** Specify DB details: the cluster's version, its instances, and its master user. */
export function ClusterDetailsPage({ form, isClusterMade, applies }: Props) {
  const { control } = form;
  const [Engine, EngineVersion] = form.watch(['Engine', 'EngineVersion']);
  const { versionChoices } = useVersionChoices(Engine);
  const version = useEngineVersion(Engine, EngineVersion);
  const { options: all, isFetching } = useClassChoices(Engine, EngineVersion);
  const options = forClusters(Engine, all);
  const isMulti = isMultiAz(Engine);

  return (
    <SpaceBetween size="l">
      <Section
        title="Instance specifications"
        description={isMulti ? 'RDS makes three instances of the class, each in a zone of its own.' : undefined}
      >
        {!isClusterMade && (
          <SelectField
            control={control}
            name="EngineVersion"
            choices={versionChoices}
            onChosen={() => forgetVersionSettings(form, clusterParameters)}
          />
        )}
        <SelectField
          control={control}
          name="DBInstanceClass"
          choices={toClassChoices(options)}
          loading={isFetching}
          filtering
          onChosen={(chosen) => {
            if (chosen === 'db.serverless' && !form.getValues('ServerlessV2ScalingConfiguration.MaxCapacity'))
              form.setValue('ServerlessV2ScalingConfiguration', usualCapacity);
          }}
        />
        {!isMulti && (
          <YesNoField
            control={control}
            name="CreateReplica"
            label="Multi-AZ deployment"
            labels={{ yes: 'Create replica in different zone', no: 'No' }}
            descriptions={{ yes: 'A second instance, named like the first with -reader behind it.' }}
          />
        )}
      </Section>
      {!isClusterMade && <ClusterStorageSection form={form} applies={applies} options={options} version={version} />}
      <Section title="Settings">
        {isMulti ? (
          <ClusterNameField form={form} />
        ) : (
          <ParameterField
            form={form}
            name="DBInstanceIdentifier"
            description="The name of the cluster’s first instance, its writer."
          />
        )}
        {!isClusterMade && <CredentialsFields form={form} />}
      </Section>
    </SpaceBetween>
  );
}
