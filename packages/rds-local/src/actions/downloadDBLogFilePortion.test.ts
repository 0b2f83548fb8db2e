import {
  DescribeDBLogFilesCommand,
  DownloadDBLogFilePortionCommand,
  type DownloadDBLogFilePortionCommandInput,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { availableInstance } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

const LogFileName = 'error/postgresql.log.2025-01-06-12';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
  await availableInstance(rds, { Engine: 'postgres', MasterUsername: 'owner' });
});
afterEach(() => rds.close());

const download = async (differences: Partial<DownloadDBLogFilePortionCommandInput> = {}) => {
  const input = { DBInstanceIdentifier: 'mydb', LogFileName, ...differences };
  const { $metadata: _, ...answer } = await rds.client.send(new DownloadDBLogFilePortionCommand(input));
  return answer;
};

it('gives the whole of a short file, which is as long as it is said to be', async () => {
  const { LogFileData = '', AdditionalDataPending, Marker } = await download();
  expect(LogFileData).toContain('UTC::@:[1]:LOG:  database system is ready to accept connections\n');
  expect(AdditionalDataPending).toBe(false);
  const { DescribeDBLogFiles } = await rds.client.send(
    new DescribeDBLogFilesCommand({ DBInstanceIdentifier: 'mydb', FilenameContains: LogFileName }),
  );
  expect(DescribeDBLogFiles?.[0]?.Size).toBe(Buffer.byteLength(LogFileData));
  expect(Marker).toBe(String(LogFileData.length));
  expect(await download()).toEqual({ LogFileData, AdditionalDataPending, Marker });
});

it('gives the first lines, and goes on after them', async () => {
  const { LogFileData: whole = '' } = await download();
  const lines = whole.match(/.*\n/g) ?? [];
  const parts: (string | undefined)[] = [];
  for (let Marker = '0', isMore = true; isMore; ) {
    const part = await download({ Marker, NumberOfLines: 2 });
    parts.push(part.LogFileData);
    Marker = part.Marker ?? '';
    isMore = part.AdditionalDataPending ?? false;
  }
  expect(parts[0]).toBe(lines.slice(0, 2).join(''));
  expect(parts.join('')).toBe(whole);
});

it('gives the last lines when it is not said where to begin', async () => {
  const { LogFileData: whole = '' } = await download();
  const lines = whole.match(/.*\n/g) ?? [];
  expect(await download({ NumberOfLines: 1 })).toEqual({
    LogFileData: lines.at(-1),
    Marker: String(whole.length),
    AdditionalDataPending: false,
  });
});

it('gives nothing of an empty file', async () => {
  expect(await download({ LogFileName: 'error/postgres.log', Marker: '0' })).toEqual({
    LogFileData: '',
    Marker: '0',
    AdditionalDataPending: false,
  });
});

it.each<[string, Partial<DownloadDBLogFilePortionCommandInput>]>([
  ['DBInstanceNotFound', { DBInstanceIdentifier: 'nosuch' }],
  ['DBLogFileNotFoundFault', { LogFileName: 'error/nosuch.log' }],
  ['InvalidParameterValue', { NumberOfLines: 0 }],
  ['InvalidParameterValue', { Marker: 'x' }],
])('%s for %j', async (code, differences) => {
  expect((await rejection(download(differences))).code).toBe(code);
});
