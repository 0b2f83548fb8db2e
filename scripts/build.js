import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command } from './run.js';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
});
