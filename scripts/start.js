import { spawn } from 'node:child_process';
import { whenNpmIsGone } from './npmIsGone.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, top } from './run.js';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const args = ['apps/bff/dist/main.js', ...process.argv.slice(2)];
  // The channel tells the server when this process is killed: it ends by itself then.
  const server = spawn(process.execPath, args, { cwd: top, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
  const end = () => server.kill('SIGTERM');
  // Ctrl+C reaches the server by itself; what is sent to this process alone is passed on.
  process.on('SIGTERM', end);
  process.on('SIGINT', () => undefined);
  whenNpmIsGone(end);
  server.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
});
