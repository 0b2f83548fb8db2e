import type { z } from 'zod';
import { type Identities, IdentitySchema } from '../dataPlane/identities.ts';
import type { Rds } from '../rds.ts';
import type { CallFaults } from './callFaults.ts';
import { CLOCK_LIMITS, type Clock, type ClockSetting, isWithinClock } from './clock.ts';
import { ControlError } from './controlError.ts';
import { createFaultList } from './faultList.ts';
import { FIXTURES } from './fixtures/fixtures.ts';
import { recordError } from './recordError.ts';
import {
  AddFault,
  AdvanceClock,
  FixtureQuery,
  PutIntoStatus,
  SavedState,
  SetClock,
  SetSpeed,
  SPEEDS,
} from './requests.ts';
import { trialError } from './trial.ts';

export interface ControlDependencies {
  rds: Rds;
  clock: Clock;
  callFaults: CallFaults;
  accountId: string;
  /** How the clock is set after a reset. */
  initialClock: ClockSetting;
  /** How many times faster than on AWS operations run; read at every RDS request. */
  pace: { speed: number };
  /** What is kept of master passwords; undefined where no engines run. */
  verifierOf?: ((password: string) => string) | undefined;
  /** Whose tokens open databases; undefined where no engines run. */
  identities?: Identities | undefined;
}

export interface ControlRequest {
  method: string;
  /** Behind `/_rds-local`. */
  path: string;
  query: URLSearchParams;
  /** The parsed JSON; undefined for a request without a body. */
  body: unknown;
}

type Route = (request: ControlRequest, parameter: string) => object | undefined;

/**
 * The API by which tests and demos control rds-local: docs/control.md.
 *
 * @returns a function that handles a request and returns the body of a response with status 200
 * @throws ControlError, the function, with a status and a sentence
 */
