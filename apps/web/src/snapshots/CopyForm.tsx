import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import type { FieldPath, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { api, queryClient } from '../api.ts';
import type { Call } from '../code/call.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { FormPage } from '../form/FormPage.tsx';
import { TextField } from '../form/TextField.tsx';
import { type RdsForm, useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import { type AnySnapshot, anySnapshot } from './anySnapshot.ts';
import { CopySections, type CopyValues } from './CopySections.tsx';

interface Props<Values extends CopyValues & FieldValues, Input extends CopyValues> {
  of: AnySnapshot;
  schema: z.ZodType<Input, Values>;
  defaultValues: Values;
  action: string;
  draft: string;
  /** The parameters for the snapshot's name and for that of the copy, and the most characters of that. */
  source: FieldPath<Values>;
  target: FieldPath<Values>;
  maxLength: number;
  copying: (values: Input) => Call<AnySnapshot>;
  /** What only one type has. */
  children?: (form: RdsForm<Values>['form']) => ReactNode;
}

/** Make copy of a snapshot: in this region or another one. */
export function CopyForm<Values extends CopyValues & FieldValues, Input extends CopyValues>(
  props: Props<Values, Input>,
) {
  const { of: it, schema, action, draft, source, target, maxLength, copying, children } = props;
  const name = anySnapshot.nameOf(it);
  const [defaultValues] = useState(props.defaultValues);
  const notifyCopied = useCopyNotice();
  const { form, problem, pending, submit, code } = useRdsForm<Values, z.ZodType<Input, Values>>({
    schema,
    draft: `${draft} ${name}`,
    defaultValues,
    calls: (values) => [copying(values)],
    send: async (values) => notifyCopied(await copying(values).send(), values.DestinationRegion),
  });
  const fill = useFill(form, {
    actions: [action],
    regionField: 'DestinationRegion',
    about: { member: source, name },
    values: (input) => ({ ...input, ...(input.KmsKeyId ? { Encrypt: true } : {}) }),
  });

  return (
    <FormPage
      title={`Make copy of ${it.kind}`}
      description={`Copies the snapshot ${name}. The copy is a manual snapshot, and stays until it is deleted.`}
      code={code}
      fill={fill}
      problem={problem}
      pending={pending}
      submitLabel="Copy snapshot"
      onSubmit={() => void submit()}
      cancelHref={anySnapshot.pathOf(it)}
    >
      <CopySections
        form={form}
        of={it}
        identifier={
          <TextField
            control={form.control}
            name={target}
            label="New DB snapshot identifier"
            constraintText={`1 to ${maxLength} letters, digits and hyphens, beginning with a letter.`}
          />
        }
      >
        {children?.(form)}
      </CopySections>
    </FormPage>
  );
}

/** What follows on RDS's answer to a copy: it is told, and shown where it is in the region that the console shows. */
function useCopyNotice() {
  const { show } = useFlashes();
  const navigate = useNavigate();
  return async function notifyCopied(copy: AnySnapshot, DestinationRegion: string | undefined) {
    const name = anySnapshot.nameOf(copy);
    show(`snapshot ${name}`, {
      type: 'success',
      header: DestinationRegion
        ? `Copying the snapshot ${name} to ${DestinationRegion}`
        : `Copying the snapshot ${name}`,
      content: DestinationRegion && `The copy is listed in ${DestinationRegion}, and not here.`,
    });
    if (DestinationRegion) return navigate({ to: '/snapshots' });
    await queryClient.invalidateQueries({
      queryKey: copy.kind === 'DB snapshot' ? api.snapshots.key() : api.clusterSnapshots.key(),
    });
    return navigate({ to: anySnapshot.pathOf(copy) });
  };
}
