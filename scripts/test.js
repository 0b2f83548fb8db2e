import { ensureBrowser } from './browser.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, Failure, run, say } from './run.js';

/** The parts of `npm test`, in order; `npm test -- unit` runs one of them. */
const parts = {
  check: async () => {
    say('Checking types, lint and unused code …');
    await run('npm', ['run', '--silent', 'check']);
  },
  unit: async () => {
    say('Unit and integration tests …');
    await run('npx', ['vitest', 'run']);
  },
  e2e: async () => {
    const browser = await ensureBrowser();
    say(`Browser tests with ${browser ?? 'Playwright’s Chromium'} …`);
    const env = { ...process.env, ...(browser ? { RDS_CONSOLE_BROWSER: browser } : {}) };
    await run('npx', ['playwright', 'test', ...rest], { env });
  },
};

const [first, ...others] = process.argv.slice(2);
const isPart = first !== undefined && Object.hasOwn(parts, first);
const rest = isPart ? others : [];

await command(async () => {
  // It speaks of versions of the SDK to come, and this one is pinned.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  if (first !== undefined && !isPart) throw new Failure(`npm test -- ${Object.keys(parts).join(' | ')}`);
  await ensureInstalled();
  await ensureBuilt();
  for (const [name, part] of Object.entries(parts)) if (!isPart || name === first) await part();
});
