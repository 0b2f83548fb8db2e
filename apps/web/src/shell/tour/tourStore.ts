import type { TutorialId } from './tutorials.tsx';

/** A tutorial under way, and what there was when it began: only what comes after that ticks its tasks. */
export interface TourState {
  tutorial: TutorialId;
  baseline: TourBaseline;
}

/** Resource ids of the DB instances that were there, and of those among them that had IAM DB authentication, or waited for it. */
export interface TourBaseline {
  instances: string[];
  askedFor: string[];
}

/** Kept for the tab, so that a reload of the page does not begin anew. Resource ids are no secrets. */
const key = 'rds-console tour';

function read(): TourState | undefined {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

let state = read();
/** Places of the page at which the tour can point, by the id of their step. */
let spots: ReadonlyMap<string, HTMLElement> = new Map();
const listeners = new Set<() => void>();

function tell() {
  for (const listener of listeners) listener();
}

export function subscribeToTour(listener: () => void) {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function tourState() {
  return state;
}

export function setTour(next: TourState | undefined) {
  state = next;
  try {
    if (next) sessionStorage.setItem(key, JSON.stringify(next));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has a tour that ends with the page.
  }
  tell();
}

export function tourSpots() {
  return spots;
}

/** Says that the page has a place for a step. @returns a function that takes it back */
export function addSpot(id: string, element: HTMLElement) {
  spots = new Map(spots).set(id, element);
  tell();
  return () => {
    if (spots.get(id) !== element) return;
    const rest = new Map(spots);
    rest.delete(id);
    spots = rest;
    tell();
  };
}
