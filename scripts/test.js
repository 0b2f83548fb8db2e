import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.js';
import { ensureBuilt, ensureInstalled } from './prepare.js';
import { command, Failure, run, say, top } from './run.js';
import { readTestReport } from './testReport.js';

const [chosen, ...args] = process.argv.slice(2);

/** The parts of `npm test`. `npm test -- unit` runs one of them, with the arguments that follow. */
const parts = {
  check: () => run('npm', ['run', '--silent', 'check']),
  unit: (report) => vitest('!interop', report),
  interop: (report) => vitest('interop', report),
  e2e: async (report) => {
    const browser = await ensureBrowser();
    const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    if (browser) env.RDS_CONSOLE_BROWSER = browser;
    await run('npx', ['playwright', 'test', '--reporter=list,json', ...args], { env });
  },
};

function vitest(project, report) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run('npx', ['vitest', 'run', '--project', project, ...reporters, ...args]);
}

const results = [];

/** Runs parts one after the other. One that fails doesn't keep the next from running. */
async function runParts(names) {
  for (const name of names) {
    say(`Running ${name} …`);
    const report = join(top, 'node_modules/.reports', `${name}.json`);
    rmSync(report, { force: true });
    const start = performance.now();
    const error = await parts[name](report).catch((error) => error);
    if (error && !(error instanceof Failure)) throw error;
    const seconds = Math.round((performance.now() - start) / 1000);
    results.push({ name, error, seconds, ...readTestReport(report) });
  }
}

/** @throws {Failure} naming the parts that failed */
function summarize() {
  for (const { skipped } of results) for (const test of skipped) say(`Skipped: ${test}`);
  for (const { name, error, seconds } of results) say(`${name} ${error ? 'failed' : 'passed'} in ${seconds} s`);
  const sumOf = (count) => results.reduce((sum, result) => sum + result[count], 0);
  say(`${sumOf('passed')} passed, ${sumOf('failed')} failed`);
  const errors = results.flatMap(({ error }) => error?.message ?? []);
  if (errors.length > 0) throw new Failure(errors.join('\n'));
}

await command(async () => {
  // It speaks of versions of the SDK to come, and this one is pinned.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
  if (chosen !== undefined && !Object.hasOwn(parts, chosen))
    throw new Failure(`npm test -- ${Object.keys(parts).join(' | ')}`);
  await ensureInstalled();
  await ensureBuilt();
  if (chosen) await runParts([chosen]);
  else {
    // One after the other: side by side on two cores, unit tests reach their time limits.
    await runParts(['check', 'unit', ...(process.env.CI ? ['interop'] : []), 'e2e']);
    if (!process.env.CI)
      say('Skipped: interop (AWS CLI, boto3, Terraform). It runs in CI, and with npm test -- interop.');
  }
  summarize();
});
