import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RdsRequest } from './rendering.ts';
import { describedState } from './testing/describedState.ts';
import { clientOf, loadSampleFleet, send, startInstantRds } from './testing/sampleFleet.ts';
import { workflows } from './testing/workflows.ts';
import { toCli } from './toCli.ts';
import { toSdk } from './toSdk.ts';

/* What the workflows send, their commands in a real shell, and their programs: the same comes of all of them. */

const execute = promisify(execFile);
const hasAwsCli = spawnSync('aws', ['--version']).status === 0;
const hasBoto = spawnSync('python3', ['-c', 'import boto3']).status === 0;

const env = {
  ...{ PATH: process.env.PATH, HOME: process.env.HOME, AWS_PAGER: '', DB_PASSWORD: "a-pass$(word)'s" },
  ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
  AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
};
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workflows-'));
  // Where a program finds the SDK.
  const installed = fileURLToPath(new URL('../../../node_modules', import.meta.url));
  symlinkSync(installed, join(folder, 'node_modules'), 'junction');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What is there when a way of sending has been gone, in both regions that the workflows ask. */
async function stateAfter(run: (url: string) => Promise<unknown>) {
  const server = await startInstantRds();
  try {
    await loadSampleFleet(server);
    await run(server.url);
    const regions = await Promise.all(['us-east-1', 'us-west-2'].map((it) => describedState(clientOf(server, it))));
    return regions.join('\n').replaceAll(server.url, '<url>');
  } finally {
    await server.close();
  }
}

describe.each(Object.entries(workflows))('%s', { timeout: 120_000 }, (name, requests: readonly RdsRequest[]) => {
  const targetOf = (endpointUrl: string) => ({ region: 'us-east-1', endpointUrl });
  let sent: string;
  beforeAll(async () => {
    const untouched = await stateAfter(async () => undefined);
    sent = await stateAfter(async (url) => {
      for (const request of requests) await send({ url }, withPassword(request));
    });
    expect(sent).not.toBe(untouched);
  });

  test.skipIf(!hasAwsCli)('by commands for the AWS CLI', async () => {
    const byCommands = await stateAfter((url) =>
      execute('bash', ['-ec', toCli(requests, targetOf(url), { shell: 'posix' }).text], { env }),
    );
    expect(byCommands).toBe(sent);
  });

  test('by a program for Node', async () => {
    const byProgram = await stateAfter((url) => {
      const file = join(folder, `${name}.mjs`);
      writeFileSync(file, toSdk(requests, targetOf(url), 'javascript').text);
      return execute(process.execPath, [file], { env });
    });
    expect(byProgram).toBe(sent);
  });

  test.skipIf(!hasBoto)('by a program for Python with boto3', async () => {
    const byProgram = await stateAfter((url) => {
      const file = join(folder, `${name}.py`);
      writeFileSync(file, toSdk(requests, targetOf(url), 'python').text);
      return execute('python3', [file], { env });
    });
    expect(byProgram).toBe(sent);
  });
});

function withPassword({ input, ...request }: RdsRequest): RdsRequest {
  const password = 'MasterUserPassword' in input ? { MasterUserPassword: env.DB_PASSWORD } : {};
  return { ...request, input: { ...input, ...password } };
}
