import { ensureBrowser } from './browser.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, run, say } from './run.js';

/** Plays the procedures of docs/using.md in a browser, with captions, and records a video of each. */
await command(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const browser = await ensureBrowser();
  const env = { ...process.env, ...(browser ? { RDS_CONSOLE_BROWSER: browser } : {}) };
  await run('npm', ['run', '--silent', 'test:demo', '--', ...process.argv.slice(2)], { env });
  say('The videos lie in demo-videos.');
});
