import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Call } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import type { DefinedResource } from '../resource/resourceType.ts';
import { useFlashes } from '../shell/flashes.tsx';

interface Props<Values extends FieldValues, Input, Snapshot> {
  /** Of what the snapshot is taken. */
  of: { noun: string; name: string };
  type: DefinedResource<string, string, Snapshot>;
  schema: z.ZodType<Input, Values>;
  defaultValues: Values;
  /** The field for the snapshot's name, and the most characters it may have. */
  field: FieldPath<Values>;
  maxLength: number;
  create: (input: Input) => Call<Snapshot>;
  /** Refetches what shows the snapshot or the database's status. */
  refetch: () => Promise<unknown>;
  onDismiss: () => void;
}

/** The window that takes a snapshot of a database: asks for its name. */
export function TakeSnapshotForm<Values extends FieldValues, Input, Snapshot>(props: Props<Values, Input, Snapshot>) {
  const { of: database, type, schema, defaultValues, field, maxLength, create, refetch, onDismiss } = props;
  const { show } = useFlashes();
  const { form, problem, pending, submit, code } = useRdsForm<Values, z.ZodType<Input, Values>>({
    schema,
    defaultValues,
    calls: (input) => [create(input)],
    send: async (input) => {
      const snapshot = await create(input).send();
      await refetch();
      const path = type.pathOf(snapshot);
      show(path, {
        type: 'success',
        header: `Creating the snapshot ${type.nameOf(snapshot)}`,
        content: (
          <Link color="inverted" href={path}>
            See its details
          </Link>
        ),
      });
      onDismiss();
    },
  });

  return (
    <FormModal
      title={`Take ${type.noun}`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Take snapshot"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        Takes a snapshot of the DB {database.noun} <b>{database.name}</b>. It keeps the {database.noun}’s IAM DB
        authentication setting as it is now.
      </Box>
      <TextField
        control={form.control}
        name={field}
        label="Snapshot name"
        constraintText={`1 to ${maxLength} letters, digits and hyphens, beginning with a letter.`}
      />
    </FormModal>
  );
}
