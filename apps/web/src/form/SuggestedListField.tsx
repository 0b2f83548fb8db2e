import Autosuggest, { type AutosuggestProps } from '@cloudscape-design/components/autosuggest';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TokenGroup from '@cloudscape-design/components/token-group';
import { useImperativeHandle, useRef, useState } from 'react';
import type { ControllerRenderProps, FieldPath, FieldValues } from 'react-hook-form';
import { Field, type FieldProps } from './Field.tsx';

interface Suggestions {
  /** What is chosen, in the plural: `subnets`. */
  what: string;
  /** What is offered, with what there is to know of each. */
  suggestions: ReadonlyMap<string, string | undefined>;
  placeholder?: string;
  /** What stands in the place of the offers when there are none. */
  empty: string;
}

interface Props<Values extends FieldValues, Name extends FieldPath<Values>>
  extends FieldProps<Values, Name>,
    Suggestions {}

/** Several identifiers: chosen from those that are known here, or any other as typed. */
export function SuggestedListField<Values extends FieldValues, Name extends FieldPath<Values>>(
  props: Props<Values, Name>,
) {
  const { what, suggestions, placeholder, empty } = props;
  return (
    <Field {...props}>
      {(field, invalid) => (
        <ListInput
          field={field}
          invalid={invalid}
          what={what}
          suggestions={suggestions}
          empty={empty}
          {...(placeholder ? { placeholder } : {})}
        />
      )}
    </Field>
  );
}

interface InputProps<Values extends FieldValues, Name extends FieldPath<Values>> extends Suggestions {
  field: ControllerRenderProps<Values, Name>;
  invalid: boolean;
}

function ListInput<Values extends FieldValues, Name extends FieldPath<Values>>(props: InputProps<Values, Name>) {
  const { field, invalid, what, suggestions, placeholder, empty } = props;
  const [typed, setTyped] = useState('');
  const chosen: readonly string[] = field.value ?? [];
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
        options={[...suggestions].flatMap(([value, description]) =>
          chosen.includes(value) ? [] : [{ value, description }],
        )}
        enteredTextLabel={(text) => `Add ${text}`}
        placeholder={placeholder}
        empty={empty}
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
        <div ref={tokens} role="group" aria-label={`Chosen ${what}`} tabIndex={-1}>
          <TokenGroup
            items={chosen.map((id) => ({ label: id, description: suggestions.get(id), dismissLabel: `Remove ${id}` }))}
            onDismiss={({ detail }) => field.onChange(chosen.filter((_id, index) => index !== detail.itemIndex))}
          />
        </div>
      )}
    </SpaceBetween>
  );
}
