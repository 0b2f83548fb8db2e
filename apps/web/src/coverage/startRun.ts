import type { BulkSwitch } from '@rds-console/contract/iam/plan';
import { type DatabaseName, databasesInPortion } from '@rds-console/contract/iamCoverage';
import { api } from '../api.ts';
import { portions, type SavedRun, saveRun } from './runStore.ts';

/** Starts a bulk switch on the server, however many databases it has. */
export async function startRun(wanted: BulkSwitch, databases: readonly DatabaseName[]): Promise<SavedRun> {
  const [first = [], ...others] = portions(databases, databasesInPortion);
  const { id } = await api.iamCoverage.startRun.call({ ...wanted, databases: first });
  const kept = { id, ...wanted, databases: [...databases] };
  // Before the others are sent: who loads the page anew in between can take it up.
  saveRun(kept);
  for (const databases of others) await api.iamCoverage.addToRun.call({ id, databases });
  return kept;
}
