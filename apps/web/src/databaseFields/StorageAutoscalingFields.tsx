import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useController } from 'react-hook-form';
import { type FormWith, partOf } from '../form/formWith.ts';
import { ParameterField } from '../form/ParameterField.tsx';
import { minGrownStorage, type StorageValues } from './storageRules.ts';

interface Props {
  form: FormWith<Omit<StorageValues, 'EngineVersion'>>;
  /** Why it cannot be had. */
  unavailableReason?: string | undefined;
}

/** The limit up to which RDS lets storage grow by itself; as large as the storage itself it means that it does not. */
export function StorageAutoscalingFields(props: Props) {
  const { control, watch } = partOf(props.form);
  const { field } = useController({ control, name: 'MaxAllocatedStorage' });
  const size = Number(watch('AllocatedStorage'));
  const isOn = field.value !== undefined && !(Number(field.value) <= size);
  return (
    <SpaceBetween size="s">
      <Checkbox
        checked={isOn && !props.unavailableReason}
        disabled={props.unavailableReason !== undefined}
        description={props.unavailableReason ?? 'RDS adds storage when little is left, up to the maximum.'}
        onChange={({ detail }) => field.onChange(detail.checked ? Math.max(minGrownStorage(size), 1000) : size)}
      >
        Enable storage autoscaling
      </Checkbox>
      {isOn && !props.unavailableReason && (
        <ParameterField
          form={props.form}
          name="MaxAllocatedStorage"
          constraintText={size ? `At least ${minGrownStorage(size)} GiB.` : undefined}
        />
      )}
    </SpaceBetween>
  );
}
