import { lookup } from 'node:dns/promises';
import { BlockList, isIPv4 } from 'node:net';
import { withinTime } from '../../rds/timeLimit.ts';

const lookupWithinMs = 3000;

/**
 * Where no database of RDS is, whatever an endpoint answers: the instance metadata of clouds, link-local and multicast
 * addresses. This server has credentials that are handed out there.
 */
const never = new BlockList();
never.addSubnet('0.0.0.0', 8, 'ipv4');
never.addSubnet('169.254.0.0', 16, 'ipv4');
never.addSubnet('224.0.0.0', 3, 'ipv4');
never.addSubnet('::', 128, 'ipv6');
never.addSubnet('fe80::', 10, 'ipv6');
never.addSubnet('ff00::', 8, 'ipv6');
never.addSubnet('fd00:ec2::', 32, 'ipv6');

/** Of the VPC, or of another network that is not the internet. */
const inside = new BlockList();
inside.addSubnet('10.0.0.0', 8, 'ipv4');
inside.addSubnet('172.16.0.0', 12, 'ipv4');
inside.addSubnet('192.168.0.0', 16, 'ipv4');
inside.addSubnet('100.64.0.0', 10, 'ipv4');
inside.addSubnet('fc00::', 7, 'ipv6');

/** The lowest port that RDS gives to a database. @see https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html */
const lowestPort = 1150;

const familyOf = (ip: string) => (isIPv4(ip) ? 'ipv4' : 'ipv6');

/** Why a database cannot be at an address, or undefined when it can. */
export function addressComplaint(ip: string, port: number) {
  if (never.check(ip, familyOf(ip))) return `${ip} is an address that no database has.`;
  return port < lowestPort ? `${port} is a port that no database of RDS has.` : undefined;
}

/** Whether an address is that of a private network. */
export function isPrivateAddress(ip: string) {
  return inside.check(ip, familyOf(ip));
}

/**
 * The address behind a name. It is looked up once, and everything later goes to this address, so that a name that changes
 * in between leads nowhere else.
 *
 * The operating system's lookup can't be stopped; it has a limit of its own.
 *
 * @throws what the lookup throws, TimeLimitError, or the signal's reason
 */
export async function addressOf(host: string, signal: AbortSignal): Promise<string> {
  const { address } = await withinTime(lookupWithinMs, signal, () => lookup(host));
  return address;
}
