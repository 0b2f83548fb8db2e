import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, get } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

// As built: to compile the sources again takes longer than all that the tests do.
const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const builtPage = fileURLToPath(new URL('../../web/dist/index.html', import.meta.url));
const secrets = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI', AWS_REGION: '' };

const running = new Set<ChildProcess>();
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
  running.clear();
});

/** Starts the command as a person does; what it says is gathered. */
function start(...args: string[]) {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, HOME: '/nonexistent', ...secrets },
  });
  running.add(child);
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => {
    said.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    said.err += chunk;
  });
  return { child, said, ended: once(child, 'close').then(([code]) => code as number | null) };
}

/** Waits until it says where it is. */
async function started(...args: string[]) {
  const command = start('--port', '0', ...args);
  await expect.poll(() => command.said.out || command.said.err, { timeout: 50_000 }).toContain('RDS console is ready.');
  return { ...command, url: /http:\/\/localhost:\d+/.exec(command.said.out)?.[0] ?? '' };
}

describe.skipIf(!existsSync(builtPage))('npm start', () => {
  it('starts the console with an empty rds-local, says where both are, and ends cleanly', async () => {
    const { child, said, ended, url } = await started('--empty', '--rds-port', '0');
    const endpoint = /--endpoint-url (http:\S+)/.exec(said.out)?.[1] ?? '';
    expect(said.out).toMatch(/in memory/);
    expect(await (await fetch(`${url}/api/target`)).json()).toEqual({
      kind: 'rds-local',
      region: 'us-east-1',
      endpoint,
      hasSampleFleet: true,
      certificateBundle: `${endpoint}/global-bundle.pem`,
    });
    expect(await (await fetch(`${url}/api/instances`)).json()).toEqual([]);
    const statusWith = (Host: string) =>
      new Promise((done) => get(`${url}/health`, { headers: { Host } }, (answer) => done(answer.resume().statusCode)));
    expect(await Promise.all(['127.0.0.1', '127.0.0.1:80', 'localhost'].map(statusWith))).toEqual([403, 403, 403]);

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(said.err).toBe('');
    await expect(fetch(endpoint)).rejects.toThrow();
  });

  it('ends cleanly whatever connections are open', async () => {
    const hanging = createServer(() => undefined);
    await new Promise<void>((done) => hanging.listen(0, '127.0.0.1', done));
    const { port } = hanging.address() as AddressInfo;
    const { child, said, ended, url } = await started('--endpoint', `http://127.0.0.1:${port}`);
    const host = `Host: ${new URL(url).host}\r\n`;
    const asked = once(hanging, 'request');
    const texts = {
      silent: '',
      'half a request line': 'GET /he',
      'half a head': `GET /health HTTP/1.1\r\n${host}`,
      'half a body': `POST /api/instances HTTP/1.1\r\n${host}Content-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
      idle: `GET /health HTTP/1.1\r\n${host}\r\n`,
      'a call that hangs': `GET /api/instances HTTP/1.1\r\n${host}\r\n`,
    };
    for (const text of Object.values(texts)) {
      const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => undefined);
      await once(socket, 'connect');
      if (text) socket.write(text);
    }
    await asked;
    child.kill('SIGTERM');
    expect([await ended, said.err]).toEqual([0, '']);
    hanging.closeAllConnections();
    hanging.close();
  });

  it('ends when the process that started it is gone', async () => {
    const parent = spawn(
      process.execPath,
      [
        '--eval',
        `const { spawn } = require('node:child_process');
         spawn(process.execPath, ${JSON.stringify([main, '--port', '0', '--empty', '--rds-port', '0'])},
           { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });`,
      ],
      { env: { PATH: process.env.PATH }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    running.add(parent);
    let said = '';
    parent.stdout.on('data', (chunk) => {
      said += chunk;
    });
    const outputEnds = once(parent.stdout, 'end');
    await expect.poll(() => said, { timeout: 50_000 }).toContain('AWS CLI');
    parent.kill('SIGKILL');
    // The console and rds-local hold the other end of the pipe.
    await outputEnds;
  });

  it('answers a request that is under way before it ends', async () => {
    const slow = createServer((_request, response) => {
      child.kill('SIGINT');
      response.writeHead(404, { 'Content-Type': 'text/xml' });
      response.end(
        '<ErrorResponse><Error><Type>Sender</Type><Code>DBInstanceNotFound</Code><Message>No.</Message></Error></ErrorResponse>',
      );
    });
    await new Promise<void>((done) => slow.listen(0, '127.0.0.1', done));
    const { child, ended, url } = await started(
      '--endpoint',
      `http://127.0.0.1:${(slow.address() as AddressInfo).port}`,
    );
    const answer = await fetch(`${url}/api/instances/mydb`);
    expect(await answer.json()).toMatchObject({ code: 'DBInstanceNotFound' });
    expect(await ended).toBe(0);
    slow.close();
  });

  it('with --aws prints an address that works once, and no secret', async () => {
    const { child, said, ended, url } = await started('--aws', '--region', 'eu-central-1');
    expect(said.out).toMatch(/AWS, eu-central-1/);
    expect(said.out).toMatch(/\?key=[\w-]{32}\n/);
    expect((await fetch(`${url}/api/target`)).status).toBe(401);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(`${said.out}${said.err}`).not.toMatch(/wJalrXUtnFEMI|AKIDEXAMPLE/);
  });

  it('with --aws wants a region from somewhere', async () => {
    const { said, ended } = start('--aws');
    expect([await ended, said.err]).toEqual([
      2,
      'There is no AWS region. Say it with --region, AWS_REGION or the profile.\n',
    ]);
  });

  it('says that a port is taken, and leaves nothing running', async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const { port } = other.address() as AddressInfo;
    const console = start('--port', String(port), '--empty', '--rds-port', '0');
    expect([await console.ended, console.said.err]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^Port ${port} is taken by another program\\. .*--port ${port + 100}\\n$`)),
    ]);
    const rdsLocal = start('--port', '0', '--empty', '--rds-port', String(port));
    expect([await rdsLocal.ended, rdsLocal.said.err]).toEqual([
      1,
      expect.stringMatching(new RegExp(`^Port ${port} is taken by another program\\. .*--rds-port\\.\\n$`)),
    ]);
    other.close();
  });
});

describe('the command', () => {
  it('refuses what it does not know in one sentence', async () => {
    const { said, ended } = start('--prot', '1');
    expect([await ended, said.out]).toEqual([2, '']);
    expect(said.err).toMatch(/^Unknown option '--prot'.*--help.*\n$/);
  });

  it('tells how it is used', async () => {
    const { said, ended } = start('--help');
    expect([await ended, said.err]).toEqual([0, '']);
    expect(said.out).toContain('--endpoint URL');
  });
});
