import { requestedValues } from '@rds-console/contract/parameters/requestedValues';
import type { FillRules } from '../code/fill/fillRules.ts';
import { type FormWith, partOf } from '../form/formWith.ts';
import { type EngineDefaults, fetchEngineDefaults } from './engineDefaults.ts';

/** The fields by which a Create wizard remembers for what its pages were preset. */
type WizardValues = {
  Engine: string;
  UseCase: string;
  PresetEngine: string;
  PresetUseCase: string;
};

/**
 * How a Create wizard is filled from a command, whatever it creates.
 *
 * @param presetEngine sets the fields for an engine
 */
export function fillWizard(
  wizard: Pick<FormWith<WizardValues>, 'getValues'>,
  presetEngine: (defaults: EngineDefaults, previous: string) => void,
): Required<Pick<FillRules, 'values' | 'prepare'>> {
  const form = partOf<WizardValues>(wizard);
  return {
    values: (input) => {
      const { Engine, MasterUserPassword } = input;
      return {
        ...requestedValues(input),
        ...(Engine === undefined ? {} : { PresetEngine: Engine }),
        ...(MasterUserPassword === undefined ? {} : { ConfirmPassword: MasterUserPassword }),
      };
    },
    prepare: async ({ Engine }) => {
      const { PresetEngine, UseCase } = form.getValues();
      if (typeof Engine === 'string' && Engine !== PresetEngine) {
        form.setValue('Engine', Engine);
        presetEngine(await fetchEngineDefaults(Engine), PresetEngine);
      }
      // What was filled in is not preset anew on the way through the pages.
      form.setValue('PresetUseCase', UseCase);
    },
  };
}
