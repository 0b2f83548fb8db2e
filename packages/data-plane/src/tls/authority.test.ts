import { X509Certificate } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, createServer, type PeerCertificate, type TLSSocket } from 'node:tls';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Authority, openAuthority, type ServerTls } from './authority.ts';

const endpoint = { name: 'shop.c2syb.us-east-1.rds.amazonaws.com', address: '127.82.1.2' };
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'authority-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What a client says that knows the authority alone and wants to reach a host. */
async function handshake(authority: Authority, tls: ServerTls, host: string) {
  const server = createServer({ SNICallback: (_name, done) => done(null, tls.context) });
  // Without a name from the client there is no SNI.
  server.setSecureContext({});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise<PeerCertificate | string>((resolve) => {
      const socket: TLSSocket = connect(
        { port, host: '127.0.0.1', ca: authority.pem, servername: 'localhost', checkServerIdentity: checkFor(host) },
        () => {
          resolve(socket.getPeerCertificate());
          socket.destroy();
        },
      );
      socket.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  } finally {
    server.close();
  }
}

function checkFor(host: string) {
  return (_servername: string, peer: PeerCertificate) => {
    const certificate = new X509Certificate(peer.raw);
    const fits = /^[\d.:]+$/.test(host) ? certificate.checkIP(host) : certificate.checkHost(host);
    return fits ? undefined : Object.assign(new Error(host), { code: 'ANOTHER_NAME' });
  };
}

it('creates an authority once, with a key for its owner only', async () => {
  const [first, second] = await Promise.all([openAuthority(folder), openAuthority(folder)]);
  const third = await openAuthority(folder);
  expect(new Set([first.pem, second.pem, third.pem]).size).toBe(1);
  expect(await readdir(folder)).toEqual(['authority']);
  expect((await stat(join(folder, 'authority/ca.key'))).mode & 0o777).toBe(0o600);
  expect(await readFile(join(folder, 'authority/ca.pem'), 'utf8')).toBe(first.pem);
});

it('refuses files that don’t belong together', async () => {
  await openAuthority(folder);
  const other = await openAuthority(join(folder, 'other'));
  await writeFile(join(folder, 'authority/ca.pem'), other.pem);
  await expect(openAuthority(folder)).rejects.toThrow(/don’t belong together/);
});

it.each([endpoint.name, endpoint.address, 'localhost', '127.0.0.1', '::1'])(
  'certifies an endpoint as %s',
  async (host) => {
    const authority = await openAuthority(folder);
    const peer = await handshake(authority, authority.serverTls(endpoint), host);
    expect(peer).toMatchObject({ subject: { CN: 'Embedded RDS database' } });
  },
);

it('certifies an endpoint as nothing else', async () => {
  const authority = await openAuthority(folder);
  const tls = authority.serverTls(endpoint);
  expect(await handshake(authority, tls, 'other.c2syb.us-east-1.rds.amazonaws.com')).toBe('ANOTHER_NAME');
  expect(await handshake(authority, tls, '127.82.1.3')).toBe('ANOTHER_NAME');
});

it('isn’t believed for names that aren’t permitted to it', async () => {
  const authority = await openAuthority(folder);
  const bank = authority.serverTls({ name: 'bank.example.com', address: endpoint.address });
  // How OpenSSL’s “permitted subtree violation” reads in Node.
  expect(await handshake(authority, bank, 'bank.example.com')).toBe('UNSPECIFIED');
  const far = authority.serverTls({ name: endpoint.name, address: '192.0.2.1' });
  expect(await handshake(authority, far, '192.0.2.1')).toBe('UNSPECIFIED');
});

it('isn’t believed by those who know another authority', async () => {
  const [one, other] = await Promise.all([openAuthority(folder), openAuthority(join(folder, 'other'))]);
  expect(await handshake(other, one.serverTls(endpoint), endpoint.name)).toMatch(/SELF_SIGNED|UNABLE_TO/);
});

it('keeps what it created for an endpoint, and tells its hash', async () => {
  const authority = await openAuthority(folder);
  const tls = authority.serverTls(endpoint);
  expect(authority.serverTls({ ...endpoint })).toBe(tls);
  expect(authority.serverTls({ ...endpoint, address: '127.82.1.9' })).not.toBe(tls);
  const peer = await handshake(authority, tls, endpoint.name);
  expect(typeof peer === 'string' ? peer : peer.fingerprint256.replaceAll(':', '').toLowerCase()).toBe(
    tls.bindingHash.toString('hex'),
  );
});

it('has secrets that stay and that differ by purpose and folder', async () => {
  const [one, same] = [await openAuthority(folder), await openAuthority(folder)];
  const other = await openAuthority(join(folder, 'other'));
  expect(one.secretFor('a').equals(same.secretFor('a'))).toBe(true);
  expect(one.secretFor('a').equals(one.secretFor('b'))).toBe(false);
  expect(one.secretFor('a').equals(other.secretFor('a'))).toBe(false);
});
