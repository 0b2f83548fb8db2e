import type { FillRules, Named } from '../../code/fill/fillRules.ts';
import { fetchEngineDefaults } from '../../databaseFields/engineDefaults.ts';
import { type CreateInstanceForm, presetEngine } from './createInstanceForm.ts';

/** How the wizard is filled from a command. */
export function fillInstance(form: CreateInstanceForm): FillRules {
  return {
    actions: ['CreateDBInstance'],
    error: ({ DBClusterIdentifier, Engine }) =>
      DBClusterIdentifier || String(Engine).startsWith('aurora')
        ? 'The text asks for an instance of a DB cluster, which is added on the page of its cluster.'
        : undefined,
    values: toValues,
    prepare: async ({ Engine }) => {
      const { PresetEngine, UseCase } = form.getValues();
      if (typeof Engine === 'string' && Engine !== PresetEngine) {
        form.setValue('Engine', Engine);
        presetEngine(form, await fetchEngineDefaults(Engine), PresetEngine);
      }
      // What was filled in is not preset anew on the way through the pages.
      form.setValue('PresetUseCase', UseCase);
    },
  };
}

function toValues(input: Named): Named {
  const { Engine, MasterUserPassword } = input;
  return {
    ...input,
    ...(Engine === undefined ? {} : { PresetEngine: Engine }),
    ...(MasterUserPassword === undefined ? {} : { ConfirmPassword: MasterUserPassword }),
  };
}
