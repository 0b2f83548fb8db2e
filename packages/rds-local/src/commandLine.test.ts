import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCommandLine } from './commandLine.ts';

const defaults = {
  port: 7301,
  host: '127.0.0.1',
  dataFolder: '.data/rds-local',
  speed: 60,
  names: [],
  allowedOrigins: [],
  accountId: '123456789012',
  keyPair: undefined,
  quotas: {},
  seed: undefined,
};

describe('the arguments', () => {
  test('may be none', () => {
    expect(readCommandLine([])).toEqual({
      help: false,
      hasEngines: true,
      logsRequests: false,
      warning: undefined,
      options: defaults,
    });
  });

  test('say where, how fast and for whom', () => {
    const line =
      '--port 0 --host ::1 --memory --speed 0.5 --account 111122223333 --name a.example --name b.example --allow-origin https://c.example --log';
    expect(readCommandLine(line.split(' '))).toEqual({
      help: false,
      hasEngines: true,
      logsRequests: true,
      warning: undefined,
      options: {
        ...defaults,
        port: 0,
        host: '::1',
        dataFolder: undefined,
        speed: 0.5,
        accountId: '111122223333',
        names: ['a.example', 'b.example'],
        allowedOrigins: ['https://c.example'],
      },
    });
  });

  test('say that identifiers repeat, that nothing takes time, and what the quotas are', () => {
    const line = '--memory --seed x --speed instant --quota DBInstances=200 --quota DBClusters=1';
    expect(readCommandLine(line.split(' '))).toMatchObject({
      options: { seed: 'x', speed: Number.POSITIVE_INFINITY, quotas: { DBInstances: 200, DBClusters: 1 } },
    });
  });

  test('may ask for help', () => {
    expect(readCommandLine(['--help'])).toEqual({ help: true });
  });

  test('open it to other machines only by name', () => {
    expect(() => readCommandLine(['--host', '0.0.0.0'])).toThrow('Say --allow-remote as well');
    expect(() => readCommandLine(['--host', '127.evil.example'])).toThrow('Say --allow-remote as well');
    expect(readCommandLine(['--host', '0.0.0.0', '--allow-remote'])).toMatchObject({
      options: { host: '0.0.0.0' },
      warning:
        'Anyone who can reach this machine at 0.0.0.0 can read, change, and delete every database in this rds-local, ' +
        'because it accepts any access key. To accept only yours, add --key-file. ' +
        'The control API answers to programs on this machine only.',
    });
  });

  test.each([
    ['--port x', '--port must be a whole number from 0 to 65535.'],
    ['--port 70000', '--port must be a whole number from 0 to 65535.'],
    ['--port 1.5', '--port must be a whole number from 0 to 65535.'],
    ['--speed 0', '--speed must be a number from 0.001 to 1000000.'],
    ['--seed x', '--seed needs --memory: what is stored has identifiers of its own already.'],
    ['--quota DBInstances', '--quota DBInstances must be a whole number from 0 to 1000000000.'],
    ['--quota Ducks=1', '--quota Ducks=1: the names are DBInstances, DBClusters,'],
    ['--account 12', '--account must be twelve digits.'],
    ['--allow-origin null', "--allow-origin null isn't a web origin."],
    ['--allow-origin *', "--allow-origin * isn't a web origin."],
    ['--allow-origin https://a.example/', "--allow-origin https://a.example/ isn't a web origin."],
    ['--allow-origin https://a.example:443', "--allow-origin https://a.example:443 isn't a web origin."],
    ['--allow-origin https://A.example', "--allow-origin https://A.example isn't a web origin."],
    ['--allow-origin ftp://a.example', "--allow-origin ftp://a.example isn't a web origin."],
    ['--allow-origin https://user@a.example', "--allow-origin https://user@a.example isn't a web origin."],
    ['--memory --data x', '--memory and --data exclude each other.'],
    [
      '--key-file missing',
      '--key-file missing must be readable and hold {"accessKeyId": "…", "secretAccessKey": "…"}.',
    ],
    ['--what', "Unknown option '--what'"],
  ])('can not be %s', (line, message) => {
    expect(() => readCommandLine(line.split(' '))).toThrow(message);
  });

  test('name the file of a key pair, which no message repeats', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rds-local-'));
    try {
      const file = join(folder, 'key.json');
      writeFileSync(file, '{"accessKeyId":"AKID","secretAccessKey":"hunter2"}');
      const remote = ['--host', '0.0.0.0', '--allow-remote'];
      expect(readCommandLine([...remote, '--key-file', file])).toMatchObject({
        warning: undefined,
        options: { keyPair: { accessKeyId: 'AKID', secretAccessKey: 'hunter2' } },
      });
      writeFileSync(file, 'hunter2');
      expect(() => readCommandLine(['--key-file', file])).toThrow(/^(?!.*hunter2)--key-file/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
