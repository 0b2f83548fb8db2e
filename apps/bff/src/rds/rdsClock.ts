import type { RDSClient } from '@aws-sdk/client-rds';

const offsets = new WeakMap<object, number>();
/** A larger difference is ignored as an error. */
const maxYearsOff = 20;
const yearMs = 365.25 * 86_400_000;
/** The latest time with a year of four digits, the limit of RDS's times. */
const lastMoment = Date.parse('9999-12-31T23:59:59Z');

/**
 * The time at the RDS endpoint, from its last response; this machine's time before there was one. It decides when a
 * maintenance window opens: a laptop's clock may be wrong, and that of rds-local can be set.
 */
export function endpointNow({ config }: Pick<RDSClient, 'config'>) {
  return new Date(Math.min(lastMoment, Date.now() + (offsets.get(config.requestHandler) ?? 0)));
}

/**
 * Records the time at an endpoint: `x-rds-local-clock`, or else `Date`. An impossible `Date` is removed from
 * the headers, because the SDK would use it for signatures.
 *
 * @param handler the SDK's handler of requests to the endpoint
 */
export function updateClock(handler: object, headers: Record<string, string>) {
  const date = Date.parse(headers.date ?? '');
  if (Math.abs(date - Date.now()) > maxYearsOff * yearMs) delete headers.date;
  const received = Date.parse(headers['x-rds-local-clock'] ?? headers.date ?? '');
  if (!(received >= 0 && received <= lastMoment)) return;
  // `Date` is in whole seconds, and the response takes time: smaller differences are ignored.
  const offset = received - Date.now();
  offsets.set(handler, Math.abs(offset) < 5000 ? 0 : offset);
}
