import { BlockList, isIP, isIPv4 } from 'node:net';

/** Networks without RDS endpoints or databases, some of which provide a machine's cloud credentials. */
const forbidden = blockList([
  ['0.0.0.0', 8],
  ['169.254.0.0', 16],
  // Multicast, reserved, and broadcast.
  ['224.0.0.0', 3],
  ['fe80::', 10],
  ['ff00::', 8],
  // Metadata services outside of the link-local range: EC2 and EKS, Google Cloud, Azure, Oracle Cloud, Alibaba Cloud.
  ['fd00:ec2::', 32],
  ['fd20:ce::254', 128],
  ['168.63.129.16', 32],
  ['192.0.0.192', 32],
  ['100.100.100.200', 32],
]);

/** @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html */
const forbiddenName = /^(metadata(\.google\.internal|\.goog)?|instance-data(\..*)?)$/;

/** Private networks, such as a VPC. */
const inside = blockList([
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
  ['fc00::', 7],
]);

/**
 * Where IPv6 addresses hold an IPv4 address: after these groups, it begins at this one.
 *
 * @see https://www.iana.org/assignments/iana-ipv6-special-registry
 */
const embeddings: readonly { prefix: readonly number[]; at: number; mask?: number }[] = [
  // IPv4-compatible, IPv4-mapped, and IPv4-translated (RFC 4291, RFC 2765).
  { prefix: [0, 0, 0, 0, 0, 0], at: 6 },
  { prefix: [0, 0, 0, 0, 0, 0xffff], at: 6 },
  { prefix: [0, 0, 0, 0, 0xffff, 0], at: 6 },
  // NAT64 (RFC 6052, RFC 8215).
  { prefix: [0x64, 0xff9b, 0, 0, 0, 0], at: 6 },
  { prefix: [0x64, 0xff9b, 1], at: 6 },
  // 6to4 (RFC 3056).
  { prefix: [0x2002], at: 1 },
  // Teredo (RFC 4380): the server's address, and the client's with all bits inverted.
  { prefix: [0x2001, 0], at: 2 },
  { prefix: [0x2001, 0], at: 6, mask: 0xffff },
];

/**
 * Whether an IP address is one that the console never connects to: link-local, multicast, reserved, or that of a cloud's
 * metadata service. An IPv6 address counts as the IPv4 address that it embeds, too.
 *
 * @param ip as `isIP` accepts it
 */
export function isForbiddenAddress(ip: string): boolean {
  return isIn(forbidden, ip);
}

/**
 * The same for the host of a URL, including the names of metadata services. Other names aren't looked up.
 *
 * @param hostname as `URL` gives it, which writes every spelling of an IPv4 address with four decimal numbers
 */
export function isForbiddenHost(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$|\.$/g, '');
  return isIP(host) === 0 ? forbiddenName.test(host) : isForbiddenAddress(host);
}

/** This machine itself. */
const own = blockList([
  ['127.0.0.0', 8],
  ['::1', 128],
]);

/** Whether an IP address is one of this machine's own. @param ip as `isIP` accepts it */
export function isLoopbackAddress(ip: string): boolean {
  return isIn(own, ip);
}

/**
 * Whether an IP address is that of a private network.
 *
 * @param ip as `isIP` accepts it
 */
export function isPrivateAddress(ip: string): boolean {
  return isIn(inside, ip);
}

function blockList(subnets: readonly [address: string, bits: number][]) {
  const list = new BlockList();
  for (const [address, bits] of subnets) list.addSubnet(address, bits, familyOf(address));
  return list;
}

function familyOf(ip: string) {
  return isIPv4(ip) ? 'ipv4' : 'ipv6';
}

function isIn(list: BlockList, ip: string) {
  return list.check(ip, familyOf(ip)) || (!isIPv4(ip) && embeddedIn(ip).some((ipv4) => list.check(ipv4)));
}

/** The IPv4 addresses that an IPv6 address embeds. */
function embeddedIn(ipv6: string) {
  const groups = groupsOf(ipv6);
  const loopback = '0,0,0,0,0,0,0,1';
  if (String(groups) === loopback) return [];
  return embeddings
    .filter(({ prefix }) => prefix.every((group, at) => group === groups[at]))
    .map(({ at, mask = 0 }) =>
      groups
        .slice(at, at + 2)
        .map((group) => group ^ mask)
        .flatMap((group) => [group >> 8, group & 0xff])
        .join('.'),
    );
}

/** The eight numbers of an IPv6 address, without its zone. */
function groupsOf(ipv6: string) {
  // URL writes an IPv4 address at the end as two groups.
  const { hostname } = new URL(`http://[${ipv6.replace(/%.*$/, '')}]`);
  const [start = [], end = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((part) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))));
  return [...start, ...Array<number>(8 - start.length - end.length).fill(0), ...end];
}
