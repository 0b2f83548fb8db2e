import Box from '@cloudscape-design/components/box';
import Input from '@cloudscape-design/components/input';
import Popover from '@cloudscape-design/components/popover';
import Select from '@cloudscape-design/components/select';
import type { TableProps } from '@cloudscape-design/components/table';
import { parameterChoices, parameterValueError } from '@rds-console/contract/parameterValues';
import type { Parameter } from '@rds-console/contract/rows';

type Columns = TableProps.ColumnDefinition<Parameter>[];

/** More than this of the allowed values would make the row higher than the screen. */
const maxCharacters = 60;

const others: Columns = [
  {
    id: 'AllowedValues',
    header: 'Allowed values',
    minWidth: 160,
    cell: ({ ParameterName, AllowedValues }) => <Long text={AllowedValues} of={ParameterName} />,
  },
  {
    id: 'IsModifiable',
    header: 'Modifiable',
    cell: ({ IsModifiable }) => (IsModifiable ? 'Yes' : 'No'),
    sortingField: 'IsModifiable',
  },
  { id: 'Source', header: 'Source', cell: ({ Source }) => Source ?? '-', sortingField: 'Source', minWidth: 140 },
  { id: 'ApplyType', header: 'Apply type', cell: ({ ApplyType }) => ApplyType ?? '-', sortingField: 'ApplyType' },
  { id: 'DataType', header: 'Data type', cell: ({ DataType }) => DataType ?? '-', sortingField: 'DataType' },
  { id: 'Description', header: 'Description', minWidth: 240, cell: ({ Description }) => Description ?? '-' },
];

/**
 * The columns of a group's parameters.
 *
 * @param edited the values that were entered and not saved, by the parameter's name
 * @param isReadOnly whether no value can be entered at all
 */
export function parameterColumns(edited: ReadonlyMap<string, string>, isReadOnly: boolean): Columns {
  const nameColumn: Columns[number] = {
    id: 'ParameterName',
    header: 'Parameter',
    cell: ({ ParameterName }) => ParameterName,
    sortingField: 'ParameterName',
    isRowHeader: true,
    minWidth: 200,
  };
  const valueColumn: Columns[number] = {
    id: 'ParameterValue',
    header: 'Value',
    minWidth: 220,
    cell: (it) => {
      const value = edited.get(it.ParameterName);
      if (value === undefined) return it.ParameterValue ?? '-';
      return (
        <>
          <b>{value || 'empty'}</b>
          <Box variant="small" display="block">
            Not saved; now {it.ParameterValue ?? 'as the engine has it'}
          </Box>
        </>
      );
    },
    ...(isReadOnly
      ? {}
      : {
          editConfig: {
            ariaLabel: 'Value',
            editIconAriaLabel: 'can be edited',
            errorIconAriaLabel: 'Error',
            disabledReason: (it) => (it.IsModifiable ? undefined : 'RDS does not let anybody modify this parameter.'),
            validation: (it, value: string | undefined) =>
              value === undefined ? undefined : parameterValueError(it, value),
            editingCell: (it, { currentValue, setValue }: TableProps.CellContext<string>) => (
              <ParameterValueInput
                parameter={it}
                value={currentValue ?? edited.get(it.ParameterName) ?? it.ParameterValue ?? ''}
                onChange={setValue}
              />
            ),
          },
        }),
  };
  return [nameColumn, valueColumn, ...others];
}

function Long({ text, of }: { text: string | undefined; of: string | undefined }) {
  if (!text) return <>-</>;
  // Without a place to break a line, a list would be as wide as it is long.
  const broken = text.replaceAll(',', ', ');
  if (text.length <= maxCharacters) return <>{broken}</>;
  return (
    <Popover
      header={`Allowed values of ${of}`}
      content={<Box variant="span">{broken}</Box>}
      size="large"
      fixedWidth
      renderWithPortal
      dismissAriaLabel="Close"
    >
      {`${broken.slice(0, maxCharacters)}…`}
    </Popover>
  );
}

interface Props {
  parameter: Parameter;
  value: string;
  onChange: (value: string) => void;
}

/** Where a parameter's value is entered: a choice where RDS lists the words, otherwise a text. The table labels it. */
function ParameterValueInput({ parameter, value, onChange }: Props) {
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
