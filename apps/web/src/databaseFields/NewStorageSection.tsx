import { gp3Baseline, storageOption } from '@rds-console/contract/orderable';
import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { type FormWith, partOf } from '../form/formWith.ts';
import { ParameterField } from '../form/ParameterField.tsx';
import { SectionFields } from '../form/SectionFields.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { Section } from '../page/Section.tsx';
import { toStorageTypeChoices } from './engineChoices.ts';
import { StorageAutoscalingFields } from './StorageAutoscalingFields.tsx';
import { iopsBounds, iopsRangeOf, type NewStorageValues, storageBounds } from './storageRules.ts';

interface Props {
  form: FormWith<NewStorageValues>;
  applies: (name: InstanceParameter) => boolean;
  options: readonly OrderableDBInstanceOption[];
  /** What the storage type needs to begin with. */
  onTypeChosen: (StorageType: string) => void;
}

/** The storage of a new instance. */
export function NewStorageSection(props: Props) {
  const { applies, options, onTypeChosen } = props;
  const form = partOf(props.form);
  const { control } = form;
  const values = form.watch();
  const option = storageOption(options, values);
  const baseline = gp3Baseline(values.Engine, values.AllocatedStorage);

  return (
    <Section title="Storage">
      <SelectField
        control={control}
        name="StorageType"
        choices={toStorageTypeChoices(options, values.DBInstanceClass)}
        onChosen={onTypeChosen}
      />
      <ParameterField form={form} name="AllocatedStorage" constraintText={storageBounds(option)} />
      <ParameterField
        form={form}
        name="Iops"
        applies={applies}
        constraintText={`${iopsBounds(iopsRangeOf(values.Engine, values, option))} for this storage.`}
      />
      <ParameterField
        form={form}
        name="StorageThroughput"
        applies={applies}
        constraintText={`From ${baseline.StorageThroughput} to ${option?.MaxStorageThroughputPerDbInstance ?? 4000} MiB/s.`}
      />
      <SectionFields form={form} section="storage" applies={applies} />
      <StorageAutoscalingFields
        form={form}
        unavailableReason={
          option?.SupportsStorageAutoscaling === false ? 'Not available for this storage type.' : undefined
        }
      />
    </Section>
  );
}
