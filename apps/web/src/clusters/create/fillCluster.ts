import type { FillRules, Named } from '../../code/fill/fillRules.ts';
import { fetchEngineDefaults } from '../../databaseFields/engineDefaults.ts';
import { fillWriter } from '../../restore/fillWriter.ts';
import { replicaIdentifier } from './clusterRules.ts';
import { type CreateClusterForm, presetEngine } from './createClusterForm.ts';

/** How the wizard is filled from commands: that for the cluster, and those for its instances. */
export function fillCluster(form: CreateClusterForm): FillRules {
  return {
    actions: ['CreateDBCluster'],
    values: toValues,
    further: (requests, own) => {
      const { values, omitted } = fillWriter(requests, own);
      const name = replicaIdentifier(String(values.DBInstanceIdentifier ?? ''));
      const replica = omitted.find(({ input }) => input.DBInstanceIdentifier === name);
      return {
        values: { ...values, ...(replica ? { CreateReplica: true } : {}) },
        omitted: omitted.filter((request) => request !== replica),
      };
    },
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

function toValues({ DBClusterInstanceClass, ...input }: Named): Named {
  const { Engine, MasterUserPassword } = input;
  return {
    ...input,
    ...(DBClusterInstanceClass === undefined ? {} : { DBInstanceClass: DBClusterInstanceClass }),
    ...(Engine === undefined ? {} : { PresetEngine: Engine }),
    ...(MasterUserPassword === undefined ? {} : { ConfirmPassword: MasterUserPassword }),
  };
}
