import { chown, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { EngineUser } from '../engine/engineUser.ts';
import type { RunningPostgres } from '../engine/startPostgres.ts';
import { copyEntry, copyTree } from './copyTree.ts';
import { asSuperuser } from './roles.ts';

/** Contents that a running engine makes for itself. https://www.postgresql.org/docs/current/protocol-replication.html */
const leftOut =
  /^(postmaster\.(pid|opts)|standby\.signal|recovery\.signal|backup_label.*|global\/pg_control|pg_wal|(pg_replslot|pg_dynshmem|pg_notify|pg_serial|pg_snapshots|pg_stat_tmp|pg_subtrans)\/.*|(.*\/)?pgsql_tmp.*|(.*\/)?pg_internal\.init.*)$/;

/**
 * Copies the data folder of a running engine by PostgreSQL's backup functions, with the WAL that makes it consistent. An
 * engine that starts in the copy has what was committed when the copy was finished.
 */
export function copyOnline(
  { engine, major, dataFolder }: { engine: RunningPostgres; major: number; dataFolder: string },
  to: string,
  user: EngineUser | undefined,
): Promise<void> {
  return asSuperuser(engine, async (client) => {
    // The slot keeps the WAL of the copy from being reused, and goes with the connection.
    const slot = `copy_${process.pid}_${Date.now()}`;
    await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [slot]);
    await begin(client, major);
    await copyTree(dataFolder, to, { user, isLeftOut: (path) => leftOut.test(path) });
    // The last of all: on a replica it says how far the copied files are.
    await copyEntry(join(dataFolder, 'global/pg_control'), join(to, 'global/pg_control'), false, user);
    const label = await finish(client, major);
    await writeFile(join(to, 'backup_label'), label);
    if (user) await chown(join(to, 'backup_label'), user.uid, user.gid);
    await copyWal(dataFolder, to, firstSegment(label), user);
  });
}

async function begin(client: Client, major: number): Promise<void> {
  await client.query(
    major >= 15 ? "SELECT pg_backup_start('copy', true)" : "SELECT pg_start_backup('copy', true, false)",
  );
}

/** The content of `backup_label`. */
async function finish(client: Client, major: number): Promise<string> {
  const { rows } = await client.query<{ labelfile: string }>(
    `SELECT labelfile FROM ${major >= 15 ? 'pg_backup_stop(false)' : 'pg_stop_backup(false, false)'}`,
  );
  const label = rows[0]?.labelfile;
  if (!label) throw new Error('PostgreSQL returned no backup label.');
  return label;
}

/** From `START WAL LOCATION: 0/2000028 (file 000000010000000000000002)`. */
function firstSegment(label: string): string {
  const name = /\(file ([0-9A-F]{24})\)/.exec(label)?.[1];
  if (!name) throw new Error(`PostgreSQL returned a backup label without a WAL file: ${label}`);
  return name;
}

/** Segments from the first on, and the history of timelines. Later ones that were prepared for reuse do no harm. */
async function copyWal(from: string, to: string, first: string, user: EngineUser | undefined): Promise<void> {
  const names = await readdir(join(from, 'pg_wal'));
  const taken = new Set(
    names.filter((name) => (/^[0-9A-F]{24}$/.test(name) ? name >= first : name.endsWith('.history'))),
  );
  await copyTree(join(from, 'pg_wal'), join(to, 'pg_wal'), { user, isLeftOut: (path) => !taken.has(path) });
}
