import type { FillRules } from '../../code/fill/fillRules.ts';
import { fillWizard } from '../../databaseFields/fillWizard.ts';
import { fillWriter } from '../../restore/fillWriter.ts';
import { replicaIdentifier } from './clusterRules.ts';
import { type CreateClusterForm, presetEngine } from './createClusterForm.ts';

/** How the wizard is filled from commands: that for the cluster, and those for its instances. */
export function fillCluster(form: CreateClusterForm): FillRules {
  return {
    ...fillWizard(form, (defaults, previous) => presetEngine(form, defaults, previous)),
    actions: ['CreateDBCluster'],
    further: (requests, own) => {
      const { values, omitted } = fillWriter(requests, own);
      const name = replicaIdentifier(String(values.DBInstanceIdentifier ?? ''));
      const replica = omitted.find(({ input }) => input.DBInstanceIdentifier === name);
      return {
        values: { ...values, ...(replica ? { CreateReplica: true } : {}) },
        omitted: omitted.filter((request) => request !== replica),
      };
    },
  };
}
