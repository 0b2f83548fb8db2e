import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isForbiddenHost } from './security/addresses.ts';

export const help = `RDS console

  npm start -- [options]

  (nothing)             the console with rds-local, an RDS on this machine; databases are kept in .data
  --aws                 talk to AWS, with the credentials that every AWS tool takes
  --endpoint URL        talk to any RDS-compatible endpoint (also AWS_ENDPOINT_URL_RDS)
  --region REGION       the AWS region (also AWS_REGION; us-east-1 except with --aws)
  --profile NAME        the AWS profile, with --aws or --endpoint (also AWS_PROFILE)

  --port 7300           the console's port; 0 takes any free one (also RDS_CONSOLE_PORT)
  --host 127.0.0.1      the console's address (also RDS_CONSOLE_HOST)
  --allow-remote        let --host be an address that other machines can reach. The console has no sign-in: anyone who can
                        reach it can see, change, and delete every database. With --aws, only the browser that opens the
                        printed address can. Nothing is encrypted unless something in front of the console provides TLS
  --name NAME           a further name that the console is reached by, such as console.example.com:7300,
                        or https://console.example.com behind something that speaks TLS; may be repeated
  --max-response-mb 16  the largest response that is read from an RDS endpoint (also RDS_CONSOLE_MAX_RESPONSE_MB)
  --log                 write one line of JSON for each request (also RDS_CONSOLE_LOG=1)

  --rds-port 7301       rds-local's port; 0 takes any free one (also RDS_LOCAL_PORT)
  --data DIR            where rds-local keeps its databases (also RDS_LOCAL_DATA; .data)
  --empty               begin with no databases and keep them in memory; what is stored stays untouched
  --speed 60            how many times faster than AWS things take their course in rds-local; also real (1),
                        fast (60) and instant (also RDS_LOCAL_SPEED)
  --no-engines          rds-local describes databases only: nothing runs behind their endpoints
  --ca-file FILE        certificate authorities of databases, in PEM, to be trusted besides those of RDS when the
                        console checks a login (also RDS_CONSOLE_CA_FILE)
  --help
`;

