import { labelOf } from '@rds-console/contract/parameters/labels';
import { useFlashes } from '../shell/flashes.tsx';
import { settingText } from '../text/settingText.ts';
import { databaseText } from './progressTexts.ts';
import type { TrackedDatabase } from './trackChanges.ts';

/** Tells of changes that waited and were taken back, which have no course of their own. */
export function useWithdrawalNotice() {
  const { show } = useFlashes();
  return function notifyWithdrawn(database: TrackedDatabase, names: readonly string[]) {
    if (names.length === 0) return;
    const kept = names.map((name) => `${labelOf(name)} stays ${settingText(name, database.observation.inForce[name])}`);
    show(`withdrawn ${database.resourceId}`, {
      type: 'success',
      header: `Withdrawn modifications of the ${databaseText(database)}`,
      content: `${kept.join(', ')}.`,
    });
  };
}
