import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { whenNpmIsGone } from './npmIsGone.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, say, top } from './run.js';

const pagePort = 7302;
const serverPort = 7300;

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const server = ['watch', '--clear-screen=false', '--conditions=source', 'apps/bff/src/main.ts'];
  const children = [
    // The page comes from Vite's port, so this is one of the console's own names while developing.
    start(import.meta.resolve('tsx/cli'), [
      ...server,
      ...['--port', String(serverPort), '--name', `localhost:${pagePort}`],
      ...process.argv.slice(2),
    ]),
    start(
      new URL('../node_modules/vite/bin/vite.js', import.meta.url),
      ['apps/web', '--port', String(pagePort), '--logLevel', 'warn'],
      {
        RDS_CONSOLE_SERVER: `http://localhost:${serverPort}`,
      },
    ),
  ];
  say(`\nDeveloping on http://localhost:${pagePort}, which reloads as files change. Ctrl+C stops it.\n`);
  let isEnding = false;
  for (const child of children) {
    child.once('exit', (code) => {
      process.exitCode ||= code ?? 0;
      stop();
    });
  }
  // Ctrl+C reaches both by itself; what is sent to this process alone is passed on. A second signal would cut them short.
  process.on('SIGINT', () => {
    isEnding = true;
  });
  process.on('SIGTERM', stop);
  whenNpmIsGone(stop);

  function stop() {
    if (isEnding) return;
    isEnding = true;
    for (const child of children) child.kill('SIGTERM');
  }
});

/**
 * @param {string | URL} file of a package's command
 * @param {string[]} args
 * @param {Record<string, string>} [settings] for its environment
 */
function start(file, args, settings = {}) {
  const env = { ...process.env, ...settings };
  return spawn(process.execPath, [fileURLToPath(file), ...args], { cwd: top, env, stdio: 'inherit' });
}
