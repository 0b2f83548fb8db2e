import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { SPEEDS } from './control/requests.ts';
import { DEFAULT_QUOTAS, type Quotas } from './engine/quotas.ts';
import type { KeyPair } from './http/verifySignature.ts';
import type { RdsLocalOptions } from './startRdsLocal.ts';

export const help = `rds-local: an Amazon RDS endpoint on this machine, for the AWS CLI, SDKs and Terraform

  --port 7301           port to listen on (0: any free one)
  --host 127.0.0.1      address to listen on
  --allow-remote        let --host be an address that other machines reach
  --name NAME           a further name that it is reached by; may be repeated
  --allow-origin URL    a web origin, such as https://tools.example, whose pages may send requests; may be repeated
  --data DIR            where the databases' descriptions are kept (default: .data/rds-local)
  --memory              keep them in memory instead
  --speed 60            how many times faster than AWS things take their course; also real (1), fast (60) and instant
  --seed TEXT           let identifiers and times repeat: with --memory only; the clock stands until it is advanced
  --account 123456789012
  --quota NAME=NUMBER   another quota than AWS grants at first, such as DBInstances=200; may be repeated
  --key-file FILE       JSON with accessKeyId and secretAccessKey: take only requests signed with them
  --no-engines          describe databases only: their endpoints lead nowhere, and have the names that AWS gives
  --log                 write one line of JSON for each request
  --help
`;

const options = {
  port: { type: 'string', default: '7301' },
  host: { type: 'string', default: '127.0.0.1' },
  'allow-remote': { type: 'boolean', default: false },
  name: { type: 'string', multiple: true },
  'allow-origin': { type: 'string', multiple: true },
  data: { type: 'string' },
  memory: { type: 'boolean', default: false },
  speed: { type: 'string', default: '60' },
  seed: { type: 'string' },
  account: { type: 'string', default: '123456789012' },
  quota: { type: 'string', multiple: true },
  'key-file': { type: 'string' },
  'no-engines': { type: 'boolean', default: false },
  log: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

export type CommandLine =
  | { help: true }
  | {
      help: false;
      logsRequests: boolean;
      /** What the user should know about who has access. */
      warning: string | undefined;
      options: Omit<RdsLocalOptions, 'log' | 'pid' | 'engines'>;
      /** Whether database engines run behind the endpoints. */
      hasEngines: boolean;
    };

/**
 * What the arguments of the command ask for.
 *
 * @throws Error with a sentence for the user when they ask for something that can not be
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({ args: [...args], options, strict: true });
  if (values.help) {
    return { help: true };
  }
  if (values.memory && values.data !== undefined) {
    throw new Error('--memory and --data exclude each other.');
  }
  if (values.seed !== undefined && !values.memory) {
    throw new Error('--seed needs --memory: what is stored has identifiers of its own already.');
  }
  if (!values['allow-remote'] && !isLoopback(values.host)) {
    throw new Error(
      `--host ${values.host} can be reached from other machines, and rds-local lets in everyone who reaches it. ` +
        'Say --allow-remote as well if this is what you want, and think of --key-file.',
    );
  }
  if (!/^\d{12}$/.test(values.account)) {
    throw new Error('--account must be twelve digits.');
  }
  const keyFile = values['key-file'];
  return {
    help: false,
    logsRequests: values.log,
    hasEngines: !values['no-engines'],
    warning: isLoopback(values.host) || keyFile !== undefined ? undefined : openToAll(values.host),
    options: {
      port: numberBetween('--port', values.port, 0, 65_535, true),
      host: values.host,
      dataFolder: values.memory ? undefined : (values.data ?? '.data/rds-local'),
      speed: SPEEDS[values.speed] ?? numberBetween('--speed', values.speed, 0.001, 1_000_000, false),
      seed: values.seed,
      names: values.name ?? [],
      allowedOrigins: (values['allow-origin'] ?? []).map(webOrigin),
      accountId: values.account,
      quotas: readQuotas(values.quota ?? []),
      keyPair: keyFile === undefined ? undefined : readKeyFile(keyFile),
    },
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function openToAll(host: string): string {
  return (
    `Anyone who can reach this machine at ${host} can read, change, and delete every database in this rds-local, ` +
    'because it accepts any access key. To accept only yours, add --key-file. ' +
    'The control API answers to programs on this machine only.'
  );
}

function webOrigin(text: string): string {
  const isOrigin = /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;
  if (isOrigin) {
    return text;
  }
  throw new Error(
    `--allow-origin ${text} isn't a web origin. Use a scheme, a name, and a port if it isn't the usual one, ` +
      'such as https://tools.example or http://localhost:8080, without a path.',
  );
}

function numberBetween(flag: string, text: string, from: number, to: number, whole: boolean): number {
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (!(number >= from && number <= to) || (whole && !Number.isInteger(number))) {
    throw new Error(`${flag} must be a ${whole ? 'whole ' : ''}number from ${from} to ${to}.`);
  }
  return number;
}

function readQuotas(texts: readonly string[]): Partial<Quotas> {
  const quotas = texts.map((text) => {
    const [name = '', number = ''] = text.split('=');
    if (!(name in DEFAULT_QUOTAS)) {
      throw new Error(`--quota ${text}: the names are ${Object.keys(DEFAULT_QUOTAS).join(', ')}.`);
    }
    return [name, numberBetween(`--quota ${name}`, number, 0, 1_000_000_000, true)];
  });
  // Each name was found among those of the quotas.
  return Object.fromEntries(quotas) as Partial<Quotas>;
}

function readKeyFile(file: string): KeyPair {
  try {
    const { accessKeyId, secretAccessKey } = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof accessKeyId === 'string' && typeof secretAccessKey === 'string' && accessKeyId && secretAccessKey) {
      return { accessKeyId, secretAccessKey };
    }
  } catch {
    // The reason may quote the file, and the file holds a secret.
  }
  throw new Error(`--key-file ${file} must be readable and hold {"accessKeyId": "…", "secretAccessKey": "…"}.`);
}
