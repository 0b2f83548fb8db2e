import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Select from '@cloudscape-design/components/select';
import Table from '@cloudscape-design/components/table';
import { parameterChange } from '@rds-console/contract/parameterGroups';
import type { Parameter } from '@rds-console/contract/rows';
import { useState } from 'react';
import { type Control, useController } from 'react-hook-form';
import { z } from 'zod';
import { FormModal } from '../form/FormModal.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { parameterChanges, parameterGroup, refetchParameters } from './anyParameterGroup.ts';
import { applyMethodChoices, usualApplyMethod } from './applyMethods.ts';
import type { ParameterGroup } from './parameterGroup.ts';

/** As many as there are: RDS takes some at a time, which is no concern of who changes them. */
const schema = z.object({ Parameters: z.array(parameterChange).min(1) });
type Values = z.input<typeof schema>;

interface Props {
  of: ParameterGroup;
  parameters: readonly Parameter[];
  /** The new values by the parameter's name. */
  edited: ReadonlyMap<string, string>;
  /** Told of what RDS has taken, also when it refuses the rest. */
  onSent: (names: string[]) => void;
  onDismiss: () => void;
}

/** Shows what changes and asks when it is to take effect; then sends it. */
export function SaveParametersModal({ of, parameters, edited, onSent, onDismiss }: Props) {
  const { show } = useFlashes();
  const [changed] = useState(() => parameters.filter(({ ParameterName }) => edited.has(ParameterName)));
  const [defaultValues] = useState<Values>(() => ({
    Parameters: changed.map((it) => ({
      ParameterName: it.ParameterName,
      ParameterValue: edited.get(it.ParameterName) ?? '',
      ApplyMethod: usualApplyMethod(it),
    })),
  }));
  // What RDS took before it refused another part is not sent a second time.
  const [sent, setSent] = useState<readonly string[]>([]);
  const changesLeft = (changes: Values['Parameters']) =>
    parameterChanges(
      of,
      changes.filter(({ ParameterName }) => !sent.includes(ParameterName)),
    );
  const { form, problem, pending, submit, code } = useRdsForm<Values, typeof schema>({
    schema,
    defaultValues,
    calls: ({ Parameters }) => changesLeft(Parameters).map(({ call }) => call),
    send: async ({ Parameters }) => {
      try {
        for (const { names, call } of changesLeft(Parameters)) {
          await call.send();
          setSent((present) => [...present, ...names]);
        }
      } finally {
        await refetchParameters(of);
      }
      show(`parameters of ${parameterGroup.nameOf(of)}`, {
        type: 'success',
        header: `Changed ${changed.length === 1 ? 'a parameter' : `${changed.length} parameters`} of ${parameterGroup.nameOf(of)}`,
        content:
          Parameters.some(({ ApplyMethod }) => ApplyMethod === 'pending-reboot') &&
          'Some take effect when the databases that use the group are rebooted.',
      });
      onSent(changed.map(({ ParameterName }) => ParameterName));
      onDismiss();
    },
  });

  return (
    <FormModal
      title={`Change parameters of ${parameterGroup.nameOf(of)}`}
      code={code}
      problem={problem}
      pending={pending}
      submitLabel="Change parameters"
      size="large"
      onSubmit={() => void submit()}
      onDismiss={() => {
        onSent([...sent]);
        onDismiss();
      }}
    >
      <Box>The change reaches every database that uses the group.</Box>
      <Table
        variant="embedded"
        ariaLabels={{ tableLabel: 'Changes' }}
        items={changed.map((parameter, index) => ({ parameter, index }))}
        trackBy={({ parameter }) => parameter.ParameterName}
        wrapLines
        columnDefinitions={[
          { id: 'name', header: 'Parameter', cell: ({ parameter }) => parameter.ParameterName, isRowHeader: true },
          { id: 'current', header: 'Current value', cell: ({ parameter }) => parameter.ParameterValue ?? '-' },
          { id: 'new', header: 'New value', cell: ({ index }) => defaultValues.Parameters[index]?.ParameterValue },
          {
            id: 'method',
            header: 'Takes effect',
            minWidth: 200,
            cell: ({ parameter, index }) => (
              <ApplyMethod control={form.control} index={index} parameter={parameter} of={of} />
            ),
          },
        ]}
      />
      {sent.length > 0 && problem && (
        <Alert type="warning">
          {sent.length} of {changed.length} are changed. The next ones were refused, as said below.
        </Alert>
      )}
    </FormModal>
  );
}

interface ApplyMethodProps {
  control: Control<Values>;
  index: number;
  parameter: Parameter;
  of: ParameterGroup;
}

/** When one of the changes takes effect, where that can be chosen. The column's header and the row are its label. */
function ApplyMethod({ control, index, parameter, of }: ApplyMethodProps) {
  const { field } = useController({ control, name: `Parameters.${index}.ApplyMethod` });
  const choices = applyMethodChoices(parameter, of);
  if (choices.length === 1) return <>{choices[0]?.label}</>;
  return (
    <Select
      ref={field.ref}
      expandToViewport
      ariaLabel={`When ${parameter.ParameterName} takes effect`}
      selectedOption={choices.find(({ value }) => value === field.value) ?? null}
      options={choices}
      onChange={({ detail }) => field.onChange(detail.selectedOption.value)}
      onBlur={field.onBlur}
    />
  );
}
