import Box from '@cloudscape-design/components/box';
import type { OptionGroup } from '@rds-console/contract/rows';
import { z } from 'zod';
import { api, queryClient } from '../api.ts';
import { callOf } from '../code/call.ts';
import { FormModal } from '../form/FormModal.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { YesNoField } from '../form/YesNoField.tsx';
import { useFlashes } from '../shell/flashes.tsx';
import { optionGroup } from './optionGroup.ts';

const schema = z.object({ ApplyImmediately: z.boolean() });

interface Props {
  group: OptionGroup;
  OptionName: string;
  onDismiss: () => void;
}

/** Take an option out of a group. */
export function RemoveOptionModal({ group, OptionName, onDismiss }: Props) {
  const { OptionGroupName } = group;
  const { show } = useFlashes();
  const removal = ({ ApplyImmediately }: z.output<typeof schema>) =>
    callOf(api.optionGroups.modify, { OptionGroupName, OptionsToRemove: [OptionName], ApplyImmediately });
  const { form, problem, pending, submit, code } = useRdsForm({
    schema,
    defaultValues: { ApplyImmediately: false },
    calls: (values) => [removal(values)],
    send: async (values) => {
      const modified = await removal(values).send();
      await optionGroup.cache(modified);
      await queryClient.invalidateQueries({ queryKey: api.instances.key() });
      show(optionGroup.pathOf(group), {
        type: 'success',
        header: `Removed the option ${OptionName} from the option group ${OptionGroupName}`,
      });
      onDismiss();
    },
  });

  return (
    <FormModal
      title={`Remove option ${OptionName}`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Remove"
      onSubmit={() => void submit()}
      onDismiss={onDismiss}
    >
      <Box>
        The databases of the option group <b>{OptionGroupName}</b> lose <b>{OptionName}</b>, and its settings are
        forgotten.
      </Box>
      <YesNoField
        control={form.control}
        name="ApplyImmediately"
        label="Apply immediately"
        descriptions={{
          yes: 'The databases lose it now, and may restart for it.',
          no: 'Each database loses it in its next maintenance window.',
        }}
      />
    </FormModal>
  );
}
