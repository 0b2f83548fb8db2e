import { useNavigate } from '@tanstack/react-router';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Call } from '../code/call.ts';
import type { FillRules } from '../code/fill/fillRules.ts';
import { useFill } from '../code/fill/useFill.tsx';
import { useRdsForm } from '../form/useRdsForm.ts';
import { useFlashes } from '../shell/flashes.tsx';
import type { ResourceType } from './resourceType.ts';

interface Options<Resource, Values extends FieldValues, Schema extends z.ZodType<unknown, Values>> {
  /** The contract's schema of the input, where need be extended by the form's own controls. */
  schema: Schema;
  /** A constant. */
  defaultValues: Values;
  /** How the form is filled from a command. */
  fill: FillRules;
  /** The resource as it was when the form was opened; undefined where one is created. */
  saved?: Resource;
  /** What the form sends: one call, or several with the function that sends them. */
  request: (values: z.output<Schema>) => Call<Resource> | { calls: readonly Call[]; send: () => Promise<Resource> };
  /** Refetches what else shows the resource. */
  onSaved?: () => Promise<unknown>;
}

/**
 * A page with a form that creates or edits a resource. Once RDS has accepted it, a notification says so, and the page of
 * the resource is opened.
 *
 * @returns the form, and what its `FormPage` needs
 */
export function useResourceForm<Resource, Values extends FieldValues, Schema extends z.ZodType<unknown, Values>>(
  type: ResourceType<Resource>,
  { schema, defaultValues, fill, saved, request, onSaved }: Options<Resource, Values, Schema>,
) {
  const { show } = useFlashes();
  const navigate = useNavigate();

  const { form, problem, pending, submit, code } = useRdsForm<Values, Schema>({
    schema,
    defaultValues,
    calls: (values) => {
      const requested = request(values);
      return 'calls' in requested ? requested.calls : [requested];
    },
    send: async (values) => {
      const resource = await request(values).send();
      await type.cache(resource);
      await onSaved?.();
      const path = type.pathOf(resource);
      show(path, { type: 'success', header: `${saved ? 'Changed' : 'Created'} the ${type.labelOf(resource)}` });
      await navigate({ to: path });
    },
  });

  const title = saved ? `Edit ${type.noun}: ${type.nameOf(saved)}` : `Create ${type.noun}`;
  return {
    form,
    page: {
      title,
      code,
      fill: useFill(form, fill),
      problem,
      pending,
      submitLabel: saved ? 'Save changes' : title,
      onSubmit: () => void submit(),
      cancelHref: saved ? type.pathOf(saved) : type.path,
    },
  };
}