export function createControlApi(dependencies: ControlDependencies): (request: ControlRequest) => object {
  const { rds, clock, pace, callFaults, accountId, initialClock, identities, verifierOf } = dependencies;
  const initialSpeed = pace.speed;
  const faults = createFaultList(callFaults, rds.whole);

  const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
    ['GET /', () => overview()],
    ['POST /reset', reset],
    ['POST /fixtures/*', loadFixture],
    ['GET /clock', () => clockNow()],
    ['PUT /clock', setClock],
    ['POST /clock/advance', advanceClock],
    ['GET /speed', () => speedNow()],
    ['PUT /speed', setSpeed],
    ['GET /faults', () => ({ faults: faults.list() })],
    ['POST /faults', ({ body }) => faults.add(parse(AddFault, body))],
    ['DELETE /faults', () => faults.clear()],
    ['DELETE /faults/*', (_request, id) => faults.remove(id)],
    ['PUT /status', putIntoStatus],
    ['GET /identities', listIdentities],
    ['PUT /identities/*', putIdentity],
    ['DELETE /identities/*', removeIdentity],
    ['GET /state', saveState],
    ['PUT /state', loadState],
  ]);

  function overview(): object {
    const counts = new Map<string, number>();
    for (const { key } of rds.whole.save()) {
      const kind = key.split('/').at(-2) ?? '';
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return { ...clockNow(), ...speedNow(), faults: faults.list(), resources: Object.fromEntries(counts) };
  }

  function reset(): object {
    rds.whole.replace([]);
    faults.clear();
    pace.speed = initialSpeed;
    clock.restore(initialClock);
    return overview();
  }

  function loadFixture({ query }: ControlRequest, name: string): object {
    const fixture = FIXTURES.get(name);
    if (fixture === undefined) {
      throw new ControlError(404, `There is no fixture ${name}. There are: ${[...FIXTURES.keys()].join(', ')}.`);
    }
    const { size, region } = parse(FixtureQuery, Object.fromEntries(query));
    rds.whole.replace(fixture({ now: clock.now(), region, accountId, size, verifierOf }), clock.setting());
    return overview();
  }

  function clockNow() {
    return { now: new Date(clock.now()).toISOString(), standing: clock.isFrozen() };
  }

  function setClock({ body }: ControlRequest): object {
    const { now, standing = clock.isFrozen() } = parse(SetClock, body);
    return turnClock(now === undefined ? clock.now() : Date.parse(now), standing);
  }

  function advanceClock({ body }: ControlRequest): object {
    const wanted = parse(AdvanceClock, body);
    if ('seconds' in wanted) return turnClock(within('seconds', clock.now() + Math.round(wanted.seconds * 1000)));
    const opensAt = rds.whole.nextMaintenanceWindow();
    if (opensAt === undefined) {
      throw new ControlError(409, 'There is no database, so there is no maintenance window to advance to.');
    }
    return turnClock(within('to', Math.max(opensAt, clock.now())));
  }

  function within(field: string, moment: number): number {
    if (isWithinClock(moment)) return moment;
    throw new ControlError(400, `${field}: the time that the clock is advanced to ${CLOCK_LIMITS}.`);
  }

  function turnClock(moment: number, isFrozen = clock.isFrozen()): object {
    const setting = clock.settingAt(moment, isFrozen);
    rds.whole.saveClockSetting(setting);
    clock.restore(setting);
    rds.whole.settle();
    return clockNow();
  }

  function speedNow() {
    const word = Object.entries(SPEEDS).find(([, speed]) => speed === pace.speed)?.[0];
    return { speed: word ?? pace.speed };
  }

  function setSpeed({ body }: ControlRequest): object {
    const { speed } = parse(SetSpeed, body);
    // Steps that are due by now still run at the speed in effect when they were requested.
    rds.whole.settle();
    pace.speed = typeof speed === 'number' ? speed : (SPEEDS[speed] ?? initialSpeed);
    return speedNow();
  }

  function putIntoStatus({ body }: ControlRequest): object {
    const { arn, status } = parse(PutIntoStatus, body);
    if (!rds.whole.putIntoStatus(arn, status)) throw new ControlError(404, `There is no resource ${arn}.`);
    return { arn, status };
  }

  function known(): Identities {
    if (identities) return identities;
    throw new ControlError(409, 'No engines run behind the databases, so there is nothing to log in to.');
  }

  // Without their secrets: whoever wrote them knows them.
  function listIdentities(): object {
    return {
      identities: known()
        .list()
        .map(({ secretAccessKey: _secret, sessionToken, ...shown }) => ({
          ...shown,
          isTemporary: sessionToken !== undefined,
        })),
    };
  }

  function putIdentity({ body }: ControlRequest, accessKeyId: string): object {
    const former = known().find(accessKeyId);
    const secrets = former && { secretAccessKey: former.secretAccessKey, sessionToken: former.sessionToken };
    known().put(parse(IdentitySchema, { ...secrets, ...Object(body), accessKeyId }));
    return listIdentities();
  }

  function removeIdentity(_request: ControlRequest, accessKeyId: string): object {
    if (!known().remove(accessKeyId))
      throw new ControlError(404, `There is no identity with the access key ID ${accessKeyId}.`);
    return listIdentities();
  }

  function saveState(): object {
    const records = rds.whole.save().map(({ key, value }) => [key, JSON.parse(value)]);
    return { format: 'rds-local state 2', clock: clockNow(), records: Object.fromEntries(records) };
  }

  function loadState({ body }: ControlRequest): object {
    const { clock: saved, records } = parse(SavedState, body);
    const pairs = Object.entries(records).map(([key, record]) => ({ key, value: JSON.stringify(record) }));
    const now = Date.parse(saved.now);
    const reason = recordError(pairs) ?? trialError(pairs, now, pace.speed);
    if (reason !== undefined) throw new ControlError(400, `The state can't be loaded: ${reason}. Nothing was changed.`);
    const setting = clock.settingAt(now, saved.standing);
    rds.whole.replace(pairs, setting);
    clock.restore(setting);
    return overview();
  }

  return (request) => {
    const parts = request.path.split('/');
    const last = parts.at(-1) ?? '';
    const exact = routes.get(`${request.method} ${request.path}`);
    const general = routes.get(`${request.method} ${[...parts.slice(0, -1), '*'].join('/')}`);
    const answer = exact ? exact(request, '') : general?.(request, last);
    if (answer !== undefined) return answer;
    throw new ControlError(
      404,
      `There is nothing at ${request.method} ${request.path}: docs/control.md lists what there is.`,
    );
  };
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { data, error } = schema.safeParse(value ?? {});
  if (error === undefined) return data;
  const [issue] = error.issues;
  const where = issue?.path.join('.');
  throw new ControlError(400, `${where ? `${where}: ` : 'The request '}${issue?.message ?? 'is not valid'}.`);
}
