import * as z from 'zod/mini';

const key = 'rds-console.code';
const stored = z.object({
  /** Of the tab. */
  form: z.catch(z.optional(z.string()), undefined),
  /** Of each tab the form in it. */
  variants: z.catch(z.record(z.string(), z.string()), {}),
});

/** Which tab of the code, and which form in it, somebody chose last. */
export type CodePreferences = z.infer<typeof stored>;

export function readCodePreferences(): CodePreferences {
  try {
    return z.parse(stored, JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return z.parse(stored, {});
  }
}

export function saveCodePreferences(preferences: CodePreferences) {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Chosen anew at the next time.
  }
}
