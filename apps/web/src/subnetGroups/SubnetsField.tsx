import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TokenGroup from '@cloudscape-design/components/token-group';
import type { DBSubnetGroup } from '@rds-console/contract/rows';
import { useImperativeHandle, useRef, useState } from 'react';
import type { Control, ControllerRenderProps, FieldPath, FieldValues } from 'react-hook-form';
import { Field } from '../form/Field.tsx';

export interface SubnetValues extends FieldValues {
  SubnetIds: string[];
}

interface Props<Values extends SubnetValues> {
  control: Control<Values>;
  /** Groups whose subnets are offered, since RDS knows of no others. */
  groups: readonly DBSubnetGroup[];
}

/** The subnets of a group: chosen from those that RDS has seen, or any other by its ID. */
export function SubnetsField<Values extends SubnetValues>({ control, groups }: Props<Values>) {
  const zoneById = new Map(
    groups.flatMap(({ Subnets = [] }) =>
      Subnets.map((it) => [it.SubnetIdentifier ?? '', it.SubnetAvailabilityZone?.Name] as const),
    ),
  );
  return (
    <Field
      control={control}
      name={'SubnetIds' as FieldPath<Values>}
      label="Subnets"
      description="Databases are placed in one of these. Choose from the subnets of existing groups, or enter the ID of another one."
      constraintText="Subnets in at least two availability zones, of one VPC."
    >
      {(field, invalid) => <SubnetsInput field={field} invalid={invalid} zoneById={zoneById} />}
    </Field>
  );
}

interface InputProps<Values extends FieldValues> {
  field: ControllerRenderProps<Values, FieldPath<Values>>;
  invalid: boolean;
  zoneById: ReadonlyMap<string, string | undefined>;
}

function SubnetsInput<Values extends FieldValues>({ field, invalid, zoneById }: InputProps<Values>) {
  const [typed, setTyped] = useState('');
  const chosen: readonly string[] = field.value;
  const input = useRef<AutosuggestProps.Ref>(null);
  const tokens = useRef<HTMLDivElement>(null);
  // The focus that comes with an error: the input would open its list over what was chosen, and over the error.
  useImperativeHandle(field.ref, () => ({
    focus: () => (chosen.length > 0 ? tokens.current : input.current)?.focus(),
  }));

  function add(text: string) {
    const ids = new Set([...chosen, ...text.split(/[\s,]+/).filter(Boolean)]);
    if (ids.size > chosen.length) field.onChange([...ids]);
    setTyped('');
  }

  return (
    <SpaceBetween size="xs">
      <Autosuggest
        ref={input}
        name={field.name}
        value={typed}
        options={[...zoneById].flatMap(([value, description]) =>
          chosen.includes(value) ? [] : [{ value, description }],
        )}
        enteredTextLabel={(text) => `Add ${text}`}
        placeholder="subnet-0123abcd"
        empty="RDS knows of no other subnets: enter an ID."
        invalid={invalid}
        onChange={({ detail }) => setTyped(detail.value)}
        onSelect={({ detail }) => add(detail.value)}
        // What was typed counts, whether or not somebody thought of adding it.
        onBlur={() => {
          add(typed);
          field.onBlur();
        }}
      />
      {chosen.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has a legend, and this is part of a field that has its label
        <div ref={tokens} role="group" aria-label="Chosen subnets" tabIndex={-1}>
          <TokenGroup
            items={chosen.map((id) => ({ label: id, description: zoneById.get(id), dismissLabel: `Remove ${id}` }))}
            onDismiss={({ detail }) => field.onChange(chosen.filter((_id, index) => index !== detail.itemIndex))}
          />
        </div>
      )}
    </SpaceBetween>
  );
}
