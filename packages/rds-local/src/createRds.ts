import type { ActionContext } from './actions/action.ts';
import { actionNamed } from './actions/actionNamed.ts';
import { stateAdmin } from './control/stateAdmin.ts';
import { DEFAULT_QUOTAS, type Quotas } from './engine/quotas.ts';
import { createRegion, type Region } from './engine/region.ts';
import { settle } from './engine/settle.ts';
import { faultFinder, type StatusFault } from './engine/statusFaults.ts';
import { storedRecords } from './engine/storedRecords.ts';
import type { Rds, RdsDependencies, RdsRequest } from './rds.ts';
import { StorageError } from './storage/storage.ts';
import type { Draft } from './store/draft.ts';
import type { Place } from './store/keys.ts';
import { createState } from './store/state.ts';

/** What an Rds is made from; the quotas that are not given are those that AWS grants at first. */
export interface RdsSettings extends RdsDependencies {
  quotas?: Partial<Quotas>;
}

/** So many things that are due go into one draft: what a draft does takes longer the more it has changed. */
const SETTLED_IN_ONE_TURN = 100;

/**
 * An RDS that lives in `dependencies`: it continues with what their storage holds.
 *
 * @throws Error when the storage holds what rds-local never wrote
 */
export function createRds(dependencies: RdsSettings): Rds {
  const state = createState(dependencies.storage, storedRecords, dependencies.defer);
  const quotas = { ...DEFAULT_QUOTAS, ...dependencies.quotas };
  let statusFaults: readonly StatusFault[] = [];
  const faultFor = faultFinder(() => statusFaults);

  function regionOf(draft: Draft, place: Place): Region {
    const { random, speed } = dependencies;
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

  /** Lets happen what is due, without writing it. @returns whether anything was */
  function settleDue(now: number): boolean {
    if (state.nextScheduled() > now) return false;
    for (let isMore = true; isMore; ) {
      const draft = state.begin();
      isMore = settle(draft, (place) => regionOf(draft, place), now, SETTLED_IN_ONE_TURN);
      draft.commit();
    }
    return true;
  }

  /**
   * Lets happen what is due at `now`, runs `use`, and writes what both changed together.
   *
   * @param write is called when `use` changed something
   */
  function withSettled<Result>(now: number, write: () => void, use: (draft: Draft) => Result): Result {
    const hasSettled = settleDue(now);
    const draft = state.begin();
    let result: Result;
    try {
      result = use(draft);
    } catch (error) {
      if (hasSettled) writeSettled();
      throw error;
    }
    if (draft.changeCount() > 0) {
      draft.commit();
      write();
    } else if (hasSettled) writeSettled();
    return result;
  }

  // What happened by itself follows from what is stored and from the clock. So when it cannot be written, nothing is
  // lost: it happens again with the next request, and nobody is hindered from reading.
  function writeSettled(): void {
    try {
      state.write();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }

  function perform({ Action, input, region, accountId }: RdsRequest): object {
    const action = actionNamed(Action);
    const now = dependencies.now();
    return withSettled(now, state.writeLater, (draft) =>
      // The protocol decoded the input by the model of the very action that this function is for.
      action(input as never, contextOf(draft, { accountId, region }, now)),
    );
  }

  const whole = stateAdmin({
    state,
    now: dependencies.now,
    withSettled: (use) => withSettled(dependencies.now(), state.write, use),
    setStatusFaults: (faults) => {
      statusFaults = faults;
    },
  });
  return { perform, written: state.written, whole };
}
