import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { top } from './run.js';
import { readTestReport } from './testReport.js';

let file;

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
});
afterEach(() => rmSync(join(file, '..'), { recursive: true }));

it('counts the tests of Vitest and names those that were skipped', () => {
  const assertionResults = [
    { status: 'passed', fullName: 'always runs' },
    { status: 'skipped', fullName: 'Terraform applies it' },
  ];
  const testResults = [{ name: join(top, 'packages/one.test.ts'), assertionResults }];
  writeFileSync(file, JSON.stringify({ numPassedTests: 7, numFailedTests: 1, testResults }));
  expect(readTestReport(file)).toEqual({
    passed: 7,
    failed: 1,
    skipped: ['packages/one.test.ts: Terraform applies it'],
  });
});

it('counts the tests of Playwright, in describe blocks too, and what passed on the second try', () => {
  const spec = (title, status) => ({ file: 'one.spec.ts', title, tests: [{ status }] });
  const suites = [{ specs: [spec('runs', 'expected')], suites: [{ specs: [spec('needs the AWS CLI', 'skipped')] }] }];
  writeFileSync(file, JSON.stringify({ stats: { expected: 5, flaky: 1, unexpected: 2, skipped: 1 }, suites }));
  expect(readTestReport(file)).toEqual({ passed: 6, failed: 2, skipped: ['e2e/one.spec.ts: needs the AWS CLI'] });
});

it('has nothing to count when the tests ended before they wrote a report', () => {
  expect(readTestReport(file)).toEqual({ passed: 0, failed: 0, skipped: [] });
});
