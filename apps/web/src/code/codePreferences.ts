import * as v from 'valibot';

const key = 'rds-console.code';
const stored = v.object({
  /** Of the tab. */
  form: v.fallback(v.optional(v.string()), undefined),
  /** Of each tab the form in it. */
  variants: v.fallback(v.record(v.string(), v.string()), {}),
});

/** Which tab of the code, and which form in it, somebody chose last. */
export type CodePreferences = v.InferOutput<typeof stored>;

export function readCodePreferences(): CodePreferences {
  try {
    return v.parse(stored, JSON.parse(localStorage.getItem(key) ?? '{}'));
  } catch {
    return v.parse(stored, {});
  }
}

export function keepCodePreferences(preferences: CodePreferences) {
  try {
    localStorage.setItem(key, JSON.stringify(preferences));
  } catch {
    // Chosen anew at the next time.
  }
}
