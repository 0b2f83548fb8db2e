import type { FillRules } from '../../code/fill/fillRules.ts';
import { fillWizard } from '../../databaseFields/fillWizard.ts';
import { type CreateInstanceForm, presetEngine } from './createInstanceForm.ts';

/** How the wizard is filled from a command. */
export function fillInstance(form: CreateInstanceForm): FillRules {
  return {
    ...fillWizard(form, (defaults, previous) => presetEngine(form, defaults, previous)),
    actions: ['CreateDBInstance'],
    error: ({ DBClusterIdentifier, Engine }) =>
      DBClusterIdentifier || String(Engine).startsWith('aurora')
        ? 'The text asks for an instance of a DB cluster, which is added on the page of its cluster.'
        : undefined,
  };
}
