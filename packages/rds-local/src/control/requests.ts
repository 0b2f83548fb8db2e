import { z } from 'zod';
import { CLOCK_LIMITS, isWithinClock } from './clock.ts';

/** Schemas of the control requests. */

export const REGION_NAME = /^[a-z]{2,8}(-[a-z]{2,12}){1,3}-\d{1,2}$/;

const moment = z.iso
  .datetime({ offset: true, error: 'must be a date and time such as 2026-01-31T12:00:00Z' })
  .refine((text) => isWithinClock(Date.parse(text)), { error: CLOCK_LIMITS });

export const SetClock = z.strictObject({
  now: moment.optional(),
  /** Whether the clock is frozen until it is advanced. */
  standing: z.boolean().optional(),
});

const seconds = { error: 'must be a number from 0 to 3155760000' };

export const AdvanceClock = z.union(
  [
    z.strictObject({ seconds: z.number(seconds).min(0, seconds).max(3_155_760_000, seconds) }),
    z.strictObject({ to: z.literal('maintenance-window') }),
  ],
  { error: 'must be {"seconds": a number from 0} or {"to": "maintenance-window"}' },
);

/** Named speeds. */
export const SPEEDS: Readonly<Record<string, number>> = { real: 1, fast: 60, instant: Number.POSITIVE_INFINITY };

export const SetSpeed = z.strictObject({
  speed: z.union([z.enum(['instant', 'fast', 'real']), z.number().min(0.001).max(1_000_000)], {
    error: 'must be instant, fast, real or a number from 0.001 to 1000000',
  }),
});

const CallFaultRequest = z.strictObject({
  action: z.string().regex(/^(\*|[A-Za-z]{1,100})$/, { error: 'must be the name of an RDS action, or *' }),
  fault: z.string().regex(/^[A-Za-z.]{1,100}$/, {
    error: 'must be ConnectionReset, Delay or an RDS error code such as Throttling',
  }),
  times: z.int().min(1).max(1_000_000).default(1),
  delayMs: z.int().min(0).max(600_000).default(0),
});

const StatusFaultRequest = z.strictObject({
  resource: z.string().min(1).max(400),
  status: z.string().min(1).max(60),
  outcome: z.string().min(1).max(60).default('stuck'),
});

export const AddFault = z.union([CallFaultRequest, StatusFaultRequest], {
  error: 'must be {action, fault, times?, delayMs?} or {resource, status, outcome?}',
});

export const PutIntoStatus = z.strictObject({
  arn: z.string().regex(/^arn:/, { error: 'must be an ARN' }),
  status: z.string().min(1).max(60),
});

export const SavedState = z.strictObject({
  format: z.enum(['rds-local state 1', 'rds-local state 2'], { error: 'must be "rds-local state 2" or 1' }),
  /** Time continues from when the state was saved. */
  clock: z.strictObject({ now: moment, standing: z.boolean() }),
  /** Each record by its key, dates as `{"$date": milliseconds}`. */
  records: z.record(z.string(), z.looseObject({})),
});

export const FixtureQuery = z.strictObject({
  size: z.coerce.number().int().min(1).max(100_000).default(100),
  region: z.string().regex(REGION_NAME, { error: 'must be an AWS region such as us-east-1' }).default('us-east-1'),
});
