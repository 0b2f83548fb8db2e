import Button from '@cloudscape-design/components/button';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { enter, fieldsOf } from '../../fieldsOf.ts';
import { type Filled, FillNotice } from './FillNotice.tsx';
import type { FillRules } from './fillRules.ts';
import type { ReadCommand } from './readCommand.ts';

const FillWindow = lazy(() => import('./FillWindow.tsx').then(({ FillWindow }) => ({ default: FillWindow })));

/** The parts by which a form can be filled from a command. */
export interface Fill {
  /** Opens the window. */
  button: ReactNode;
  /** What became of the last command, for the top of the form. */
  notice: ReactNode;
}

/** Lets a form be filled from a command, by its rules. */
export function useFill<Values extends FieldValues>(form: UseFormReturn<Values>, rules: FillRules): Fill {
  const [isOpen, setOpen] = useState(false);
  const [filled, setFilled] = useState<Filled>();

  async function fill({ action, input, values, ...read }: ReadCommand) {
    await rules.prepare?.(values);
    const entered: Readonly<Record<string, unknown>> = values;
    const fields: readonly string[] = fieldsOf(form);
    const known = fieldsOf(form).filter((name) => name in values);
    for (const name of known) enter(form, name, entered[name]);
    rules.take?.(input);
    setFilled({
      ...{ action, ...read },
      withoutField: Object.keys(values).filter((name) => !fields.includes(name)),
    });
    // What became of it stands at the top.
    window.scrollTo(0, 0);
    await form.trigger(known);
  }

  return {
    button: (
      <>
        <Button iconName="edit" formAction="none" onClick={() => setOpen(true)}>
          Fill from a command
        </Button>
        {isOpen && (
          <Suspense fallback={null}>
            <FillWindow rules={rules} onRead={fill} onDismiss={() => setOpen(false)} />
          </Suspense>
        )}
      </>
    ),
    notice: filled && <FillNotice filled={filled} onDismiss={() => setFilled(undefined)} />,
  };
}
