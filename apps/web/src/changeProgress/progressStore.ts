import type { ChangeProgress } from '@rds-console/contract/changeProgress';
import { useSyncExternalStore } from 'react';
import * as z from 'zod/mini';

/** The changes that this window asked of one database, and how far they are. */
export interface DatabaseProgress {
  kind: 'instance' | 'cluster';
  /** `DbiResourceId` or `DbClusterResourceId`: a rename keeps it. */
  resourceId: string;
  /** The present name. */
  id: string;
  changes: ChangeProgress[];
}

const stages = [
  'asked',
  'waiting',
  'configuring',
  'reboot',
  'verified',
  'applied',
  'unchanged',
  'withdrawn',
  'failed',
  'gone',
] as const;

const stored = z.array(
  z.object({
    kind: z.enum(['instance', 'cluster']),
    resourceId: z.string(),
    id: z.string(),
    changes: z.array(
      z.pipe(
        z.object({
          name: z.string(),
          from: z.optional(z.unknown()),
          to: z.optional(z.unknown()),
          isAtOnce: z.boolean(),
          history: z.array(z.object({ stage: z.enum(stages), at: z.number() })),
        }),
        // What was undefined, such as a password, is not among what was stored.
        z.transform((change) => ({ from: undefined, to: undefined, ...change })),
      ),
    ),
  }),
);

/** The databases of which something was asked since the page was loaded. */
export const askedHere = new Set<string>();

const storageKey = 'rds-console.courses';
const listeners = new Set<() => void>();
let allProgress: readonly DatabaseProgress[] = read();

/** What the tab remembered over a reload; passwords are never among it. */
function read(): readonly DatabaseProgress[] {
  try {
    return z.parse(z.catch(stored, []), JSON.parse(sessionStorage.getItem(storageKey) ?? '[]'));
  } catch {
    return [];
  }
}

function put(next: readonly DatabaseProgress[]) {
  allProgress = next;
  sessionStorage.setItem(storageKey, JSON.stringify(next));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** All courses, the newest first. */
export function useAllProgress() {
  return useSyncExternalStore(subscribe, () => allProgress);
}

/** The course of one database, where this window asked something of it. */
export function useProgress(resourceId: string | undefined) {
  return useAllProgress().find((progress) => progress.resourceId === resourceId);
}

export function progressOf(resourceId: string) {
  return allProgress.find((progress) => progress.resourceId === resourceId);
}

/** Puts a course in the place of the one of the same database. */
export function saveProgress(progress: DatabaseProgress) {
  if (progressOf(progress.resourceId) !== progress) put([progress, ...others(progress.resourceId)]);
}

export function forgetProgress(resourceId: string) {
  put(others(resourceId));
}

function others(resourceId: string) {
  return allProgress.filter((progress) => progress.resourceId !== resourceId);
}
