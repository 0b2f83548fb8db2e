import { assert, constantFrom, integer, oneof, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isForbiddenAddress, isForbiddenHost, isPrivateAddress } from './addresses.ts';

const dotted = (ipv4: number) => [24, 16, 8, 0].map((bits) => (ipv4 >>> bits) & 0xff).join('.');
const groups = (ipv4: number) => [16, 0].map((bits) => ((ipv4 >>> bits) & 0xffff).toString(16)).join(':');
const ofGoogle = 0x08080808;

/** Every way in which an IPv6 address embeds an IPv4 address. */
const embeddings: ((ipv4: number) => string)[] = [
  (ipv4) => `::${dotted(ipv4)}`,
  (ipv4) => `0:0:0:0:0:0:${groups(ipv4)}`,
  (ipv4) => `::ffff:${dotted(ipv4)}`,
  (ipv4) => `::FFFF:${groups(ipv4)}`,
  (ipv4) => `::ffff:0:${dotted(ipv4)}`,
  (ipv4) => `64:ff9b::${dotted(ipv4)}`,
  (ipv4) => `64:ff9b::${groups(ipv4)}`,
  (ipv4) => `64:ff9b:1::${groups(ipv4)}`,
  (ipv4) => `64:ff9b:1:fffe:1::${dotted(ipv4)}`,
  (ipv4) => `2002:${groups(ipv4)}::1`,
  (ipv4) => `2002:${groups(ipv4)}:1:2:3:4:5`,
  (ipv4) => `2001:0:${groups(ipv4)}:8000:63bf:${groups(~ofGoogle)}`,
  (ipv4) => `2001::${groups(ofGoogle)}:8000:63bf:${groups(~ipv4)}`,
];

// 0.0.0.1 is left out: in IPv4-compatible form it is the loopback address.
const forbidden = oneof(
  integer({ min: 2, max: 0x00ffffff }),
  integer({ min: 0xa9fe0000, max: 0xa9feffff }),
  integer({ min: 0xe0000000, max: 0xffffffff }),
  constantFrom(0xa8_3f_81_10, 0xc0_00_00_c0, 0x64_64_64_c8),
);
const ordinary = oneof(
  integer({ min: 0x01000000, max: 0x63ffffff }),
  integer({ min: 0x65000000, max: 0xa7ffffff }),
  integer({ min: 0xaa000000, max: 0xbfffffff }),
  integer({ min: 0xc1000000, max: 0xdfffffff }),
);

describe('an IP address', () => {
  it('that is link-local, multicast, reserved, or a metadata service is forbidden, however it is embedded', () =>
    assert(
      property(forbidden, constantFrom(dotted, ...embeddings), (ipv4, embed) => isForbiddenAddress(embed(ipv4))),
      { numRuns: 1000 },
    ));

  it('that is any other is not', () =>
    assert(
      property(ordinary, constantFrom(dotted, ...embeddings), (ipv4, embed) => !isForbiddenAddress(embed(ipv4))),
      { numRuns: 1000 },
    ));

  it.each(['::', 'fe80::1', 'febf::1', 'fe80::1%eth0', 'ff02::1', 'fd00:ec2::254', 'fd00:ec2::23', 'fd20:ce::254'])(
    '%s is forbidden',
    (ip) => expect(isForbiddenAddress(ip)).toBe(true),
  );

  it.each(['127.0.0.1', '::1', '0:0:0:0:0:0:0:1', '10.0.0.1', '192.168.1.1', 'fd00:ec3::1', '2600:1f18::1'])(
    '%s is not forbidden',
    (ip) => expect(isForbiddenAddress(ip)).toBe(false),
  );

  it.each(['10.1.2.3', '172.31.0.1', '100.64.0.1', 'fd12::1', '::ffff:10.1.2.3', '64:ff9b::10.1.2.3'])(
    '%s is private',
    (ip) => expect(isPrivateAddress(ip)).toBe(true),
  );

  it.each(['8.8.8.8', '172.32.0.1', '2600:1f18::1', '64:ff9b::8.8.8.8'])('%s is public', (ip) =>
    expect(isPrivateAddress(ip)).toBe(false),
  );
});

describe('the host of a URL', () => {
  it.each([
    '169.254.169.254',
    '2852039166',
    '0xa9fea9fe',
    '0xa9.254.0251.254',
    '169.254.43518',
    '169.254.169.254.',
    '%31%36%39.254.169.254',
    '[::ffff:169.254.169.254]',
    '[64:ff9b::a9fe:a9fe]',
    '[fd00:ec2::254]',
    'metadata',
    'METADATA.google.internal',
    'metadata.google.internal.',
    'metadata.goog',
    'instance-data',
    'instance-data.ec2.internal',
    'instance-data.eu-west-1.compute.internal.',
  ])('%s is forbidden', (host) => expect(isForbiddenHost(new URL(`http://${host}:4566/`).hostname)).toBe(true));

  it.each(['localhost', '127.1', '[::1]', '10.0.0.5', 'rds.eu-west-1.amazonaws.com', 'metadata.example.com'])(
    '%s is not forbidden',
    (host) => expect(isForbiddenHost(new URL(`http://${host}:4566/`).hostname)).toBe(false),
  );
});
