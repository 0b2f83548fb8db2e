import SpaceBetween from '@cloudscape-design/components/space-between';
import { gp3Baseline, hasProvisionedIops, storageOption } from '@rds-console/contract/orderable';
import type { InstanceParameter } from '@rds-console/contract/parameters/instance';
import type { OrderableDBInstanceOption } from '@rds-console/contract/rows';
import { type FormWith, partOf } from '../form/formWith.ts';
import { NumberField } from '../form/NumberField.tsx';
import { ParameterField } from '../form/ParameterField.tsx';
import { SectionFields } from '../form/SectionFields.tsx';
import { SelectField } from '../form/SelectField.tsx';
import { toStorageTypeChoices } from './engineChoices.ts';
import { StorageAutoscalingFields } from './StorageAutoscalingFields.tsx';
import { iopsBounds, iopsRangeOf, minGrownStorage, type StorageValues } from './storageRules.ts';

interface Props {
  form: FormWith<Omit<StorageValues, 'EngineVersion'>>;
  applies: (name: InstanceParameter) => boolean;
  Engine: string | undefined;
  options: readonly OrderableDBInstanceOption[];
  /** Why the size stays as it is, where RDS does not let it grow. */
  fixedSizeReason?: string | undefined;
  /** Whether the limit of storage autoscaling is asked for. */
  hasAutoscaling?: boolean;
}

/** The storage of an instance that is there already, or of a backup that is restored. */
export function ModifyStorageFields(props: Props) {
  const { applies, Engine, options, fixedSizeReason, hasAutoscaling = true } = props;
  const form = partOf(props.form);
  const { control } = form;
  const saved = form.formState.defaultValues ?? {};
  const values = form.watch();
  const option = storageOption(options, values);
  const range = iopsRangeOf(Engine, values, option);

  /** A type that was left and chosen again has what it had; another one begins with what it needs. */
  function settlePerformance(StorageType: string) {
    const isSaved = StorageType === saved.StorageType;
    const chosen = { ...form.getValues(), StorageType };
    const min = iopsRangeOf(Engine, chosen, storageOption(options, chosen)).min;
    form.setValue('Iops', isSaved ? saved.Iops : hasProvisionedIops(StorageType) ? Math.max(min, 3000) : undefined);
    form.setValue('StorageThroughput', isSaved ? saved.StorageThroughput : undefined);
  }

  return (
    <SpaceBetween size="l">
      <SelectField
        control={control}
        name="StorageType"
        choices={toStorageTypeChoices(options, values.DBInstanceClass)}
        onChosen={settlePerformance}
      />
      <NumberField
        control={control}
        name="AllocatedStorage"
        disabled={fixedSizeReason !== undefined}
        constraintText={
          fixedSizeReason ??
          (saved.AllocatedStorage &&
            `${saved.AllocatedStorage} GiB as it is, or at least ${minGrownStorage(saved.AllocatedStorage)} GiB. Storage never becomes smaller.`)
        }
      />
      <ParameterField
        form={form}
        name="Iops"
        applies={applies}
        constraintText={`${iopsBounds(range)} for this storage.`}
      />
      <ParameterField
        form={form}
        name="StorageThroughput"
        applies={applies}
        constraintText={`From ${gp3Baseline(Engine, values.AllocatedStorage).StorageThroughput} to ${option?.MaxStorageThroughputPerDbInstance ?? 4000} MiB/s.`}
      />
      <SectionFields form={form} section="storage" applies={applies} />
      {hasAutoscaling && (
        <StorageAutoscalingFields
          form={form}
          unavailableReason={
            option?.SupportsStorageAutoscaling === false ? 'Not available for this storage type.' : undefined
          }
        />
      )}
    </SpaceBetween>
  );
}
