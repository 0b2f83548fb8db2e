import { changesOf } from '@rds-console/contract/modifyInput';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import type { Call } from '../code/call.ts';
import { type RdsForm, useRdsForm } from '../form/useRdsForm.ts';
import { focusHeading } from '../shell/focusHeading.ts';

export interface ModifyForm<Values extends FieldValues> extends RdsForm<Values> {
  /** The form's values as RDS last described them. */
  saved: Values;
  page: 'settings' | 'summary';
  /** To the summary, when all is well and something was changed. */
  continueToSummary: () => void;
  backToSettings: () => void;
  /** Whether the form stays on its first page although all is well: there is nothing to send. */
  isUnchanged: boolean;
  applyImmediately: boolean;
  /** Whether RDS refuses to wait with one of the changes. */
  mustBeImmediate: boolean;
  setApplyImmediately: (applyImmediately: boolean) => void;
}

interface Options<Values extends FieldValues, Schema extends z.ZodType<unknown, Values>> {
  /** The contract's schema of the Modify input. */
  schema: Schema;
  saved: Values;
  /** What RDS is asked for. */
  calls: (edited: z.output<Schema>, applyImmediately: boolean) => readonly Call[];
  send: (edited: z.output<Schema>, applyImmediately: boolean) => Promise<unknown>;
  /** What the form is for, under which what was typed outlives a reload. */
  draft: string;
}

/** A Modify form: the settings, then a summary with the scheduling. Going back keeps what was typed. */
export function useModifyForm<Values extends FieldValues, Schema extends z.ZodType<unknown, Values>>(
  options: Options<Values, Schema>,
): ModifyForm<Values> {
  const { schema, saved, calls, send, draft } = options;
  const [page, setPage] = useState<'settings' | 'summary'>('settings');
  const [applyImmediately, setApplyImmediately] = useState(false);
  const [isUnchanged, setUnchanged] = useState(false);
  const rdsForm = useRdsForm<Values, Schema>({
    schema,
    defaultValues: saved,
    draft,
    calls: (edited) => calls(edited, applyImmediately || mustBeImmediate(edited)),
    send: (edited) => send(edited, applyImmediately || mustBeImmediate(edited)),
    showFields: () => flushSync(() => setPage('settings')),
  });

  /** Each page begins at its top. */
  function turnTo(next: 'settings' | 'summary') {
    flushSync(() => setPage(next));
    window.scrollTo(0, 0);
    focusHeading();
  }

  const continueToSummary = rdsForm.form.handleSubmit(() => {
    const hasChanges = changesOf(saved, rdsForm.form.getValues()).length > 0;
    setUnchanged(!hasChanges);
    if (hasChanges) turnTo('summary');
  });

  const isForced = mustBeImmediate(rdsForm.form.getValues());
  return {
    ...rdsForm,
    saved,
    page,
    continueToSummary: () => void continueToSummary(),
    backToSettings: () => turnTo('settings'),
    isUnchanged,
    applyImmediately: applyImmediately || isForced,
    mustBeImmediate: isForced,
    setApplyImmediately,
  };
}

/** RDS rotates a password at once or not at all. */
function mustBeImmediate(values: unknown) {
  return (
    typeof values === 'object' &&
    values !== null &&
    'RotateMasterUserPassword' in values &&
    values.RotateMasterUserPassword === true
  );
}
