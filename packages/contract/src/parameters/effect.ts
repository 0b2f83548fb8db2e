/** What a change of one setting brings about. */
export interface Effect {
  /**
   * When it takes effect: `scheduled` as ApplyImmediately says; the others whatever it says: `at once` with the answer,
   * `asynchronously` as soon as RDS comes to it, `at reboot` when somebody reboots.
   */
  when: 'scheduled' | 'at once' | 'asynchronously' | 'at reboot';
  /** What users of the database notice of it; absent where nothing. */
  downtime?: string;
}

export type EffectOf = Effect | ((from: unknown, to: unknown) => Effect);

export const atOnce: Effect = { when: 'at once' };
export const asynchronously: Effect = { when: 'asynchronously' };
export const scheduled: Effect = { when: 'scheduled' };
export const scheduledRestart: Effect = { when: 'scheduled', downtime: 'The instance restarts.' };
