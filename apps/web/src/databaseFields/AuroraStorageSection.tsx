import type { DBEngineVersion } from '@rds-console/contract/rows';
import { type ParameterForm, partOf } from '../form/formWith.ts';
import { NumberField } from '../form/NumberField.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { Section } from '../page/Section.tsx';

interface Props {
  form: ParameterForm<'StorageType' | 'ServerlessV2ScalingConfiguration'>;
  applies: (name: 'ServerlessV2ScalingConfiguration') => boolean;
  version: DBEngineVersion | undefined;
}

/** What serverless instances begin with; in Aurora capacity units. */
export const usualCapacity = { MinCapacity: 0.5, MaxCapacity: 16 };

/** The storage of a new Aurora cluster; and of a serverless one, between which capacities it scales. */
export function AuroraStorageSection(props: Props) {
  const { control } = partOf(props.form);
  const { MinCapacity = 0.5, MaxCapacity = 128 } = props.version?.ServerlessV2FeaturesSupport ?? {};
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
      {props.applies('ServerlessV2ScalingConfiguration') && (
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
