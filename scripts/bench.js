import { firstLoad } from './firstLoad.js';
import { measureLongLists } from './longLists.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, run, say } from './run.js';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { kib, files } = firstLoad('src/instances/InstancesPage.tsx');
  say(`First load of the Instances list: ${kib.toFixed(0)} KiB of JavaScript (gzip) in ${files} files.`);
  await measureLongLists();
  await run('npm', ['run', '--silent', 'bench', '--workspace', '@rds-console/rds-local']);
  await run('npm', ['run', '--silent', 'bench', '--workspace', '@rds-console/bff']);
});
