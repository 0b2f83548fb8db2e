import type { Client } from 'pg';
import type { Settings } from './configuration.ts';

/** Slots keep the WAL that a replica still needs on its source, up to `max_slot_wal_keep_size`. */
const slotPrefix = 'replica_';

/** Names of slots have small letters, digits and underscores only. */
function slotOf(resourceId: string): string {
  return slotPrefix + resourceId.toLowerCase().replace(/[^a-z0-9]/g, '_');
}

/** Settings that must not be lower than on the source. */
const followed = [
  'max_connections',
  'max_locks_per_transaction',
  'max_prepared_transactions',
  'max_wal_senders',
  'max_worker_processes',
];

/** The settings of a replica. Its source has a socket in a new folder after each start. */
export async function replicaSettings(
  client: Client,
  resourceId: string,
  source: { socketFolder: string; port: number; superuser: string },
): Promise<Settings> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    'SELECT name, setting FROM pg_settings WHERE name = ANY ($1)',
    [followed],
  );
  return {
    ...Object.fromEntries(rows.map(({ name, setting }) => [name, setting])),
    primary_conninfo: `host=${source.socketFolder} port=${source.port} user=${source.superuser} application_name=${resourceId}`,
    primary_slot_name: slotOf(resourceId),
    hot_standby: 'on',
  };
}

/**
 * Makes a source keep the WAL for a replica.
 *
 * @returns whether a replica that was copied earlier can go on; otherwise it has to be copied again
 */
export async function keepWalFor(client: Client, resourceId: string): Promise<boolean> {
  const slot = slotOf(resourceId);
  const { rows } = await client.query<{ wal_status: string }>(
    'SELECT wal_status FROM pg_replication_slots WHERE slot_name = $1',
    [slot],
  );
  if (rows[0] && rows[0].wal_status !== 'lost') return true;
  if (rows[0]) await client.query('SELECT pg_drop_replication_slot($1)', [slot]);
  await client.query('SELECT pg_create_physical_replication_slot($1, true)', [slot]);
  return false;
}

/** Stops keeping WAL for replicas that don't exist any more or were promoted. */
export async function dropUnusedSlots(client: Client, replicas: readonly string[]): Promise<void> {
  await client.query(
    `SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots
      WHERE starts_with(slot_name, $1) AND NOT active AND slot_name <> ALL ($2::text[])`,
    [slotPrefix, replicas.map(slotOf)],
  );
}
