import { pendingChanges } from '@rds-console/contract/modifyInput';
import { labelOf } from '@rds-console/contract/parameters/labels';
import type { DBCluster, DBInstance } from '@rds-console/contract/rows';
import { settingText } from '../text/settingText.ts';

/** The changes that wait for the maintenance window, by the console's names: `IAM DB authentication: Yes`. */
export function pendingTexts(database: DBInstance | DBCluster, except: readonly string[] = []) {
  return pendingChanges(database)
    .filter(({ name }) => !except.includes(name))
    .map(({ name, value }) => `${labelOf(name)}: ${settingText(name, value)}`);
}
