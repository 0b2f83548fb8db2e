import type { DBEngineVersion, OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { NumberField } from '../../form/NumberField.tsx';
import { SelectField } from '../../form/SelectField.tsx';
import { hasProvisionedIops, toStorageTypeChoices } from '../../settings/engineChoices.ts';
import { Section } from '../../settings/Section.tsx';
import { iopsBounds, iopsRange, storageBounds, storageOption } from '../../settings/storageRules.ts';
import { isMultiAz } from './clusterKind.ts';
import type { CreateClusterForm } from './createClusterForm.ts';

interface Props {
  form: CreateClusterForm;
  options: readonly OrderableDBInstanceOption[];
  version: DBEngineVersion | undefined;
}

/** The storage of a new cluster; and of a serverless one, between which capacities it scales. */
export function ClusterStorageSection({ form, options, version }: Props) {
  const { control } = form;
  const values = form.watch();
  const option = storageOption(options, values);
  const { MinCapacity = 0.5, MaxCapacity = 128 } = version?.ServerlessV2FeaturesSupport ?? {};

  if (isMultiAz(values.Engine))
    return (
      <Section title="Storage" description="Each of the three instances has it.">
        <SelectField
          control={control}
          name="StorageType"
          label="Storage type"
          choices={toStorageTypeChoices(options, values.DBInstanceClass)}
          onChosen={(StorageType) => form.setValue('Iops', hasProvisionedIops(StorageType) ? 3000 : undefined)}
        />
        <NumberField
          control={control}
          name="AllocatedStorage"
          label="Allocated storage"
          unit="GiB"
          constraintText={storageBounds(option)}
        />
        {hasProvisionedIops(values.StorageType) && (
          <NumberField
            control={control}
            name="Iops"
            label="Provisioned IOPS"
            unit="IOPS"
            constraintText={`${iopsBounds(iopsRange(option, values.AllocatedStorage))} for this storage.`}
          />
        )}
      </Section>
    );
  return (
    <Section title="Storage and capacity" description="The volume of an Aurora cluster grows by itself.">
      <SelectField
        control={control}
        name="StorageType"
        label="Cluster storage configuration"
        choices={[
          { value: 'aurora', label: 'Aurora Standard', description: 'Reads and writes are paid for one by one' },
          { value: 'aurora-iopt1', label: 'Aurora I/O-Optimized', description: 'Nothing to pay for reads and writes' },
        ]}
      />
      {values.DBInstanceClass === 'db.serverless' && (
        <>
          <NumberField
            control={control}
            name="ServerlessV2ScalingConfiguration.MinCapacity"
            label="Minimum capacity"
            unit="ACUs"
            decimals
            description="The serverless instances of the cluster scale between these."
            constraintText={`From ${MinCapacity}, by halves. An ACU has about 2 GiB of memory.`}
          />
          <NumberField
            control={control}
            name="ServerlessV2ScalingConfiguration.MaxCapacity"
            label="Maximum capacity"
            unit="ACUs"
            decimals
            constraintText={`Up to ${MaxCapacity}.`}
          />
        </>
      )}
    </Section>
  );
}
