import { spawn } from 'node:child_process';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, top } from './run.js';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const args = ['apps/bff/dist/main.js', ...process.argv.slice(2)];
  const server = spawn(process.execPath, args, { cwd: top, stdio: 'inherit' });
  // Ctrl+C reaches the server by itself; what is sent to this process alone is passed on.
  process.on('SIGTERM', () => server.kill('SIGTERM'));
  process.on('SIGINT', () => undefined);
  server.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
});
