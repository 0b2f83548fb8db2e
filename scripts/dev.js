import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, say, top } from './run.js';

const pagePort = 7302;
const serverPort = 7300;

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const source = { ...process.env, NODE_OPTIONS: '--conditions=source' };
  const server = ['tsx', 'watch', '--clear-screen=false', 'apps/bff/src/main.ts', '--port', String(serverPort)];
  const children = [
    // The page comes from Vite's port, so this is one of the console's own names while developing.
    start('npx', [...server, '--name', `localhost:${pagePort}`, ...process.argv.slice(2)], source),
    start('npx', ['vite', 'apps/web', '--port', String(pagePort)], {
      ...process.env,
      RDS_CONSOLE_SERVER: `http://localhost:${serverPort}`,
    }),
  ];
  say(`\nDeveloping on http://localhost:${pagePort} (the console reloads as files change). Ctrl+C stops it.\n`);
  for (const child of children) {
    child.once('exit', (code) => {
      for (const other of children) other.kill('SIGTERM');
      process.exitCode ||= code ?? 0;
    });
  }
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => children.forEach((child) => void child.kill('SIGTERM')));
});

/** @param {string} name @param {string[]} args @param {NodeJS.ProcessEnv} env */
function start(name, args, env) {
  return spawn(name, args, { cwd: top, env, stdio: 'inherit', shell: process.platform === 'win32' });
}
