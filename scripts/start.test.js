import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const cwd = fileURLToPath(new URL('../', import.meta.url));

/** Starts `npm start` as a person does, until it says that it is ready. */
async function npmStart() {
  const npm = spawn('npm', ['start', '--', '--empty', '--port', '0', '--rds-port', '0'], {
    cwd,
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  npm.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const outputEnds = once(npm.stdout, 'end');
  await expect.poll(() => said, { timeout: 60_000 }).toContain('AWS CLI');
  return { npm, outputEnds };
}

// npm's signal reaches the shell only that it starts the command with.
it.skipIf(process.platform === 'win32').each(['SIGTERM', 'SIGKILL'])(
  'npm start ends the console and rds-local when npm gets %s',
  { timeout: 120_000 },
  async (signal) => {
    const { npm, outputEnds } = await npmStart();
    npm.kill(signal);
    // Every process of it holds the other end of the pipe.
    await outputEnds;
  },
);
