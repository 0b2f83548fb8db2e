import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hkdfSync,
  X509Certificate,
} from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createSecureContext, type SecureContext } from 'node:tls';
import { authorityCertificate, type Issuer, type PermittedNames, serverCertificate } from './certificates.ts';

/** What a server needs to take TLS connections. */
export interface ServerTls {
  context: SecureContext;
  /** `tls-server-end-point`: what a client binds its login to. */
  bindingHash: Buffer;
}

export interface Authority {
  /** Its certificate in PEM, which clients need to verify servers. */
  pem: string;
  /** For the name and the address of an endpoint; for localhost too. Created when it is needed, and kept. */
  serverTls(endpoint: { name: string; address: string }): ServerTls;
  /** Something that stays the same for this data folder, and that nobody else can compute. */
  secretFor(purpose: string): Buffer;
}

const authorityDays = 3650;
/** Some clients refuse certificates of servers that are valid for longer than 398 days. */
const serverDays = 397;
const renewalMs = 30 * 24 * 3600_000;

const permitted: PermittedNames = {
  domains: ['rds.amazonaws.com', 'rds.amazonaws.com.cn', 'localhost'],
  networks: ['127.0.0.0/8', '::1/128'],
};

/**
 * The certificate authority of a data folder, in its folder `authority`; the first call creates it. Whoever can read its
 * key can pass for a database, so only the owner can.
 *
 * @throws where the files of an existing one don't belong together
 */
export async function openAuthority(dataFolder: string): Promise<Authority> {
  const folder = join(dataFolder, 'authority');
  if (!existsSync(folder)) await create(folder);
  const [keyPem, pem] = await Promise.all(['ca.key', 'ca.pem'].map((name) => readFile(join(folder, name), 'utf8')));
  return authorityOf(folder, keyPem ?? '', pem ?? '');
}

/** Two processes may create it at the same time: the first wins, and there are never half of its files. */
async function create(folder: string) {
  await mkdir(dirname(folder), { recursive: true });
  const unfinished = await mkdtemp(`${folder}.`);
  try {
    const { privateKey: key } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const id = createHash('sha256')
      .update(createPublicKey(key).export({ type: 'spki', format: 'der' }))
      .digest('hex');
    const name = `Embedded RDS authority ${id.slice(0, 8)}`;
    const pem = pemOf(authorityCertificate(key, name, authorityDays, permitted));
    await writeFile(join(unfinished, 'ca.key'), key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600 });
    await writeFile(join(unfinished, 'ca.pem'), pem);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}

function authorityOf(folder: string, keyPem: string, pem: string): Authority {
  const key = createPrivateKey(keyPem);
  const certificate = new X509Certificate(pem);
  if (!certificate.checkPrivateKey(key))
    throw new Error(`The files in ${folder} don’t belong together. Delete the folder to create a new authority.`);
  const issuer: Issuer = { key, certificate: certificate.raw };
  const made = new Map<string, { tls: ServerTls; renewAt: number }>();
  // One key for all servers of this process: whoever can read one can read all.
  const { privateKey: serverKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serverKeyPem = serverKey.export({ type: 'pkcs8', format: 'pem' });

  return {
    pem,
    serverTls({ name, address }) {
      const id = `${name} ${address}`;
      const kept = made.get(id);
      if (kept && Date.now() < kept.renewAt) return kept.tls;
      const names = {
        hosts: [...new Set([name, 'localhost'])],
        addresses: [...new Set([address, '127.0.0.1', '::1'])],
      };
      const der = serverCertificate(serverKey, serverDays, issuer, names);
      const tls = {
        context: createSecureContext({
          key: serverKeyPem,
          cert: pemOf(der) + pem,
          minVersion: 'TLSv1.2',
        }),
        bindingHash: createHash('sha256').update(der).digest(),
      };
      made.set(id, { tls, renewAt: Date.now() + serverDays * 24 * 3600_000 - renewalMs });
      return tls;
    },
    secretFor: (purpose) =>
      Buffer.from(hkdfSync('sha256', key.export({ type: 'pkcs8', format: 'der' }), '', purpose, 32)),
  };
}

function pemOf(der: Buffer) {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}
