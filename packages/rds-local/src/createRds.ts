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
import type { Kind } from './store/record.ts';
import { createState, type Draft, type Place } from './store/state.ts';
import type { Table } from './store/table.ts';

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

  // A draft's regions are opened once: the draft of one request serves the next one too, unless others change something.
  const regions = new WeakMap<Draft, Map<string, Region>>();

  // Most requests are for the place of the one before.
  let last: { draft: Draft; region: Region } | undefined;

  function regionOf(draft: Draft, place: Place): Region {
    const speed = currentSpeed();
    if (
      last?.draft === draft &&
      last.region.name === place.region &&
      last.region.accountId === place.accountId &&
      last.region.speed === speed
    ) {
      return last.region;
    }
    const opened = regions.get(draft) ?? new Map<string, Region>();
    regions.set(draft, opened);
    const key = `${place.accountId}/${place.region}/${speed}`;
    const region = opened.get(key) ?? newRegion(draft, place, speed);
    opened.set(key, region);
    last = { draft, region };
    return region;
  }

  function currentSpeed(): number {
    const { speed } = surroundings;
    return typeof speed === 'number' ? speed : speed();
  }

  function newRegion(draft: Draft, place: Place, speed: number): Region {
    const { random } = surroundings;
    const conditions = {
      accountId: place.accountId,
      name: place.region,
      regionNamed: (name: string) => regionOf(draft, { ...place, region: name }),
      random,
      speed,
      quotas,
      faultFor,
    };
    const tables = new Map<Kind, Table<never>>();
    return createRegion(conditions, (kind) => {
      const opened = tables.get(kind) ?? (draft.table(place, kind) as Table<never>);
      tables.set(kind, opened);
      return opened;
    });
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

  // A draft in which nothing was changed, or whose changes were committed, serves the next request as well.
  let unchanged: { draft: Draft; version: number } | undefined;

  // What happened by itself follows from what is stored and from the clock. So when it cannot be written, nothing is
  // lost: it happens again with the next request, and reading goes on with the draft that returns.
  function settled(now: number): Draft {
    for (;;) {
      const isCurrent = unchanged?.version === state.version();
      const draft = (isCurrent ? unchanged?.draft : undefined) ?? state.begin();
      unchanged = undefined;
      if (state.nextDue() > now) return draft;
      const isMore = settle(draft, (place) => regionOf(draft, place), now, SETTLED_AT_ONCE);
      try {
        draft.commit();
      } catch (error) {
        if (!(error instanceof StorageError)) throw error;
        if (isMore) settle(draft, (place) => regionOf(draft, place), now, Number.POSITIVE_INFINITY);
        return draft;
      }
    }
  }

  function perform({ Action, input, region, accountId }: RdsRequest): object {
    const action = actionNamed(Action);
    const now = surroundings.now();
    const draft = settled(now);
    const settledChanges = draft.changeCount();
    // The protocol decoded the input by the model of the very action that this function is for.
    const output = action(input as never, contextOf(draft, { accountId, region }, now));
    const isChanged = draft.changeCount() > settledChanges;
    if (isChanged ? draft.commit('later') : settledChanges === 0) unchanged = { draft, version: state.version() };
    return output;
  }

  const whole = wholeState({
    state,
    now: surroundings.now,
    settled: () => settled(surroundings.now()),
    setStatusFaults: (faults) => {
      statusFaults = faults;
    },
  });
  return { perform, written: state.written, whole };
}
