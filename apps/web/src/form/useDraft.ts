import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { FieldValues, Path, UseFormReturn } from 'react-hook-form';
import { enter } from '../fieldsOf.ts';
import { forgetDraft, readDraft, saveDraft } from './draft.ts';

/**
 * Keeps what is typed into a form over a reload of the page, and puts it back. A form that is left, sent or begun anew
 * forgets it; only a reload or a crash leaves it behind.
 *
 * @param name of the draft; nothing is kept without one
 */
export function useDraft<Values extends FieldValues>(
  name: string | undefined,
  first: Values,
  form: UseFormReturn<Values>,
) {
  const [initial] = useState(first);
  const [draft] = useState(() => readDraft(name));
  const [isRestored, setRestored] = useState(draft !== undefined);
  const isPutBack = useRef(false);
  const router = useRouter();

  useEffect(() => {
    if (!name) return undefined;
    if (draft && !isPutBack.current) {
      isPutBack.current = true;
      // The draft has the fields of this very form.
      for (const [field, value] of Object.entries(draft)) enter(form, field as Path<Values>, value ?? undefined);
    }
    saveDraft(name, initial, form.getValues());
    const stop = form.subscribe({
      formState: { values: true },
      callback: ({ values }) => saveDraft(name, initial, values),
    });
    // Whoever leaves has left when the next page is asked for, and not only when its code has come.
    const stopWaiting = router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
      if (pathChanged) forgetDraft(name);
    });
    return () => {
      stop();
      stopWaiting();
      forgetDraft(name);
    };
  }, [name, draft, form, initial, router]);

  return {
    name,
    isRestored,
    startOver: () => {
      form.reset();
      if (name) forgetDraft(name);
      setRestored(false);
    },
  };
}