const options = {
  aws: { type: 'boolean', default: false },
  endpoint: { type: 'string' },
  region: { type: 'string' },
  profile: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'allow-remote': { type: 'boolean', default: false },
  name: { type: 'string', multiple: true },
  'max-response-mb': { type: 'string' },
  log: { type: 'boolean', default: false },
  'rds-port': { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean', default: false },
  speed: { type: 'string' },
  'no-engines': { type: 'boolean', default: false },
  'ca-file': { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

type Flags = ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];

function port(flag: string) {
  const error = `${flag} must be a port number from 0 to 65535.`;
  return z
    .string()
    .regex(/^\d{1,5}$/, { error })
    .transform(Number)
    .pipe(z.int().max(65_535, { error }));
}

const maxResponseError = '--max-response-mb must be a whole number from 1 to 1024.';
const speedError = '--speed must be real, fast, instant or a number from 0.001 to 1000000.';
const speedWords = ['real', 'fast', 'instant'] as const;

const schema = z.object({
  help: z.boolean(),
  log: z.boolean(),
  target: z.enum(['rds-local', 'aws', 'endpoint']),
  endpoint: z
    .url({ protocol: /^https?$/, abort: true, error: '--endpoint must be a URL such as http://localhost:4566.' })
    // Messages don't repeat the URL: the invalid part may be a secret.
    .refine((url) => isPlainUrl(new URL(url)), {
      abort: true,
      error:
        "--endpoint can't have a user name, password, query, or fragment. Enter only the scheme, host, port, and path, such as http://localhost:4566.",
    })
    .refine((url) => !isForbiddenHost(new URL(url).hostname), {
      error:
        "--endpoint can't be a link-local, multicast, or unspecified address or a metadata service. Enter the URL of an RDS endpoint, such as http://localhost:4566.",
    })
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]{2,}(-[a-z]+)+-\d+$/, { error: '--region must be an AWS region such as us-east-1.' })
    .optional(),
  profile: z.string().optional(),
  /** Whether there are AWS credentials for this connection. */
  hasCredentials: z.boolean(),
  host: z.string(),
  names: z.array(
    z.string().regex(/^(https?:\/\/)?(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i, {
      error: '--name must be a host name such as console.example.com, with a port or https:// where it has one.',
    }),
  ),
  maxResponseMb: z.coerce
    .number({ error: maxResponseError })
    .int({ error: maxResponseError })
    .min(1, { error: maxResponseError })
    .max(1024, { error: maxResponseError }),
  port: port('--port'),
  rdsPort: port('--rds-port'),
  /** undefined keeps rds-local's databases in memory. */
  dataFolder: z.string().optional(),
  /** In rds-local's format: a named speed, or how many times faster than AWS. */
  speed: z.union(
    [z.enum(speedWords), z.coerce.number().min(0.001, { error: speedError }).max(1_000_000, { error: speedError })],
    { error: speedError },
  ),
  /** Whether database engines run behind rds-local's endpoints. */
  hasEngines: z.boolean(),
  caFile: z.string().optional(),
});

export type Settings = z.output<typeof schema>;

/** An invalid setting; the message is one sentence for the user who started the console. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Settings from the arguments and the environment; arguments take precedence. AWS credentials in the environment never
 * make the console connect to AWS; only `--aws` does.
 *
 * @throws SettingsError
 */
export function readSettings(args: readonly string[], environment: Environment): Settings {
  const flags = readFlags(args);
  const { target, endpoint } = readTarget(flags, environment);
  const profile = flags.profile ?? given(environment.AWS_PROFILE);
  const { data: settings, error } = schema.safeParse({
    help: flags.help,
    log: flags.log || given(environment.RDS_CONSOLE_LOG) !== undefined,
    target,
    endpoint,
    region: flags.region ?? given(environment.AWS_REGION) ?? given(environment.AWS_DEFAULT_REGION),
    profile: target === 'rds-local' ? undefined : profile,
    hasCredentials:
      target === 'aws' || (target === 'endpoint' && (profile ?? given(environment.AWS_ACCESS_KEY_ID)) !== undefined),
    host: flags.host ?? given(environment.RDS_CONSOLE_HOST) ?? '127.0.0.1',
    names: flags.name ?? [],
    // A page from RDS has a few megabytes at most. Parsing this much takes about a second, during which nothing else is
    // served.
    maxResponseMb: flags['max-response-mb'] ?? given(environment.RDS_CONSOLE_MAX_RESPONSE_MB) ?? '16',
    port: flags.port ?? given(environment.RDS_CONSOLE_PORT) ?? '7300',
    rdsPort: flags['rds-port'] ?? given(environment.RDS_LOCAL_PORT) ?? '7301',
    dataFolder: flags.empty ? undefined : (flags.data ?? given(environment.RDS_LOCAL_DATA) ?? '.data'),
    speed: flags.speed ?? given(environment.RDS_LOCAL_SPEED) ?? '60',
    hasEngines: !flags['no-engines'],
    caFile: flags['ca-file'] ?? given(environment.RDS_CONSOLE_CA_FILE),
  });
  if (error) throw new SettingsError(error.issues[0]?.message ?? 'The settings cannot be read.');
  if (!flags['allow-remote'] && !isLoopback(settings.host)) {
    throw new SettingsError(
      `Other machines can reach --host ${settings.host}, and the console has no sign-in. If that's what you want, add --allow-remote.`,
    );
  }
  return settings;
}

function readTarget(flags: Flags, environment: Environment): Pick<Settings, 'target' | 'endpoint'> {
  if (flags.aws && flags.endpoint !== undefined) throw new SettingsError('--aws and --endpoint exclude each other.');
  if (flags.empty && flags.data !== undefined) throw new SettingsError('--empty and --data exclude each other.');
  const forRdsLocal = (['rds-port', 'data', 'empty', 'speed', 'no-engines'] as const).find((flag) => flags[flag]);
  if (forRdsLocal !== undefined && (flags.aws || flags.endpoint !== undefined)) {
    throw new SettingsError(`--${forRdsLocal} is for rds-local, which is not started with --aws or --endpoint.`);
  }
  if (flags.aws) return { target: 'aws' };
  if (flags.endpoint !== undefined) return { target: 'endpoint', endpoint: flags.endpoint };
  const endpoint = given(environment.AWS_ENDPOINT_URL_RDS);
  return endpoint === undefined || forRdsLocal !== undefined
    ? { target: 'rds-local' }
    : { target: 'endpoint', endpoint };
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The options cannot be read';
    // An argument without an option may be a URL with a password.
    const withoutValue = reason.replace(/^(Unexpected argument) .*$/s, '$1');
    throw new SettingsError(`${withoutValue}. npm start -- --help lists the options.`);
  }
}

function given(value: string | undefined) {
  return value === '' ? undefined : value;
}

function isPlainUrl({ username, password, search, hash }: URL) {
  return [username, password, search, hash].every((part) => part === '');
}

/** Whether only this machine can reach what listens on a host. */
export function isLoopback(host: string) {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
