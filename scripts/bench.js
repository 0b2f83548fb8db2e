import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, run } from './run.js';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  await run('npm', ['run', '--silent', 'bench', '--workspace', '@rds-console/rds-local']);
});
