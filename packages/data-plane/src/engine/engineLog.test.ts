import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { engineLog } from './engineLog.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'data-plane-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('each hour has its file, named as on RDS, and files of three days ago are removed', async () => {
  let now = new Date('2024-05-01T13:59:59Z');
  const log = engineLog(folder, () => now);
  const read = (hour: string) => readFileSync(join(folder, `error/postgresql.log.${hour}`), 'utf8');

  log.write('first\n');
  log.write('second\n');
  now = new Date('2024-05-01T14:00:00Z');
  log.write('third\n');
  await vi.waitFor(() =>
    expect([read('2024-05-01-13'), read('2024-05-01-14')]).toEqual(['first\nsecond\n', 'third\n']),
  );

  utimesSync(join(folder, 'error/postgresql.log.2024-05-01-13'), now, now);
  now = new Date('2024-05-04T14:00:01Z');
  log.write('fourth\n');
  log.close();
  await vi.waitFor(() => expect(readdirSync(join(folder, 'error'))).not.toContain('postgresql.log.2024-05-01-13'));
});
