import { arnParts } from '../engine/arn.ts';
import { nextWindowStart } from '../engine/maintenanceWindow.ts';
import { putIntoStatus, type StatusFault } from '../engine/statusFaults.ts';
import type { StateAdmin, StoredPair } from '../rds.ts';
import type { Draft } from '../store/draft.ts';
import { type Place, placeKey, recordKey } from '../store/keys.ts';
import { type AnyRecord, KINDS, type Kind } from '../store/record.ts';
import { recordJson } from '../store/recordJson.ts';
import type { State } from '../store/state.ts';
import type { Table } from '../store/table.ts';

interface Inner {
  state: State;
  now: () => number;
  /** Runs `use` on a draft with all due steps done, and writes its changes. */
  withSettled: <Result>(use: (draft: Draft) => Result) => Result;
  setStatusFaults: (faults: readonly StatusFault[]) => void;
}

/** Where the clock's setting is stored: it belongs to no account and no Region. */
const NOWHERE: Place = { accountId: '*', region: '*' };
const CLOCK = 'clock';

/** The key under which the clock's setting is stored. */
export const CLOCK_KEY = recordKey(placeKey(NOWHERE), 'settings', CLOCK);

/** Operations on all resources of an Rds together. */
export function stateAdmin({ state, now, withSettled, setStatusFaults }: Inner): StateAdmin {
  function save(draft: Draft): StoredPair[] {
    return [...eachRecord(draft)]
      .filter(({ place }) => place.accountId !== NOWHERE.accountId)
      .map(({ place, kind, id, record }) => ({
        key: recordKey(placeKey(place), kind, id),
        value: recordJson(record),
      }));
  }

  function nextMaintenanceWindow(draft: Draft): number | undefined {
    const moments: { waiting: number[]; any: number[] } = { waiting: [], any: [] };
    for (const { record } of eachRecord(draft)) {
      if (!('iamChanges' in record)) continue;
      const { PreferredMaintenanceWindow } = record.value;
      for (const at of [record.windowAt, record.maintenance?.at]) {
        if (at !== undefined && at > now()) moments.waiting.push(at);
      }
      if (PreferredMaintenanceWindow) moments.any.push(nextWindowStart(PreferredMaintenanceWindow, now()));
    }
    const { waiting, any } = moments;
    return (waiting.length > 0 ? waiting : any).reduce<number | undefined>(
      (first, moment) => Math.min(first ?? moment, moment),
      undefined,
    );
  }

  function putResourceIntoStatus(draft: Draft, arn: string, status: string): boolean {
    const parts = arnParts(arn);
    const kind = KINDS.find((each) => each === parts?.kind);
    if (parts === undefined || kind === undefined) return false;
    const table = tableOf(draft, parts, kind);
    const id = parts.id.toLowerCase();
    if (table.get(id) === undefined) return false;
    putIntoStatus(table.change(id), status);
    return true;
  }

  function releaseHeld(draft: Draft): void {
    for (const { place, kind, id, record } of eachRecord(draft)) {
      if (record.held) tableOf(draft, place, kind).change(id).held = undefined;
    }
  }

  return {
    settle: () => withSettled(() => undefined),
    save: () => withSettled(save),
    replace: (pairs, clock) => {
      const setting = clock && { key: CLOCK_KEY, value: recordJson({ value: { clock }, steps: [] }) };
      state.replace(setting ? [...pairs, setting] : pairs);
    },
    nextMaintenanceWindow: () => withSettled(nextMaintenanceWindow),
    putIntoStatus: (arn, status) => withSettled((draft) => putResourceIntoStatus(draft, arn, status)),
    setStatusFaults: (faults) => {
      withSettled(releaseHeld);
      setStatusFaults(faults);
    },
    clockSetting: () => state.begin().tablesOf(NOWHERE)('settings').get(CLOCK)?.value.clock,
    saveClockSetting: (clock) => {
      const draft = state.begin();
      draft.tablesOf(NOWHERE)('settings').put(CLOCK, { value: { clock }, steps: [] });
      draft.commit();
      state.write();
    },
  };
}

function* eachRecord(draft: Draft): Iterable<{ place: Place; kind: Kind; id: string; record: AnyRecord }> {
  for (const place of draft.places()) {
    for (const kind of KINDS) {
      for (const [id, record] of tableOf(draft, place, kind).after('')) yield { place, kind, id, record };
    }
  }
}

function tableOf(draft: Draft, place: Place, kind: Kind): Table<AnyRecord> {
  return draft.tablesOf(place)(kind);
}
