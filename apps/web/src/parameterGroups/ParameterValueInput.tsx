import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { parameterChoices } from '@rds-console/contract/parameterValues';
import type { Parameter } from '@rds-console/contract/rows';

interface Props {
  parameter: Parameter;
  value: string;
  onChange: (value: string) => void;
}

/** Where a parameter's value is entered: a choice where RDS lists the words, otherwise a text. The table labels it. */
export function ParameterValueInput({ parameter, value, onChange }: Props) {
  const choices = parameterChoices(parameter);
  if (!choices)
    return <Input autoFocus value={value} spellcheck={false} onChange={({ detail }) => onChange(detail.value)} />;
  return (
    <Select
      autoFocus
      expandToViewport
      placeholder="Choose one"
      selectedOption={value ? { value } : null}
      options={choices.map((each) => ({ value: each }))}
      filteringType={choices.length > 10 ? 'auto' : 'none'}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}
