import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type FieldValues, type UseFormReturn, useController } from 'react-hook-form';
import { NumberField } from '../form/NumberField.tsx';
import { leastGrown, type StorageValues } from './storageRules.ts';

interface Props<Values extends StorageValues & FieldValues> {
  form: UseFormReturn<Values>;
  /** Why it cannot be had. */
  unavailableBecause?: string | undefined;
}

/** The limit up to which RDS lets storage grow by itself; as large as the storage itself it means that it does not. */
export function StorageAutoscalingFields<Values extends StorageValues & FieldValues>(props: Props<Values>) {
  // A form with more fields than these is one of these: only the names below are touched.
  const { control, watch } = props.form as unknown as UseFormReturn<StorageValues>;
  const { field } = useController({ control, name: 'MaxAllocatedStorage' });
  const size = Number(watch('AllocatedStorage'));
  const isOn = field.value !== undefined && !(Number(field.value) <= size);
  return (
    <SpaceBetween size="s">
      <Checkbox
        checked={isOn && !props.unavailableBecause}
        disabled={props.unavailableBecause !== undefined}
        description={props.unavailableBecause ?? 'RDS adds storage when little is left, up to the maximum.'}
        onChange={({ detail }) => field.onChange(detail.checked ? Math.max(leastGrown(size), 1000) : size)}
      >
        Enable storage autoscaling
      </Checkbox>
      {isOn && !props.unavailableBecause && (
        <NumberField
          control={control}
          name="MaxAllocatedStorage"
          unit="GiB"
          constraintText={size ? `At least ${leastGrown(size)} GiB.` : undefined}
        />
      )}
    </SpaceBetween>
  );
}
