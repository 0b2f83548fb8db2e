/** Fields whose values are never kept outside the form. */
const secret = /Password/;

const keyOf = (name: string) => `rds-console.draft.${name}`;
const stepKeyOf = (name: string) => `rds-console.step.${name}`;

/** What was typed into a form before the page was loaded anew: the fields that had been changed. */
export function readDraft(name: string | undefined): Record<string, unknown> | undefined {
  if (name === undefined) return undefined;
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(keyOf(name)) ?? 'null');
    return typeof draft === 'object' && draft !== null ? { ...draft } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Keeps what differs from the form's first values, in this tab and until it is closed; passwords excepted. What was
 * emptied is kept as `null`.
 */
export function saveDraft(name: string, first: object, values: object) {
  const initial = new Map<string, unknown>(Object.entries(first));
  const changed = Object.entries(values).filter(
    ([field, value]) => !isSecret(field, value) && JSON.stringify(initial.get(field)) !== JSON.stringify(value),
  );
  if (changed.length === 0) return sessionStorage.removeItem(keyOf(name));
  const draft = Object.fromEntries(changed.map(([field, value]) => [field, value ?? null]));
  sessionStorage.setItem(keyOf(name), JSON.stringify(draft));
}

export function forgetDraft(name: string) {
  sessionStorage.removeItem(keyOf(name));
  sessionStorage.removeItem(stepKeyOf(name));
}

/** The page of a wizard on which its draft was left, counted from 0; undefined without a draft. */
export function readStep(name: string | undefined): number | undefined {
  if (name === undefined) return undefined;
  const step = sessionStorage.getItem(stepKeyOf(name));
  return step !== null && /^\d+$/.test(step) && readDraft(name) ? Number(step) : undefined;
}

export function saveStep(name: string | undefined, step: number) {
  if (name !== undefined) sessionStorage.setItem(stepKeyOf(name), String(step));
}

/** `ManageMasterUserPassword` and the like say what is done with a password, and are no secret. */
function isSecret(field: string, value: unknown) {
  return secret.test(field) && typeof value !== 'boolean';
}
