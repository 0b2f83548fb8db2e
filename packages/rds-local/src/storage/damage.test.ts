import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '../engine/seededRandom.ts';
import { sqliteStorage } from './sqliteStorage.ts';
import { StorageError, type StoredChange } from './storage.ts';

/** The files of a folder by their names. */
type Files = ReadonlyMap<string, Buffer>;

/** A folder as a process left it, and the records that had been acknowledged. */
interface Left {
  files: Files;
  records: ReadonlyMap<string, string>;
}

// `RDS_LOCAL_DAMAGES=50000 npx vitest run damage.test.ts` looks for longer.
const damages = Number(process.env.RDS_LOCAL_DAMAGES ?? 400);
const seed = process.env.RDS_LOCAL_DAMAGE_SEED ?? 'damage';

let parent: string;
let folder: string;

beforeAll(() => {
  // In memory where there is such a folder: a sync costs nothing there.
  parent = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'rds-local-'));
  folder = join(parent, 'data');
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

function readFiles(): Files {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

function writeFiles(files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
}

/** A store with some commits. `killed` copies its files while it is open, which is what SIGKILL leaves behind. */
function leave(
  commits: readonly (readonly StoredChange[])[],
  end: 'closed' | 'killed',
  start: Files = new Map(),
): Left {
  writeFiles(start);
  const storage = sqliteStorage(folder, 1);
  const records = new Map([...storage.load()].map(({ key, value }) => [key, value]));
  for (const changes of commits) {
    storage.commit(changes);
    for (const { key, value } of changes) value === undefined ? records.delete(key) : records.set(key, value);
  }
  if (end === 'closed') storage.close();
  const files = readFiles();
  storage.close();
  return { files, records };
}

function puts(from: number, to: number, size: number): StoredChange[] {
  return Array.from({ length: to - from }, (_, index) => ({
    key: `123456789012/us-east-1/db/db-${from + index}`,
    value: JSON.stringify({ value: { text: String(from + index).repeat(size) }, steps: [] }),
  }));
}

/** One record a commit, with a change and a removal now and then. */
function oneByOne(from: number, to: number, size: number): StoredChange[][] {
  return puts(from, to, size).flatMap((put, index) => [
    [put],
    ...(index % 5 === 4 ? [[{ ...put, value: `${put.value} ` }]] : []),
    ...(index % 7 === 6 ? [[{ key: put.key, value: undefined }]] : []),
  ]);
}

/** What an opening makes of a folder: its records, or the sentence that it is refused with. */
function open(): ReadonlyMap<string, string> | string {
  try {
    const storage = sqliteStorage(folder, 1);
    const records = new Map([...storage.load()].map(({ key, value }) => [key, value]));
    storage.close();
    return records;
  } catch (error) {
    if (error instanceof StorageError) return error.message;
    throw error;
  }
}

// By hand: an assertion that compares megabytes takes longer than all else here.
function sameFiles(one: Files, other: Files): boolean {
  return one.size === other.size && [...one].every(([name, bytes]) => other.get(name)?.equals(bytes));
}

function sameRecords(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

const stores: Record<string, () => Left> = {
  'a small store that was closed': () => leave(oneByOne(0, 12, 60), 'closed'),
  'a small store whose process was killed': () => leave(oneByOne(0, 12, 60), 'killed'),
  'a store of 300 records that was closed': () => leave([puts(0, 300, 100), ...oneByOne(300, 320, 100)], 'closed'),
  'a store of 300 records whose process was killed': () =>
    leave([puts(0, 300, 100), ...oneByOne(300, 320, 100)], 'killed'),
  'a store that was opened again and whose process was killed': () =>
    leave(oneByOne(300, 310, 50), 'killed', leave([puts(0, 300, 50)], 'closed').files),
  // SQLite folds its log into the database after a thousand pages, and begins to write it again from its start.
  'a store whose log was folded in while it was open, and whose process was killed': () =>
    leave([...Array.from({ length: 12 }, () => puts(0, 60, 2000)), ...oneByOne(60, 70, 50)], 'killed'),
};

describe.each(Object.keys(stores))('damage to %s', (name) => {
  test('costs no acknowledged record in silence', () => {
    const { files, records } = stores[name]?.() ?? { files: new Map(), records: new Map() };
    writeFiles(files);
    expect(open()).toEqual(records);
    const random = seededRandom(`${seed} ${name}`);
    const below = (limit: number) => Math.floor(random() * limit);
    const outcomes = { intact: 0, refused: 0 };
    for (let round = 0; round < damages / Object.keys(stores).length; round += 1) {
      const names = [...files.keys()].filter((file) => file !== 'rds-local.json');
      const file = names[below(names.length)] ?? '';
      const bytes = Buffer.from(files.get(file) ?? []);
      // Half of the bits in the headers and the first pages, where most of what SQLite goes by stands.
      const place = below(random() < 0.5 ? Math.min(bytes.length, 5000) : bytes.length);
      const bit = below(8);
      const isCut = random() < 0.25;
      if (!isCut) bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << bit), place);
      const damaged = new Map([...files, [file, isCut ? bytes.subarray(0, place) : bytes]]);
      writeFiles(damaged);
      const what = { file, place, bit: isCut ? 'cut off' : bit };
      const outcome = open();
      if (typeof outcome !== 'string') {
        outcomes.intact += 1;
        expect({ what, isSame: sameRecords(outcome, records) }).toEqual({ what, isSame: true });
        continue;
      }
      outcomes.refused += 1;
      expect({ what, outcome }).toEqual({
        what,
        outcome: expect.stringMatching(
          /^The data folder \S+ (is damaged: [^.]+(\.json[^.]+)?\. Nothing was changed\.|was written by a newer)/,
        ),
      });
      expect({ what, isUntouched: sameFiles(readFiles(), damaged) }).toEqual({ what, isUntouched: true });
    }
    expect({ hasIntact: outcomes.intact > 0, hasRefused: outcomes.refused > 0 }).toEqual({
      hasIntact: true,
      hasRefused: true,
    });
  }, 3_600_000);
});
