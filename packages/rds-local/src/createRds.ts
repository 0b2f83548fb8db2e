import type { ActionContext } from './actions/action.ts';
import { actionNamed } from './actions/actionNamed.ts';
import { wholeState } from './control/wholeState.ts';
import { DEFAULT_QUOTAS, type Quotas } from './engine/quotas.ts';
import { createRegion, type Region } from './engine/region.ts';
import { settle } from './engine/settle.ts';
import { faultFinder, type StatusFault } from './engine/statusFaults.ts';
import { storedRecords } from './engine/storedRecords.ts';
import type { Rds, RdsRequest, RdsSurroundings } from './rds.ts';
import { StorageError } from './storage/storage.ts';
import type { Draft } from './store/draft.ts';
import type { Place } from './store/keys.ts';
import { createState } from './store/state.ts';

/** What an Rds is made from; the quotas that are not given are those that AWS grants at first. */
export interface RdsSettings extends RdsSurroundings {
  quotas?: Partial<Quotas>;
}

/** So many things that are due are written together, so that catching up after a long time stays quick. */
const SETTLED_AT_ONCE = 100;

/**
 * An RDS that lives in `surroundings`: it continues with what their storage holds.
 *
 * @throws Error when the storage holds what rds-local never wrote
 */
export function createRds(surroundings: RdsSettings): Rds {
  const state = createState(surroundings.storage, storedRecords, surroundings.defer);
  const quotas = { ...DEFAULT_QUOTAS, ...surroundings.quotas };
  let statusFaults: readonly StatusFault[] = [];
  const faultFor = faultFinder(() => statusFaults);

  function regionOf(draft: Draft, place: Place): Region {
    const { random, speed } = surroundings;
    const conditions = {
      accountId: place.accountId,
      name: place.region,
      regionNamed: (name: string) => regionOf(draft, { ...place, region: name }),
      random,
      speed: typeof speed === 'number' ? speed : speed(),
      quotas,
      faultFor,
    };
    return createRegion(conditions, draft.tables(place));
  }

  function contextOf(draft: Draft, { accountId, region }: Place, now: number): ActionContext {
    const accountsIn = (name: string) =>
      draft
        .places()
        .filter((place) => place.region === name)
        .map((place) => regionOf(draft, place));
    return {
      region: regionOf(draft, { accountId, region }),
      now,
      regionNamed: (name) => regionOf(draft, { accountId, region: name }),
      accountsIn,
      accountsHere: () => accountsIn(region),
    };
  }

  /**
   * A draft in which everything that was due has happened. The end of it is not committed yet: what a request changes is
   * then written together with it. Should neither be written, it happens again with the next request, because it follows
   * from what is stored and from the clock.
   */
  function settled(now: number): Draft {
    for (;;) {
      const draft = state.begin();
      const isMore = settle(draft, (place) => regionOf(draft, place), now, SETTLED_AT_ONCE);
      if (!isMore) return draft;
      if (!isWritten(draft)) {
        settle(draft, (place) => regionOf(draft, place), now, Number.POSITIVE_INFINITY);
        return draft;
      }
    }
  }

  /** Commits what happened by itself. @returns false when that could not be written, which hinders nobody from reading */
  function isWritten(draft: Draft): boolean {
    try {
      draft.commit();
      return true;
    } catch (error) {
      if (error instanceof StorageError) return false;
      throw error;
    }
  }

  function perform({ Action, input, region, accountId }: RdsRequest): object {
    const action = actionNamed(Action);
    const now = surroundings.now();
    const draft = settled(now);
    const settledChanges = draft.changeCount();
    // The protocol decoded the input by the model of the very action that this function is for.
    const output = action(input as never, contextOf(draft, { accountId, region }, now));
    if (draft.changeCount() > settledChanges) draft.commit('later');
    else if (settledChanges > 0) isWritten(draft);
    return output;
  }

  const whole = wholeState({
    state,
    now: surroundings.now,
    settled: () => {
      const draft = settled(surroundings.now());
      return draft.changeCount() === 0 || isWritten(draft) ? state.begin() : draft;
    },
    setStatusFaults: (faults) => {
      statusFaults = faults;
    },
  });
  return { perform, written: state.written, whole };
}
