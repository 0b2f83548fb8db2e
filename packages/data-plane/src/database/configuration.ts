import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Postgres } from '../engine/findPostgres.ts';
import { hasLibrary, readSettings } from './engineSettings.ts';

/** Settings by their names, with values as in a parameter group. */
export type Settings = Readonly<Record<string, string>>;

/**
 * RDS's defaults where they differ from PostgreSQL's, and sizes that suit many engines on one machine. Paths, the socket and
 * the destination of the log are given at the start instead, so that nothing can change them.
 */
const defaults: Settings = {
  autovacuum_max_workers: '3',
  default_text_search_config: 'pg_catalog.english',
  lc_messages: 'C',
  log_line_prefix: '%t:%r:%u@%d:[%p]:',
  log_timezone: 'UTC',
  max_connections: '100',
  max_slot_wal_keep_size: '512MB',
  max_wal_size: '256MB',
  min_wal_size: '16MB',
  password_encryption: 'scram-sha-256',
  shared_buffers: '16MB',
  shared_preload_libraries: 'pg_stat_statements',
  timezone: 'UTC',
};

/** Not taken from parameter groups: they are about the machines and files of RDS. */
const ownNames = new Set([
  'config_file',
  'data_directory',
  'dynamic_library_path',
  'dynamic_shared_memory_type',
  'external_pid_file',
  'extension_control_path',
  'hba_file',
  'huge_pages',
  'huge_page_size',
  'ident_file',
  'listen_addresses',
  'port',
  'restore_command',
  'shared_memory_type',
  'stats_temp_directory',
]);
const ownBeginnings =
  /^(archive|krb|log_destination|log_directory|log_file|log_rotation|log_truncate|logging|oauth|primary|recovery|ssl|syslog|unix_socket)_?/;

/** The most that is reserved for shared buffers, whose unit is a block of 8 KB. */
const maxSharedBuffers = 16_384;

/** Only the data plane and the engine can enter the folder of the socket. */
const hostBasedAccess = 'local all all trust\nlocal replication all trust\n';

/**
 * Writes the configuration files of an engine: `postgresql.conf` with what all engines have and what this one needs, and
 * `rds.conf` with the settings of its parameter groups. Names that PostgreSQL of this version doesn't have, formulas
 * and settings about the machines of RDS are left out.
 *
 * @param needed take precedence over those of the parameter groups
 */
export async function writeConfiguration(
  postgres: Postgres,
  folder: string,
  settings: Settings,
  needed: Settings = {},
): Promise<void> {
  const known = await readSettings(postgres);
  const taken = Object.entries(settings)
    .filter(([name, value]) => isTaken(name, value) && (known.has(name) || name.includes('.')))
    .map(([name, value]): [string, string] => [name, adapted(postgres, name, value)]);
  if (settings['rds.logical_replication'] === '1') taken.push(['wal_level', 'logical']);
  const files = {
    'postgresql.conf': `${lines(Object.entries(defaults))}include 'rds.conf'\n${lines(Object.entries(needed))}`,
    'rds.conf': lines(taken),
    'pg_hba.conf': hostBasedAccess,
  };
  await mkdir(folder, { recursive: true });
  // Root's engines run as another user.
  if (postgres.user) await chmod(folder, 0o755);
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text, { mode: 0o644 });
}

/** The settings that PostgreSQL named when it refused to start. */
export function namedSettings(output: string, settings: Settings): string[] {
  return Object.keys(settings).filter((name) => new RegExp(`\\b${name.replaceAll('.', '\\.')}\\b`).test(output));
}

function isTaken(name: string, value: string): boolean {
  const isOwn = ownNames.has(name) || ownBeginnings.test(name);
  return /^[a-z_0-9.]+$/i.test(name) && !isOwn && !name.startsWith('rds.') && !value.includes('{');
}

function adapted(postgres: Postgres, name: string, value: string): string {
  if (name === 'shared_preload_libraries') {
    const libraries = value.split(',').map((library) => library.trim());
    return libraries.filter((library) => hasLibrary(postgres, library)).join(',');
  }
  if (name === 'shared_buffers' && Number(value) > maxSharedBuffers) return String(maxSharedBuffers);
  return value;
}

function lines(entries: readonly [string, string][]): string {
  return entries
    .map(
      ([name, value]) =>
        `${name} = '${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\n', '\\n')}'\n`,
    )
    .join('');
}
