import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { CreateDBInstanceCommand, paginateDescribeDBInstances, RDSClient } from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StartReport } from './main.ts';

// As built: to compile the sources again takes longer than all that the tests do.
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const cwd = import.meta.dirname;

let parent: string;
let children: ChildProcess[];

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'rds-local-'));
  children = [];
});

afterEach(() => {
  for (const child of children) {
    child.kill('SIGKILL');
  }
  rmSync(parent, { recursive: true, force: true });
});

/** The command as a person starts it. */
function command(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

/** The command as a parent starts it that wants to know when it is ready. */
async function forked(...args: string[]): Promise<{ child: ChildProcess; report: StartReport }> {
  const child = fork(main, args, { cwd, execArgv: [] });
  children.push(child);
  const [report] = await once(child, 'message');
  return { child, report };
}

function client(endpoint: string): RDSClient {
  const credentials = { accessKeyId: 'AKID', secretAccessKey: 'secret' };
  return new RDSClient({ region: 'eu-west-1', endpoint, credentials, maxAttempts: 1 });
}

async function urlOf(report: Promise<{ child: ChildProcess; report: StartReport }>) {
  const { child, report: said } = await report;
  if (said.type === 'failed') {
    throw new Error(said.message);
  }
  return { child, url: said.url };
}

describe('started by a person', { timeout: 120_000 }, () => {
  test.each(['SIGTERM', 'SIGINT'] as const)(
    'it says in one line that it is ready, and ends in order on %s',
    async (signal) => {
      const child = command('--port', '0', '--data', join(parent, 'data'));
      const [line] = await once(child.stdout, 'data');
      expect(String(line)).toMatch(/^rds-local is ready: http:\/\/127\.0\.0\.1:\d+\n$/);
      child.kill(signal);
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
  );

  test('it says who has access when other machines can reach it', async () => {
    const child = command('--port', '0', '--host', '0.0.0.0', '--allow-remote', '--memory');
    const [said] = await once(child.stderr, 'data');
    expect(String(said)).toMatch(/^Anyone who can reach this machine at 0\.0\.0\.0 can read, change, and delete /);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('it ends in order while a connection is silent and a call is under way', async () => {
    const child = command('--port', '0', '--memory');
    const [line] = await once(child.stdout, 'data');
    const { host, port } = new URL(String(line).replace('rds-local is ready: ', '').trim());
    const sockets = [
      '',
      `PUT /_rds-local/state HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n`,
    ];
    for (const text of sockets) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(text);
    }
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('it says in one line why it can not start, and leaves nothing running', async () => {
    const child = command('--host', '0.0.0.0', '--memory');
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(said).toMatch(/^--host 0\.0\.0\.0 can be reached from other machines.*\n$/);
    expect(code).toBe(1);
  });

  test('it explains itself', async () => {
    const child = command('--help');
    const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
    expect(said).toContain('--data DIR');
    expect(code).toBe(0);
  });
});

describe('started by another process', { timeout: 120_000 }, () => {
  test('it reports its URL, and ends when the other process is gone', async () => {
    const { child, report } = await forked('--port', '0', '--memory');
    expect(report).toEqual({ type: 'ready', url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/) });
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('it reports why it can not start', async () => {
    const first = await urlOf(forked('--port', '0', '--memory'));
    const { port } = new URL(first.url);
    const { child, report } = await forked('--port', port, '--memory');
    expect(report).toEqual({ type: 'failed', message: expect.stringContaining(`Port ${port} is taken`) });
    expect(await once(child, 'exit')).toEqual([1, null]);
  });
});

test('every database whose creation was answered is there after the process was killed', {
  timeout: 120_000,
}, async () => {
  const args = ['--port', '0', '--data', join(parent, 'data')];
  const created: string[] = [];
  for (let round = 0; round < 3; round++) {
    const { child, url } = await urlOf(forked(...args));
    const gone = once(child, 'exit');
    const rds = client(url);
    const create = async (n: number) => {
      const DBInstanceIdentifier = `db-${round}-${n}`;
      const machine = { DBInstanceClass: 'db.t3.micro', Engine: 'mysql', AllocatedStorage: 20 };
      const master = { MasterUsername: 'admin', MasterUserPassword: 'correct-horse' };
      await rds.send(new CreateDBInstanceCommand({ DBInstanceIdentifier, ...machine, ...master }));
      created.push(DBInstanceIdentifier);
      if (created.length === 10 * (round + 1)) {
        child.kill('SIGKILL');
      }
    };
    await Promise.allSettled(Array.from({ length: 12 }, (_, n) => create(n)));
    await gone;
  }
  const { url } = await urlOf(forked(...args));
  const found: (string | undefined)[] = [];
  for await (const { DBInstances = [] } of paginateDescribeDBInstances({ client: client(url) }, {})) {
    found.push(...DBInstances.map((dbInstance) => dbInstance.DBInstanceIdentifier));
  }
  expect(found).toEqual(expect.arrayContaining(created));
});
