import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { OptionGroupOption, OptionGroupOptionSetting } from '@rds-console/contract/rows';
import { isSecretSetting } from '@rds-console/contract/secretSettings';
import { type Control, Controller, type ControllerRenderProps } from 'react-hook-form';
import { choicesOf, constraintOf, type OptionValues, settingsOf } from './optionForm.ts';

interface Props {
  control: Control<OptionValues>;
  option: OptionGroupOption | undefined;
}

/** A field for each setting of an option, as RDS describes it. */
export function OptionSettingFields({ control, option }: Props) {
  const fields = settingsOf(option).map((setting) => (
    <Controller
      key={`${option?.Name} ${setting.SettingName}`}
      control={control}
      name={`OptionSettings.${setting.SettingName}`}
      render={({ field, fieldState }) => (
        <FormField
          label={setting.SettingName}
          description={setting.SettingDescription}
          constraintText={constraintOf(setting)}
          errorText={fieldState.error?.message}
        >
          <SettingInput setting={setting} field={field} invalid={fieldState.invalid} />
        </FormField>
      )}
    />
  ));
  return <SpaceBetween size="l">{fields}</SpaceBetween>;
}

interface SettingInputProps {
  setting: OptionGroupOptionSetting;
  field: ControllerRenderProps<OptionValues, `OptionSettings.${string}`>;
  invalid: boolean;
}

function SettingInput({ setting, field, invalid }: SettingInputProps) {
  const choices = choicesOf(setting);
  if (choices) {
    return (
      <Select
        ref={field.ref}
        selectedOption={field.value ? { value: field.value } : null}
        options={choices.map((value) => ({ value }))}
        placeholder="Choose one"
        onChange={({ detail }) => field.onChange(detail.selectedOption.value ?? '')}
        onBlur={field.onBlur}
        invalid={invalid}
      />
    );
  }
  const isHidden = isSecretSetting(setting.SettingName);
  return (
    <Input
      ref={field.ref}
      name={field.name}
      value={field.value ?? ''}
      type={isHidden ? 'password' : 'text'}
      autoComplete={isHidden ? 'new-password' : 'off'}
      onChange={({ detail }) => field.onChange(detail.value)}
      onBlur={field.onBlur}
      spellcheck={false}
      invalid={invalid}
    />
  );
}
