import { actions } from './actions/actions.ts';
import { DEFAULT_QUOTAS, type Quotas } from './engine/quotas.ts';
import { RdsError } from './engine/rdsError.ts';
import type { Region } from './engine/region.ts';
import { settle } from './engine/settle.ts';
import { createState, type Draft, type Place } from './engine/state.ts';
import type { Rds, RdsRequest, RdsSurroundings } from './rds.ts';
import { StorageError } from './storage/storage.ts';

/** What an Rds is made from; the quotas that are not given are those that AWS grants at first. */
export interface RdsSettings extends RdsSurroundings {
  quotas?: Partial<Quotas>;
}

/**
 * An RDS that lives in `surroundings`: it continues with what their storage holds.
 *
 * @throws Error when the storage holds what rds-local never wrote
 */
export function createRds(surroundings: RdsSettings): Rds {
  const state = createState(surroundings.storage);
  const quotas = { ...DEFAULT_QUOTAS, ...surroundings.quotas };

  function regionOf(draft: Draft, place: Place): Region {
    const tables = draft.tables(place);
    return {
      accountId: place.accountId,
      name: place.region,
      instances: tables.db,
      clusters: tables.cluster,
      snapshots: tables.snapshot,
      clusterSnapshots: tables['cluster-snapshot'],
      random: surroundings.random,
      speed: surroundings.speed,
      quotas,
    };
  }

  function perform({ Action, input, region, accountId }: RdsRequest): object {
    const action = actions.get(Action);
    if (action === undefined) {
      throw new RdsError(
        'InvalidAction',
        `The action ${Action} is not valid for this endpoint: rds-local does not have it yet.`,
      );
    }
    const now = surroundings.now();
    const draft = state.begin();
    if (state.nextDue() <= now) settle(draft, (place) => regionOf(draft, place), now);
    const settledChanges = draft.changeCount();
    // The protocol decoded the input by the model of the very action that this function is for.
    const output = action(input as never, { region: regionOf(draft, { accountId, region }), now });
    commit(draft, draft.changeCount() > settledChanges);
    return output;
  }

  return { perform };
}

// What happened by itself follows from what is stored and from the clock. So when it cannot be written, nothing is lost:
// it happens again with the next request, and reading goes on.
function commit(draft: Draft, isChangedByAction: boolean): void {
  try {
    draft.commit();
  } catch (error) {
    if (isChangedByAction || !(error instanceof StorageError)) throw error;
  }
}
