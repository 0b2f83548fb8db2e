import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startRdsLocalProcess } from './rdsLocalProcess.ts';

const folder = mkdtempSync(join(tmpdir(), 'process-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a program that stands where rds-local's command stands. */
function program(name: string, text: string) {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, text);
  return file;
}

/** Tells over HTTP how it was started, and ends by itself when asked to. */
const talkative = program(
  'talkative',
  `
  import { createServer } from 'node:http';
  const server = createServer((request, response) => {
    if (request.url === '/end') process.exit(3);
    response.end(JSON.stringify({ pid: process.pid, args: process.argv.slice(2), env: process.env }));
  });
  const port = Number(process.argv[process.argv.indexOf('--port') + 1]);
  server.listen(port, '127.0.0.1', () => {
    process.send({ type: 'ready', url: 'http://127.0.0.1:' + server.address().port });
  });
  process.once('disconnect', () => process.exit(0));
  `,
);

const options = {
  main: talkative,
  port: 0,
  dataFolder: undefined,
  speed: 60,
  hasEngines: true,
  environment: {
    PATH: process.env.PATH,
    AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI',
    AWS_SESSION_TOKEN: 'token',
    GITHUB_TOKEN: 'token',
  },
  onRestart: () => undefined,
};

async function askedOf(url: string) {
  return (await (await fetch(url)).json()) as { pid: number; args: string[]; env: Record<string, string> };
}

describe('rds-local beside the console', () => {
  it('is told where to keep its databases, and none of the environment’s secrets', async () => {
    const inMemory = await startRdsLocalProcess(options);
    const { args, env } = await askedOf(inMemory.url);
    expect(args).toEqual(['--port', '0', '--speed', '60', '--memory']);
    expect(Object.keys(env).filter((name) => /AWS|TOKEN|SECRET/.test(name))).toEqual([]);
    await inMemory.stop();

    const onDisk = await startRdsLocalProcess({ ...options, dataFolder: '/somewhere' });
    expect((await askedOf(onDisk.url)).args.slice(-2)).toEqual(['--data', '/somewhere']);
    await onDisk.stop();
  });

  it('is started again under the same address when it ends by itself', async () => {
    const reasons: string[] = [];
    const rdsLocal = await startRdsLocalProcess({ ...options, onRestart: (reason) => reasons.push(reason) });
    const { pid } = await askedOf(rdsLocal.url);
    await fetch(`${rdsLocal.url}/end`).catch(() => undefined);
    await expect
      .poll(
        () =>
          askedOf(rdsLocal.url).then(
            (answer) => answer.pid,
            () => pid,
          ),
        { timeout: 50_000 },
      )
      .not.toBe(pid);
    expect(reasons).toEqual(['rds-local ended by itself (exit code 3) and is started again.']);
    await rdsLocal.stop();
  });

  it('is gone for good once it was stopped', async () => {
    const rdsLocal = await startRdsLocalProcess(options);
    const { pid } = await askedOf(rdsLocal.url);
    await rdsLocal.stop();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('is stopped also while it waits to be started again', async () => {
    const reasons: string[] = [];
    const rdsLocal = await startRdsLocalProcess({ ...options, onRestart: (reason) => reasons.push(reason) });
    await fetch(`${rdsLocal.url}/end`).catch(() => undefined);
    await expect.poll(() => reasons, { interval: 5 }).toHaveLength(1);
    await rdsLocal.stop();
    await expect(fetch(rdsLocal.url)).rejects.toThrow();
  });
});

describe('a first start that fails', () => {
  it('gives the reason in rds-local’s own words', async () => {
    const main = program('failing', `process.send({ type: 'failed', message: 'Port 7301 is taken.' });`);
    await expect(startRdsLocalProcess({ ...options, main })).rejects.toThrow('Port 7301 is taken.');
  });

  it('is told also when it ended without a word', async () => {
    const main = program('mute', 'process.exit(7);');
    await expect(startRdsLocalProcess({ ...options, main })).rejects.toThrow('ended before it was ready (exit code 7)');
  });
});
