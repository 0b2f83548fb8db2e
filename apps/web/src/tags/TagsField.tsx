import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Input from '@cloudscape-design/components/input';
import { Controller, useFieldArray } from 'react-hook-form';
import { type ParameterForm, partOf } from '../form/formWith.ts';

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Tagging.html */
const maxTags = 50;

/** The tags of something new: a row a tag. */
export function TagsField(props: { form: ParameterForm<'Tags'> }) {
  const { control, formState } = partOf(props.form);
  const { fields, append, remove } = useFieldArray({ control, name: 'Tags' });
  const { Tags: errors } = formState.errors;

  function column(part: 'Key' | 'Value', label: string) {
    return {
      label,
      control: (_tag: unknown, index: number) => (
        <Controller
          control={control}
          name={`Tags.${index}.${part}`}
          render={({ field, fieldState }) => (
            <Input
              ref={field.ref}
              value={field.value ?? ''}
              onChange={({ detail }) => field.onChange(detail.value)}
              onBlur={field.onBlur}
              invalid={fieldState.invalid}
              spellcheck={false}
              autoComplete="off"
            />
          )}
        />
      ),
      errorText: (_tag: unknown, index: number) => errors?.[index]?.[part]?.message,
    };
  }

  return (
    <AttributeEditor
      items={fields}
      definition={[column('Key', 'Key'), column('Value', 'Value')]}
      addButtonText="Add tag"
      removeButtonText="Remove"
      removeButtonAriaLabel={(tag) => `Remove tag ${tag.Key}`}
      onAddButtonClick={() => append({ Key: '', Value: '' })}
      onRemoveButtonClick={({ detail }) => remove(detail.itemIndex)}
      disableAddButton={fields.length >= maxTags}
      empty="No tags."
    />
  );
}
