import { useState } from 'react';
import { useUnsavedChanges } from '../shell/unsavedChanges.tsx';

/** Values that were entered and not sent yet, by the parameter's name. Leaving the page with some of them asks first. */
export function useEditedValues() {
  const [edited, setEdited] = useState<ReadonlyMap<string, string>>(new Map());
  useUnsavedChanges(() => edited.size > 0);

  function forget(names: readonly string[]) {
    setEdited((present) => new Map([...present].filter(([name]) => !names.includes(name))));
  }

  /** @param saved the value that RDS has, which it is no change to enter */
  function enter(name: string, value: string, saved: string | undefined) {
    if (value === (saved ?? '')) forget([name]);
    else setEdited((present) => new Map([...present, [name, value]]));
  }

  return { edited, enter, forget, forgetAll: () => setEdited(new Map()) };
}
