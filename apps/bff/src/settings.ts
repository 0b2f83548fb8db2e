import { parseArgs } from 'node:util';
import { z } from 'zod';

export const help = `RDS console

  npm start -- [options]

  (nothing)             the console with rds-local, an RDS on this machine; databases are kept in .data
  --aws                 talk to AWS, with the credentials that every AWS tool takes (AWS_PROFILE, AWS_REGION …)
  --endpoint URL        talk to any RDS-compatible endpoint (also AWS_ENDPOINT_URL_RDS)

  --port 7300           the console's port (0: any free one)
  --host 127.0.0.1      the console's address
  --allow-remote        let --host be an address that other machines reach; there is no login
  --name HOST[:PORT]    a further name that the console is reached by; may be repeated
  --region us-east-1    the AWS region (also AWS_REGION)
  --profile NAME        the AWS profile, with --aws (also AWS_PROFILE)

  --rds-port 7301       rds-local's port (0: any free one)
  --data DIR            where rds-local keeps its databases (.data)
  --empty               begin with no databases, in memory; what is stored stays untouched
  --speed 60            how many times faster than AWS things take their course in rds-local
  --help
`;

const options = {
  aws: { type: 'boolean', default: false },
  endpoint: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  'allow-remote': { type: 'boolean', default: false },
  name: { type: 'string', multiple: true },
  region: { type: 'string' },
  profile: { type: 'string' },
  'rds-port': { type: 'string' },
  data: { type: 'string' },
  empty: { type: 'boolean', default: false },
  speed: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const port = (flag: string) =>
  z.coerce
    .number({ error: `${flag} must be a port number from 0 to 65535.` })
    .int()
    .min(0)
    .max(65_535, {
      error: `${flag} must be a port number from 0 to 65535.`,
    });

const schema = z.object({
  help: z.boolean(),
  target: z.enum(['rds-local', 'aws', 'endpoint']),
  endpoint: z
    .url({ protocol: /^https?$/, error: '--endpoint must be a URL such as http://localhost:4566.' })
    .optional(),
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { error: '--region must be an AWS region such as us-east-1.' })
    .optional(),
  profile: z.string().optional(),
  host: z.string(),
  allowRemote: z.boolean(),
  names: z.array(z.string()),
  port: port('--port'),
  rdsPort: port('--rds-port'),
  dataFolder: z.string().optional(),
  speed: z.coerce
    .number({ error: '--speed must be a number above 0.' })
    .positive({ error: '--speed must be a number above 0.' }),
});

export type Settings = z.output<typeof schema>;

/** A setting that cannot be; the message is one sentence for the person who started the console. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What the arguments and the environment ask for, arguments first. AWS credentials in the environment never make a start
 * go to AWS; only `--aws` does.
 *
 * @throws SettingsError
 */
export function readSettings(args: readonly string[], environment: Environment): Settings {
  const flags = readFlags(args);
  if (flags.aws && flags.endpoint !== undefined) throw new SettingsError('--aws and --endpoint exclude each other.');
  if (flags.empty && flags.data !== undefined) throw new SettingsError('--empty and --data exclude each other.');

  const endpoint = flags.endpoint ?? (flags.aws ? undefined : given(environment.AWS_ENDPOINT_URL_RDS));
  const { data, error } = schema.safeParse({
    help: flags.help,
    target: flags.aws ? 'aws' : endpoint === undefined ? 'rds-local' : 'endpoint',
    endpoint,
    region: flags.region ?? given(environment.AWS_REGION) ?? given(environment.AWS_DEFAULT_REGION),
    profile: flags.profile ?? given(environment.AWS_PROFILE),
    host: flags.host ?? given(environment.RDS_CONSOLE_HOST) ?? '127.0.0.1',
    allowRemote: flags['allow-remote'],
    names: flags.name ?? [],
    port: flags.port ?? given(environment.RDS_CONSOLE_PORT) ?? 7300,
    rdsPort: flags['rds-port'] ?? given(environment.RDS_LOCAL_PORT) ?? 7301,
    dataFolder: flags.empty ? undefined : (flags.data ?? given(environment.RDS_LOCAL_DATA) ?? '.data'),
    speed: flags.speed ?? given(environment.RDS_LOCAL_SPEED) ?? 60,
  });
  if (error) throw new SettingsError(error.issues[0]?.message ?? 'The settings cannot be read.');
  if (!data.allowRemote && !isLoopback(data.host)) {
    throw new SettingsError(
      `--host ${data.host} can be reached from other machines, and the console has no login. Say --allow-remote as well if this is what you want.`,
    );
  }
  return data;
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The options cannot be read';
    throw new SettingsError(`${reason}. npm start -- --help lists the options.`);
  }
}

function given(value: string | undefined) {
  return value === '' ? undefined : value;
}

function isLoopback(host: string) {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}
