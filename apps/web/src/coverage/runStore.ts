import type { DatabaseName } from '@rds-console/contract/iamCoverage';
import { z } from 'zod';

const key = 'rds-console.iam-run';
const stored = z.object({
  id: z.string(),
  EnableIAMDatabaseAuthentication: z.boolean(),
  ApplyImmediately: z.boolean(),
  databases: z.array(z.object({ Region: z.string(), kind: z.enum(['instance', 'cluster']), id: z.string() })),
});

/** What a window keeps of its last bulk switch, to take it up again when the server has forgotten it: names only. */
export type SavedRun = z.output<typeof stored>;

export function readSavedRun(): SavedRun | undefined {
  try {
    return stored.parse(JSON.parse(sessionStorage.getItem(key) ?? ''));
  } catch {
    return undefined;
  }
}

export function saveRun(run: SavedRun | undefined) {
  if (run) sessionStorage.setItem(key, JSON.stringify(run));
  else sessionStorage.removeItem(key);
}

/** What is sent at once: the server takes a limited number of databases in a request. */
export function portions(databases: readonly DatabaseName[], size: number) {
  return Array.from({ length: Math.ceil(databases.length / size) }, (_, index) =>
    databases.slice(index * size, (index + 1) * size),
  );
}
