import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

function canMakeThem() {
  try {
    execFileSync('openssl', ['version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** Whether the machine has openssl, without which tests with certificates are left out. */
export const hasOpenssl = canMakeThem();

interface Files {
  key: string;
  cert: string;
}

/** An authority of its own, and certificates by it; files, since that is what database servers take. */
export interface TestCertificates {
  folder: string;
  ca: string;
  caFile: string;
  /** @param days for which it is good; -1 makes one that has expired */
  certificate(name: string, days?: number): Promise<Files>;
  remove(): void;
}

export async function makeTestCertificates(): Promise<TestCertificates> {
  const folder = mkdtempSync(join(tmpdir(), 'console-certificates-'));
  const at = (file: string) => join(folder, file);
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder });
  const subject = ['-subj', '/CN=Test authority'];
  await openssl('req', '-x509', ...newKey, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '2', ...subject);
  let count = 0;
  return {
    folder,
    ca: readFileSync(at('ca.pem'), 'utf8'),
    caFile: at('ca.pem'),
    certificate: async (name, days = 2) => {
      count += 1;
      const [id, serial] = [`server${count}`, String(count)];
      const names = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
      await openssl('req', ...newKey, '-keyout', `${id}.key`, '-out', `${id}.csr`, ...names);
      const by = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-set_serial', serial, '-copy_extensions', 'copy'];
      await openssl('x509', '-req', '-in', `${id}.csr`, '-out', `${id}.pem`, '-days', String(days), ...by);
      return { key: at(`${id}.key`), cert: at(`${id}.pem`) };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
