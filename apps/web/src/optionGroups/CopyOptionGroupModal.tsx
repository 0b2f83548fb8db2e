import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { copyOptionGroupInput } from '@rds-console/contract/optionGroups';
import type { OptionGroup } from '@rds-console/contract/rows';
import { api } from '../api.ts';
import { calling } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { TextField } from '../form/TextField.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { engineName } from '../settings/words.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { optionGroup } from './optionGroup.ts';

const copyGroup = calling(api.optionGroups.copy);

interface Props {
  of: OptionGroup;
  onDismiss: () => void;
}

/** Copy an option group: asks for the copy's name. */
export function CopyOptionGroupModal({ of: group, onDismiss }: Props) {
  const { show } = useFlashes();
  const { OptionGroupName: name = '' } = group;
  const { form, problem, pending, submit, code } = useRdsForm({
    schema: copyOptionGroupInput,
    defaultValues: {
      SourceOptionGroupIdentifier: name,
      TargetOptionGroupIdentifier: '',
      TargetOptionGroupDescription: group.OptionGroupDescription ?? '',
    },
    calls: (input) => [copyGroup(input)],
    send: async (input) => {
      const copy = await copyGroup(input).send();
      await optionGroup.cache(copy);
      show(optionGroup.pathOf(copy), {
        type: 'success',
        header: `Copied ${name} to ${copy.OptionGroupName}`,
        content: (
          <Link color="inverted" href={optionGroup.pathOf(copy)}>
            See its options
          </Link>
        ),
      });
      onDismiss();
    },
  });

  return (
    <FormModal
      title="Copy option group"
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Copy"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        The copy is for {engineName(group.EngineName)} {group.MajorEngineVersion} too, and has all options of{' '}
        <b>{name}</b>.
      </Box>
      <TextField
        control={form.control}
        name="TargetOptionGroupIdentifier"
        label="Name of the copy"
        constraintText="1 to 255 letters, digits and hyphens, beginning with a letter."
      />
      <TextField control={form.control} name="TargetOptionGroupDescription" label="Description" />
    </FormModal>
  );
}
