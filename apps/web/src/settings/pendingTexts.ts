import { pendingChanges } from '@rds-console/contract/modifyInput';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { settingText, words } from './words.ts';

/** The changes that wait for the maintenance window, by the console's names: `IAM DB authentication: Yes`. */
export function pendingTexts(database: DBInstance | DBCluster, except: readonly string[] = []) {
  return pendingChanges(database)
    .filter(({ name }) => !except.includes(name))
    .map(({ name, value }) => `${words[name] ?? name}: ${settingText(name, value)}`);
}
