import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { ModifyDBClusterCommand, ModifyDBInstanceCommand, type RDSClient } from '@aws-sdk/client-rds';
import type { DatabaseName, IamRun } from '@rds-console/contract/iamCoverage';
import { problemError, rdsProblem } from '../problems.ts';
import { LostAnswerError } from '../rds/repeatNoLostWrite.ts';
import { type Followed, isThere, isWaiting, noteAsked, noteSight } from './followed.ts';
import { politely } from './polite.ts';
import { keyOf, sightings, sightOf } from './sightings.ts';

/** Gives the client of a region of the target. */
type ClientIn = (region: string) => RDSClient;

const concurrency = 4;
const pollMs = { moving: 1500, waiting: 20_000 };
/** Those that ended are forgotten when there are more. */
const mostRuns = 20;

interface Run {
  told: IamRun;
  databases: Map<string, Followed>;
  /** Under way while something of the run is to be asked or followed. */
  isDriven: boolean;
}

export type IamRuns = ReturnType<typeof createIamRuns>;

/**
 * The bulk switches of this server, in its memory only: RDS has what became of them, and who started a run can start it
 * again after a restart, since what RDS shows as done is not asked again.
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
    if (run.isDriven) return run.told;
    run.isDriven = true;
    void drive(run, clientIn).finally(() => {
      run.isDriven = false;
    });
    return run.told;
  }

  return {
    get: (id: string) => find(id).told,
    start(wanted: Pick<IamRun, 'EnableIAMDatabaseAuthentication' | 'ApplyImmediately'>, databases: DatabaseName[]) {
      for (const [id, { isDriven }] of runs) if (runs.size >= mostRuns && !isDriven) runs.delete(id);
      const told: IamRun = {
        ...wanted,
        id: randomUUID(),
        startedAt: new Date().toISOString(),
        isCanceled: false,
        rows: [],
        calls: { single: 0, polling: 0 },
      };
      const run: Run = { told, databases: new Map(), isDriven: false };
      runs.set(told.id, run);
      add(run, databases);
      return proceed(run);
    },
    add(id: string, databases: DatabaseName[]) {
      add(find(id), databases);
      return proceed(find(id));
    },
    cancel(id: string) {
      const { told } = find(id);
      told.isCanceled = true;
      for (const row of told.rows) if (row.step === 'queued') row.step = 'canceled';
      return told;
    },
    retry(id: string) {
      const run = find(id);
      run.told.isCanceled = false;
      for (const { row } of run.databases.values())
        if (row.step === 'failed' || row.step === 'canceled') {
          row.step = 'queued';
          delete row.problem;
        }
      return proceed(run);
    },
  };
}

function add({ told, databases }: Run, more: readonly DatabaseName[]) {
  for (const database of more) {
    if (databases.has(keyOf(database))) continue;
    const row = { ...database, step: told.isCanceled ? ('canceled' as const) : ('queued' as const) };
    told.rows.push(row);
    databases.set(keyOf(database), { row });
  }
}

/** Asks for all that is queued and follows what was asked, until nothing is on its way. */
async function drive(run: Run, clientIn: ClientIn) {
  const rows = () => [...run.databases.values()];
  const has = (...steps: string[]) => rows().some(({ row }) => steps.includes(row.step));
  while (has('queued', 'asked', 'configuring', 'waiting')) {
    await look(run, clientIn);
    if (has('queued')) await Promise.all([ask(run, clientIn), lookWhile(run, clientIn, () => has('queued'))]);
    const isMoving = has('queued', 'asked', 'configuring');
    const until = Date.now() + (isMoving ? pollMs.moving : pollMs.waiting);
    // Waiting is cut short by more to do.
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

/** What RDS shows now, region by region; a region that does not answer is looked at again the next time. */
async function look({ told, databases }: Run, clientIn: ClientIn) {
  for (const Region of new Set(told.rows.map((row) => row.Region))) {
    const at = Date.now();
    const ofRegion = [...databases].filter(([, { row }]) => row.Region === Region);
    const kinds = new Set(ofRegion.map(([, { row }]) => row.kind));
    const seen = await sightings(clientIn(Region), Region, kinds, () => told.calls.polling++).catch(() => undefined);
    if (!seen) continue;
    for (const [key, followed] of ofRegion) {
      const { row, askedAt = 0 } = followed;
      const sight = seen.get(key);
      if (row.step === 'queued') {
        if (sight && isThere(sight, told)) row.step = 'verified';
        if (sight && isWaiting(sight, told)) {
          noteAsked(followed, told);
          noteSight(followed, sight);
        }
      } else if (['asked', 'waiting', 'configuring'].includes(row.step) && askedAt < at) noteSight(followed, sight);
    }
  }
}

async function ask({ told, databases }: Run, clientIn: ClientIn) {
  const { EnableIAMDatabaseAuthentication, ApplyImmediately } = told;
  const taken = new Set<Followed>();
  await politely<Followed>({
    concurrency,
    next: () => {
      const next = [...databases.values()].find((it) => it.row.step === 'queued' && !taken.has(it));
      if (next) taken.add(next);
      return next;
    },
    act: async (followed) => {
      const { Region, kind, id } = followed.row;
      if (followed.row.step !== 'queued') return;
      told.calls.single++;
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
      noteAsked(followed, told);
      const database = DBInstance ?? DBCluster;
      if (database) noteSight(followed, sightOf(database));
    },
    isThrottling: (error) => rdsProblem(error)?.status === 429,
    onFailure: (followed, error) => {
      // RDS may have done it: what it shows will tell.
      if (error instanceof LostAnswerError) return noteAsked(followed, told);
      followed.row.step = 'failed';
      followed.row.problem = rdsProblem(error) ?? { code: 'InternalError', status: 500, message: 'Internal error.' };
    },
  });
}
