import { type ChangeProgress, isMoving, type Stage, stageOf } from '@rds-console/contract/changeProgress';
import { labelOf } from '@rds-console/contract/parameters/labels';
import { settingText } from '../text/settingText.ts';
import type { DatabaseProgress } from './progressStore.ts';

/** RDS's own waiters give up after this time, so it is worth a word. */
const usualMs = 30 * 60_000;

/** Which stage of its changes speaks for a course: the first of these that any of them is in. */
const telling: readonly Stage[] = [
  'failed',
  'gone',
  'unchanged',
  'configuring',
  'asked',
  'reboot',
  'waiting',
  'withdrawn',
  'applied',
  'verified',
];

export function stageOfProgress({ changes }: DatabaseProgress): Stage {
  const stages = changes.map(stageOf);
  return telling.find((stage) => stages.includes(stage)) ?? 'verified';
}

/** Whether a change takes longer than changes do as a rule. @param now milliseconds by the clock of RDS */
export function isLate(change: ChangeProgress, now: number) {
  const since = change.history.at(-1)?.at ?? now;
  return isMoving(stageOf(change)) && now - since > usualMs;
}

export function databaseText({ kind, id }: Pick<DatabaseProgress, 'kind' | 'id'>) {
  return `DB ${kind} ${id}`;
}

/** `IAM DB authentication: No → Yes`; of a password only that it is new. */
export function changeText({ name, from, to }: ChangeProgress) {
  const word = labelOf(name);
  if (name === 'MasterUserPassword') return `${word}: a new one`;
  return `${word}: ${settingText(name, from)} → ${settingText(name, to)}`;
}

const headlines: Record<Stage, (what: string) => string> = {
  asked: (what) => `Modifying the ${what}`,
  configuring: (what) => `Modifying the ${what}`,
  waiting: (what) => `Modifications of the ${what} wait for its maintenance window`,
  reboot: (what) => `Modifications of the ${what} wait for a reboot`,
  verified: (what) => `Verified: the ${what} has the new settings`,
  applied: (what) => `RDS has modified the ${what}`,
  unchanged: (what) => `The ${what} is available, but not modified`,
  withdrawn: (what) => `Modifications of the ${what} were withdrawn`,
  failed: (what) => `Modifying the ${what} failed`,
  gone: (what) => `The ${what} is not there any more`,
};

export function headlineOf(progress: DatabaseProgress, late: boolean) {
  const headline = headlines[stageOfProgress(progress)](databaseText(progress));
  return late ? `${headline} takes longer than usual` : headline;
}

/** What a stage means for a change, as a sentence. */
export function stageText(change: ChangeProgress, status: string | undefined): string {
  const { name, from, to } = change;
  switch (stageOf(change)) {
    case 'asked':
      return 'Asked; RDS has not begun yet';
    case 'waiting':
      return 'Waits for the maintenance window';
    case 'configuring':
      return status ? `Being made, status ${status}` : 'Being made';
    case 'reboot':
      return 'In force with the next reboot';
    case 'verified':
      return `Verified: RDS reports ${settingText(name, to)}`;
    case 'applied':
      return 'Done, by the status of the database: RDS tells no value to compare';
    case 'unchanged':
      return `RDS reports ${status ?? 'available'}, but the value is still ${settingText(name, from)}`;
    case 'withdrawn':
      return 'Withdrawn: it does not wait any more';
    case 'failed':
      return `Failed: the status is ${status ?? 'one of failure'}`;
    case 'gone':
      return 'The database is not there any more';
  }
}
