import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Call } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import type { ResourceType } from './resourceType.ts';

interface Props<Resource, Values extends FieldValues, Input> {
  type: ResourceType<Resource>;
  of: Resource;
  /** Where it isn't the type's noun. */
  noun?: string;
  schema: z.ZodType<Input, Values>;
  defaultValues: Values;
  /** The fields for the copy's name and description. */
  fields: { name: FieldPath<Values>; description: FieldPath<Values> };
  copy: (input: Input) => Call<Resource>;
  /** What the resource holds, in the plural: `options`. */
  contents: string;
  onDismiss: () => void;
  /** What the copy has. */
  children: ReactNode;
}

/** The window that copies a resource: asks for the copy's name. */
export function CopyResourceModal<Resource, Values extends FieldValues, Input>(props: Props<Resource, Values, Input>) {
  const { type, of: resource, schema, defaultValues, fields, copy, contents, onDismiss, children } = props;
  const { show } = useFlashes();
  const { form, problem, pending, submit, code } = useRdsForm<Values, z.ZodType<Input, Values>>({
    schema,
    defaultValues,
    calls: (input) => [copy(input)],
    send: async (input) => {
      const copied = await copy(input).send();
      await type.cache(copied);
      const path = type.pathOf(copied);
      show(path, {
        type: 'success',
        header: `Copied ${type.nameOf(resource)} to ${type.nameOf(copied)}`,
        content: (
          <Link color="inverted" href={path}>
            See its {contents}
          </Link>
        ),
      });
      onDismiss();
    },
  });

  return (
    <FormModal
      title={`Copy ${props.noun ?? type.noun}`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Copy"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>{children}</Box>
      <TextField
        control={form.control}
        name={fields.name}
        label="Name of the copy"
        constraintText="1 to 255 letters, digits and hyphens, beginning with a letter."
      />
      <TextField control={form.control} name={fields.description} label="Description" />
    </FormModal>
  );
}
