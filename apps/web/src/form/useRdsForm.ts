import { zodResolver } from '@hookform/resolvers/zod';
import { fieldOf, type Problem, toProblem } from '@rds-console/contract/problem';
import { useEffect, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, get, type UseFormReturn, useForm } from 'react-hook-form';
import type { z } from 'zod';
import type { Call } from '../code/call.ts';
import type { CodeSource } from '../code/shownCode.ts';
import { fieldsOf } from '../fieldsOf.ts';
import { useUnsavedChanges } from '../shell/unsavedChanges.tsx';
import { forgetDraft } from './draft.ts';
import { useDraft } from './useDraft.ts';

export interface RdsForm<Values extends FieldValues> {
  form: UseFormReturn<Values>;
  /** What RDS or the server refused and no field of the form is to blame for. */
  problem: Problem | undefined;
  pending: boolean;
  /** Checks everything, and sends it when all is well. A second call while the first is under way does nothing. */
  submit: () => Promise<void>;
  /** What was typed before the page was loaded anew, for a form that has a `draft`. */
  draft: { name: string | undefined; isRestored: boolean; startOver: () => void };
  /** The form as code. */
  code: CodeSource;
}

interface Options<Values extends FieldValues, Schema extends z.ZodType<unknown, Values>> {
  /** The contract's schema of the input, where need be extended by the form's own controls. */
  schema: Schema;
  defaultValues: Values;
  /** The calls that the form makes of values, in order; those that are not right yet are taken as they are. */
  calls: (values: z.output<Schema>) => readonly Call[];
  /** Sends the checked values, by these very calls; what it throws is shown at the field it is about, or above the form. */
  send: (values: z.output<Schema>) => Promise<unknown>;
  /** For a form of several pages: shows the first page that has one of these fields, before an error there gets the focus. */
  showFields?: (names: string[]) => void;
  /** A name under which what is typed outlives a reload of the page, passwords excepted; gone once sent or left. */
  draft?: string;
}

/**
 * A form whose values are the input of an RDS action. Errors appear on leaving a field and then at each key until it is
 * right; a refusal by RDS lands on its field; whatever was typed stays.
 */
export function useRdsForm<Values extends FieldValues, Schema extends z.ZodType<unknown, Values>>(
  options: Options<Values, Schema>,
): RdsForm<Values> {
  const { schema, defaultValues, calls, send, showFields, draft } = options;
  const [problem, setProblem] = useState<Problem>();
  const [pending, setPending] = useState(false);
  const isSending = useRef(false);
  const form = useForm<Values>({
    resolver: zodResolver<Values, unknown, unknown, z.ZodType<unknown, Values>>(schema, undefined, { raw: true }),
    // A part of them at any depth, which TypeScript can't work out for a type parameter.
    defaultValues: defaultValues as DefaultValues<Values>,
    mode: 'onTouched',
  });

  const restored = useDraft(draft, defaultValues, form);

  const { isDirty } = form.formState;
  useUnsavedChanges(() => isDirty && !isSending.current);

  // A complaint goes once it is repaired: also where *Next* brought it before its field was left, and where another field
  // repairs it. What RDS refused stays until its own field changes.
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ name: changed, type }) => {
          if (type !== 'change') return;
          const wrong = fieldsOf(form).filter((name) => {
            const { error } = form.getFieldState(name);
            return error && (name === changed || error.type !== 'rds');
          });
          if (wrong.length > 0) void form.trigger(wrong);
        },
      }),
    [form],
  );

  function land(rdsProblem: Problem) {
    const names = fieldsOf(form);
    const field = fieldOf(rdsProblem, names);
    const fields = rdsProblem.fields ?? (field ? { [field]: rdsProblem.message } : {});
    const own = names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]] as const]));
    if (own.length > 0) showFields?.(own.map(([name]) => name));
    // A field that is not asked for now cannot show it.
    const shown = own.filter(([name]) => get(form.control._fields, `${name}._f.mount`) === true);
    shown.forEach(([name, message], index) => {
      form.setError(name, { type: 'rds', message }, { shouldFocus: index === 0 });
    });
    if (shown.length === 0) setProblem(rdsProblem);
  }

  // The library gives the focus to the first wrong field that is on the page, after this.
  function showInvalid(errors: object) {
    showFields?.(Object.keys(errors));
  }

  const submit = form.handleSubmit(async (values) => {
    if (isSending.current) return;
    isSending.current = true;
    setPending(true);
    setProblem(undefined);
    try {
      await send(schema.parse(values));
      if (draft) forgetDraft(draft);
    } catch (error) {
      land(toProblem(error));
    } finally {
      isSending.current = false;
      setPending(false);
    }
  }, showInvalid);

  function callsOf(values: Values) {
    const { success, data } = schema.safeParse(values);
    return calls(success ? data : (values as z.output<Schema>)); // Of the same members; what is wrong with them shows at their fields.
  }

  return {
    form,
    problem,
    pending,
    submit: () => submit(),
    draft: restored,
    code: {
      calls: () => callsOf(form.getValues()),
      first: () => callsOf(defaultValues),
      subscribe: (changed) => form.subscribe({ formState: { values: true }, callback: changed }),
    },
  };
}
