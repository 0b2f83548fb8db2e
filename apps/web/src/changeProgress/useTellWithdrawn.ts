import { labelOf } from '@rds-console/contract/parameters/labels';
import { useFlashes } from '../shell/flashes.tsx';
import { settingText } from '../text/words.ts';
import type { Followed } from './beginCourse.ts';
import { databaseText } from './courseTexts.ts';

/** Tells of changes that waited and were taken back, which have no course of their own. */
export function useTellWithdrawn() {
  const { show } = useFlashes();
  return function tellWithdrawn(database: Followed, names: readonly string[]) {
    if (names.length === 0) return;
    const kept = names.map((name) => `${labelOf(name)} stays ${settingText(name, database.sight.inForce[name])}`);
    show(`withdrawn ${database.resourceId}`, {
      type: 'success',
      header: `Withdrawn modifications of the ${databaseText(database)}`,
      content: `${kept.join(', ')}.`,
    });
  };
}
