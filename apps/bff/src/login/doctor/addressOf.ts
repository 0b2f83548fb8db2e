import { lookup } from 'node:dns/promises';
import { withinTime } from '../../rds/timeLimit.ts';
import { isForbiddenAddress } from '../../security/addresses.ts';

const lookupWithinMs = 3000;

/** The lowest port that RDS gives to a database. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
const lowestPort = 1150;

/** Why a database cannot be at an address, or undefined when it can. */
export function addressError(ip: string, port: number) {
  if (isForbiddenAddress(ip)) return `${ip} is an address that no database has.`;
  return port < lowestPort ? `${port} is a port that no database of RDS has.` : undefined;
}

/**
 * The IP address of a name. It is looked up once and used for everything after that, so that a name that changes
 * in between can't redirect the check.
 *
 * The operating system's lookup can't be aborted; it has its own time limit.
 *
 * @throws what the lookup throws, TimeLimitError, or the signal's reason
 */
export async function addressOf(host: string, signal: AbortSignal): Promise<string> {
  const { address } = await withinTime(lookupWithinMs, signal, () => lookup(host));
  return address;
}
