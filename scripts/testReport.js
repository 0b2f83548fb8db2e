import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { top } from './run.js';

/**
 * Reads what Vitest or Playwright reports as JSON.
 *
 * @param {string} file
 * @returns {{ passed: number, failed: number, skipped: string[] }} skipped: the names of tests. All empty without a file
 */
export function readTestReport(file) {
  if (!existsSync(file)) return { passed: 0, failed: 0, skipped: [] };
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return report.stats ? ofPlaywright(report) : ofVitest(report);
}

function ofVitest({ numPassedTests, numFailedTests, testResults }) {
  const skipped = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'skipped')
      .map(({ fullName }) => `${relative(top, name)}: ${fullName}`),
  );
  return { passed: numPassedTests, failed: numFailedTests, skipped };
}

function ofPlaywright({ stats, suites }) {
  const skipped = specsIn(suites)
    .filter(({ tests }) => tests.some(({ status }) => status === 'skipped'))
    .map(({ file, title }) => `e2e/${file}: ${title}`);
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped };
}

/** Files and describe blocks are suites within suites. */
function specsIn(suites = []) {
  return suites.flatMap((suite) => [...suite.specs, ...specsIn(suite.suites)]);
}
