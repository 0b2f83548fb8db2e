import { requestedValues } from '@rds-console/contract/parameters/requestedValues';
import type { FillRules } from '../code/fill/fillRules.ts';

interface Modification {
  actions: FillRules['actions'];
  about: { member: string; name: string };
  saved: object;
  setApplyImmediately: (applyImmediately: boolean) => void;
}

/** How a Modify form is filled from a command. */
export function fillModification({ actions, about, saved, setApplyImmediately }: Modification): FillRules {
  return {
    actions,
    about,
    // Of a new major version the form says by itself that it is one.
    given: ['ApplyImmediately', 'AllowMajorVersionUpgrade'],
    values: (input) => requestedValues(input, { ...saved }),
    take: ({ ApplyImmediately }) => setApplyImmediately(ApplyImmediately === true),
  };
}
