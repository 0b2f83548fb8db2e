import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { copyDBParameterGroupInput } from '@rds-console/contract/parameterGroups';
import type { z } from 'zod';
import { FormModal } from '../form/FormModal.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { copyOf, parameterGroup } from './anyParameterGroup.ts';
import type { ParameterGroup } from './parameterGroup.ts';

interface Props {
  of: ParameterGroup;
  onDismiss: () => void;
}

/** Copy a parameter group: asks for the copy's name. RDS has the same rules for both types, under longer names for one. */
export function CopyParameterGroupModal({ of, onDismiss }: Props) {
  const { show } = useFlashes();
  const copying = (input: z.output<typeof copyDBParameterGroupInput>) =>
    copyOf(of, input.TargetDBParameterGroupIdentifier, input.TargetDBParameterGroupDescription);
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: copyDBParameterGroupInput,
    defaultValues: {
      SourceDBParameterGroupIdentifier: parameterGroup.nameOf(of),
      TargetDBParameterGroupIdentifier: '',
      TargetDBParameterGroupDescription: of.resource.Description ?? '',
    },
    calls: (input) => [copying(input)],
    send: async (input) => {
      const copy = await copying(input).send();
      await parameterGroup.cache(copy);
      show(parameterGroup.pathOf(copy), {
        type: 'success',
        header: `Copied ${parameterGroup.nameOf(of)} to ${parameterGroup.nameOf(copy)}`,
        content: (
          <Link color="inverted" href={parameterGroup.pathOf(copy)}>
            See its parameters
          </Link>
        ),
      });
      onDismiss();
    },
  });

  return (
    <FormModal
      title={`Copy ${of.kind}`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Copy"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        The copy has the family <b>{of.resource.DBParameterGroupFamily}</b> and all values of{' '}
        <b>{parameterGroup.nameOf(of)}</b>.
      </Box>
      <TextField
        control={form.control}
        name="TargetDBParameterGroupIdentifier"
        label="Name of the copy"
        constraintText="1 to 255 letters, digits and hyphens, beginning with a letter."
      />
      <TextField control={form.control} name="TargetDBParameterGroupDescription" label="Description" />
    </FormModal>
  );
}
