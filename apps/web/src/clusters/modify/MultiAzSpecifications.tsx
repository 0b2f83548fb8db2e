import { hasProvisionedIops, storageOption } from '@rds-console/contract/orderable';
import { toClassChoices, toStorageTypeChoices, useClassChoices } from '../../databaseFields/engineChoices.ts';
import { iopsBounds, iopsRange, storageBounds } from '../../databaseFields/storageRules.ts';
import { ParameterField } from '../../form/ParameterField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { Section } from '../../page/Section.tsx';
import type { ClusterSectionProps } from './clusterSectionProps.ts';

/** The class and the storage of a Multi-AZ DB cluster, which all its instances have. */
export function MultiAzSpecifications({ cluster, form }: ClusterSectionProps) {
  const { control } = form;
  const [EngineVersion, DBInstanceClass, StorageType, AllocatedStorage] = form.watch([
    'EngineVersion',
    'DBClusterInstanceClass',
    'StorageType',
    'AllocatedStorage',
  ]);
  const { options, isFetching } = useClassChoices(cluster.Engine, EngineVersion);
  const forClusters = options.filter(({ SupportsClusters }) => SupportsClusters);
  const option = storageOption(forClusters, { DBInstanceClass, StorageType });

  return (
    <Section title="Instance specifications" description="These hold for all three instances of the cluster.">
      <SelectField
        control={control}
        name="DBClusterInstanceClass"
        choices={toClassChoices(forClusters)}
        loading={isFetching}
        filtering
      />
      <SelectField control={control} name="StorageType" choices={toStorageTypeChoices(forClusters, DBInstanceClass)} />
      <ParameterField
        form={form}
        name="AllocatedStorage"
        constraintText={`${storageBounds(option) ?? ''} Storage never becomes smaller.`.trim()}
      />
      {hasProvisionedIops(StorageType) && (
        <ParameterField
          form={form}
          name="Iops"
          constraintText={`${iopsBounds(iopsRange(option, AllocatedStorage))} for this storage.`}
        />
      )}
    </Section>
  );
}
