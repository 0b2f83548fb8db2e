import { firstLoad } from './firstLoad.js';
import { measureLongLists } from './longLists.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, run, say } from './run.js';

await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const { first, soon } = firstLoad('src/instances/InstancesPage.tsx');
  say(
    `First load of the Instances list: ${first.kib.toFixed(0)} KiB of JavaScript (gzip) in ${first.files} files, ` +
      `and ${soon.kib.toFixed(0)} KiB in ${soon.files} files once the page stands.`,
  );
  await measureLongLists();
  await run('npm', ['run', '--silent', 'bench', '--workspace', '@rds-console/rds-local']);
  await run('npm', ['run', '--silent', 'bench', '--workspace', '@rds-console/bff']);
});
