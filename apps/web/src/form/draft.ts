/** Fields whose values are never kept outside the form. */
const secret = /Password/;

const keyOf = (name: string) => `rds-console.draft.${name}`;

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
export function keepDraft(name: string, first: object, values: object) {
  const initial = new Map<string, unknown>(Object.entries(first));
  const changed = Object.entries(values).filter(
    ([field, value]) => !isSecret(field, value) && JSON.stringify(initial.get(field)) !== JSON.stringify(value),
  );
  if (changed.length === 0) return forgetDraft(name);
  const draft = Object.fromEntries(changed.map(([field, value]) => [field, value ?? null]));
  sessionStorage.setItem(keyOf(name), JSON.stringify(draft));
}

export function forgetDraft(name: string) {
  sessionStorage.removeItem(keyOf(name));
}

/** `ManageMasterUserPassword` and the like say what is done with a password, and are no secret. */
function isSecret(field: string, value: unknown) {
  return secret.test(field) && typeof value !== 'boolean';
}
