import type { ActionContext } from './actions/action.ts';
import { actionNamed } from './actions/actionNamed.ts';
import { stateAdmin } from './control/stateAdmin.ts';
import { createChangedDatabases } from './dataPlane/changedDatabases.ts';
import { databasesOf } from './dataPlane/databasesOf.ts';
import { DEFAULT_QUOTAS, type Quotas } from './engine/quotas.ts';
import { Region } from './engine/region.ts';
import { settle } from './engine/settle.ts';
import { faultFinder, putIntoStatus, type StatusFault } from './engine/statusFaults.ts';
import { storedRecords } from './engine/storedRecords.ts';
import type { DecodedRequest, Rds, RdsDependencies } from './rds.ts';
import { StorageError } from './storage/storage.ts';
import type { Draft } from './store/draft.ts';
import type { Place } from './store/keys.ts';
import type { AnyRecord } from './store/record.ts';
import { createState } from './store/state.ts';
import type { Table } from './store/table.ts';

/** Settings of an Rds. Quotas that aren't given have AWS's default values. */
export interface RdsSettings extends RdsDependencies {
  quotas?: Partial<Quotas>;
}

/** Due steps per draft: the more a draft has changed, the slower it is. */
const SETTLED_IN_ONE_TURN = 100;

/**
 * An RDS with the state from the storage in `dependencies`.
 *
 * @throws Error if the storage contains data that rds-local didn't write
 */
export function createRds(dependencies: RdsSettings): Rds {
  const changed = createChangedDatabases();
  const state = createState(dependencies.storage, storedRecords, dependencies.defer, changed.note);
  const quotas = { ...DEFAULT_QUOTAS, ...dependencies.quotas };
  let statusFaults: readonly StatusFault[] = [];
  const faultFor = faultFinder(() => statusFaults);

  function regionOf(draft: Draft, place: Place): Region {
    const { random, speed, verifierOf, engineLogs } = dependencies;
    const conditions = {
      accountId: place.accountId,
      name: place.region,
      regionNamed: (name: string) => regionOf(draft, { ...place, region: name }),
      random,
      speed: typeof speed === 'number' ? speed : speed(),
      quotas,
      faultFor,
      verifierOf,
      engineLogs,
    };
    return new Region(conditions, draft.tablesOf(place));
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

  /** Runs the due steps without writing the result. @returns whether there were any */
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
   * Runs the steps that are due at `now`, then `use`, and writes the changes of both together.
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
    if (draft.hasChanges()) {
      draft.commit();
      write();
    } else if (hasSettled) writeSettled();
    return result;
  }

  // Scheduled steps follow from the stored state and the clock. If they can't be written, nothing is lost, because the
  // next request repeats them; so reads still succeed.
  function writeSettled(): void {
    try {
      state.write();
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
    }
  }

  function perform({ Action, input, region, accountId }: DecodedRequest): object {
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
  const databases = databasesOf({
    changed,
    read: (use) => {
      const draft = state.begin();
      return use({ places: () => draft.places(), regionOf: (place) => regionOf(draft, place) });
    },
    putIntoStatus: (place, kind, id, status) => {
      const draft = state.begin();
      const table: Table<AnyRecord> = draft.tablesOf(place)(kind);
      if (table.get(id) === undefined) return;
      putIntoStatus(table.change(id), status);
      draft.commit();
      writeSettled();
    },
    settle: () => {
      const now = dependencies.now();
      if (settleDue(now)) writeSettled();
      return state.nextScheduled() - now;
    },
  });
  return { perform, written: state.written, whole, databases };
}
