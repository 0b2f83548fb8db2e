import type { RDSClient } from '@aws-sdk/client-rds';

const offsets = new WeakMap<object, number>();
/** A clock that is further off than this is broken. */
const maxYearsOff = 20;
const yearMs = 365.25 * 86_400_000;
/** The last moment with a year of four digits, which is all that RDS's times can say. */
const lastMoment = Date.parse('9999-12-31T23:59:59Z');

/**
 * The time at the other end, as its last answer had it; this machine's own before there was one. It decides when a
 * maintenance window opens: a laptop's clock may be wrong, and that of rds-local may have been turned on purpose.
 */
export function rdsNow({ config }: Pick<RDSClient, 'config'>) {
  return new Date(Math.min(lastMoment, Date.now() + (offsets.get(config.requestHandler) ?? 0)));
}

/**
 * Notes what time it is at an endpoint: `x-rds-local-clock`, or else `Date`. A `Date` that can't be true is removed from
 * the headers, since the SDK would sign by it from then on.
 *
 * @param handler what requests to the endpoint go through
 */
export function updateClock(handler: object, headers: Record<string, string>) {
  const date = Date.parse(headers.date ?? '');
  if (Math.abs(date - Date.now()) > maxYearsOff * yearMs) delete headers.date;
  const received = Date.parse(headers['x-rds-local-clock'] ?? headers.date ?? '');
  if (!(received >= 0 && received <= lastMoment)) return;
  // `Date` is in whole seconds, and the way takes its time: two clocks as near as that are the same.
  const offset = received - Date.now();
  offsets.set(handler, Math.abs(offset) < 5000 ? 0 : offset);
}
