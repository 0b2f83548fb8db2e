import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ModifyDBClusterCommand, ModifyDBInstanceCommand, type RDSClient } from '@aws-sdk/client-rds';
import type { DatabaseName, IamRun } from '@rds-console/contract/iamCoverage';
import { problemError, rdsProblem } from '../problems.ts';
import { LostAnswerError } from '../rds/repeatNoLostWrite.ts';
import { keyOf, observationOf, observations } from './observations.ts';
import { isApplied, isPending, noteAsked, recordObservation, type TrackedDatabase } from './tracked.ts';
import { withConcurrencyAndBackoff } from './withConcurrencyAndBackoff.ts';

/** Gives the client of a region of the target. */
type ClientIn = (region: string) => RDSClient;

const concurrency = 4;
const pollMs = { moving: 1500, waiting: 20_000 };
/** If there are more, runs that ended are removed. */
const maxRuns = 20;

interface Run {
  reported: IamRun;
  databases: Map<string, TrackedDatabase>;
  /** Set while the run has databases to change or to observe. */
  isDriven: boolean;
}

export type IamRuns = ReturnType<typeof createIamRuns>;

/**
 * The bulk switches of this server, in memory only. The results are in RDS, and a run can be started again after a
 * restart, because databases that already have the value are skipped.
 *
 * @param clientIn clients that make one attempt at each call
 */
export function createIamRuns(clientIn: ClientIn) {
  const runs = new Map<string, Run>();

  function find(id: string) {
    const run = runs.get(id);
    if (run) return run;
    const message = 'The console’s server does not know this run: it was restarted, or has had many others since.';
    throw problemError({ code: 'RunNotFound', status: 404, message });
  }

  function proceed(run: Run) {
    if (run.isDriven) return run.reported;
    run.isDriven = true;
    void drive(run, clientIn).finally(() => {
      run.isDriven = false;
    });
    return run.reported;
  }

  return {
    get: (id: string) => find(id).reported,
    start(wanted: Pick<IamRun, 'EnableIAMDatabaseAuthentication' | 'ApplyImmediately'>, databases: DatabaseName[]) {
      for (const [id, { isDriven }] of runs) if (runs.size >= maxRuns && !isDriven) runs.delete(id);
      const reported: IamRun = {
        ...wanted,
        id: randomUUID(),
        startedAt: new Date().toISOString(),
        isCanceled: false,
        rows: [],
        calls: { single: 0, polling: 0 },
      };
      const run: Run = { reported, databases: new Map(), isDriven: false };
      runs.set(reported.id, run);
      add(run, databases);
      return proceed(run);
    },
    add(id: string, databases: DatabaseName[]) {
      add(find(id), databases);
      return proceed(find(id));
    },
    cancel(id: string) {
      const { reported } = find(id);
      reported.isCanceled = true;
      for (const row of reported.rows) if (row.step === 'queued') row.step = 'canceled';
      return reported;
    },
    retry(id: string) {
      const run = find(id);
      run.reported.isCanceled = false;
      for (const { row } of run.databases.values())
        if (row.step === 'failed' || row.step === 'canceled') {
          row.step = 'queued';
          delete row.problem;
        }
      return proceed(run);
    },
  };
}

function add({ reported, databases }: Run, more: readonly DatabaseName[]) {
  for (const database of more) {
    if (databases.has(keyOf(database))) continue;
    const row = { ...database, step: reported.isCanceled ? ('canceled' as const) : ('queued' as const) };
    reported.rows.push(row);
    databases.set(keyOf(database), { row });
  }
}

/** Sends the queued changes and observes them until nothing is in progress. */
async function drive(run: Run, clientIn: ClientIn) {
  const rows = () => [...run.databases.values()];
  const has = (...steps: string[]) => rows().some(({ row }) => steps.includes(row.step));
  while (has('queued', 'asked', 'configuring', 'waiting')) {
    await look(run, clientIn);
    if (has('queued')) await Promise.all([ask(run, clientIn), lookWhile(run, clientIn, () => has('queued'))]);
    const isMoving = has('queued', 'asked', 'configuring');
    const until = Date.now() + (isMoving ? pollMs.moving : pollMs.waiting);
    // New work ends the wait.
    while (Date.now() < until && !has('queued')) await sleep(250, undefined, { ref: false });
  }
}

async function lookWhile(run: Run, clientIn: ClientIn, isNeeded: () => boolean) {
  await sleep(pollMs.moving, undefined, { ref: false });
  while (isNeeded()) {
    await look(run, clientIn);
    await sleep(pollMs.moving, undefined, { ref: false });
  }
}

/** Observes one Region after the other; a Region that doesn't respond is retried the next time. */
async function look({ reported, databases }: Run, clientIn: ClientIn) {
  for (const Region of new Set(reported.rows.map((row) => row.Region))) {
    const at = Date.now();
    const ofRegion = [...databases].filter(([, { row }]) => row.Region === Region);
    const kinds = new Set(ofRegion.map(([, { row }]) => row.kind));
    const seen = await observations(clientIn(Region), Region, kinds, () => reported.calls.polling++).catch(
      () => undefined,
    );
    if (!seen) continue;
    for (const [key, tracked] of ofRegion) {
      const { row, askedAt = 0 } = tracked;
      const observation = seen.get(key);
      if (row.step === 'queued') {
        if (observation && isApplied(observation, reported)) row.step = 'verified';
        if (observation && isPending(observation, reported)) {
          noteAsked(tracked, reported);
          recordObservation(tracked, observation);
        }
      } else if (['asked', 'waiting', 'configuring'].includes(row.step) && askedAt < at)
        recordObservation(tracked, observation);
    }
  }
}

async function ask({ reported, databases }: Run, clientIn: ClientIn) {
  const { EnableIAMDatabaseAuthentication, ApplyImmediately } = reported;
  const taken = new Set<TrackedDatabase>();
  await withConcurrencyAndBackoff<TrackedDatabase>({
    concurrency,
    next: () => {
      const next = [...databases.values()].find((it) => it.row.step === 'queued' && !taken.has(it));
      if (next) taken.add(next);
      return next;
    },
    act: async (tracked) => {
      const { Region, kind, id } = tracked.row;
      if (tracked.row.step !== 'queued') return;
      reported.calls.single++;
      const wanted = { EnableIAMDatabaseAuthentication, ApplyImmediately };
      const { DBInstance, DBCluster } =
        kind === 'instance'
          ? {
              DBCluster: undefined,
              ...(await clientIn(Region).send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: id, ...wanted }))),
            }
          : {
              DBInstance: undefined,
              ...(await clientIn(Region).send(new ModifyDBClusterCommand({ DBClusterIdentifier: id, ...wanted }))),
            };
      noteAsked(tracked, reported);
      const database = DBInstance ?? DBCluster;
      if (database) recordObservation(tracked, observationOf(database));
    },
    isThrottling: (error) => rdsProblem(error)?.status === 429,
    onFailure: (tracked, error) => {
      // RDS may have applied it: the next observation shows it.
      if (error instanceof LostAnswerError) return noteAsked(tracked, reported);
      tracked.row.step = 'failed';
      tracked.row.problem = rdsProblem(error) ?? { code: 'InternalError', status: 500, message: 'Internal error.' };
    },
  });
}
