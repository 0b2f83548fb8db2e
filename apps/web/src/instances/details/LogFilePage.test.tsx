/** @vitest-environment jsdom */
import { screen, waitFor } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { errorResponse, testConsole } from '../../testing/renderConsole.tsx';
import { earlierDisabledReason, lineCount } from './useLogTail.ts';

const open = testConsole();
const address = '/instances/orders/log-file?name=error%2Fpostgresql.log';
const described = http.get('*/api/instances/orders', () =>
  HttpResponse.json({ DBInstanceIdentifier: 'orders', DBInstanceStatus: 'available', Engine: 'postgres' }),
);

/** Answers with the end of a file as RDS does. */
function file(lines: () => readonly string[]) {
  return http.get('*/api/instances/orders/log-file-portion', ({ request }) => {
    const NumberOfLines = Number(new URL(request.url).searchParams.get('NumberOfLines'));
    return HttpResponse.json({ LogFileData: lines().slice(-NumberOfLines).join(''), AdditionalDataPending: false });
  });
}

const shown = () => screen.getByRole('region', { name: 'Log' }).textContent;

test('loads earlier lines, newer lines, and wraps long ones', async () => {
  const lines = Array.from({ length: 1500 }, (_, index) => `line ${index}\n`);
  const user = open(
    address,
    described,
    file(() => lines),
  );
  expect(await screen.findByText('1,000 lines')).toBeDefined();
  expect(shown()).toMatch(/^line 500\n/);

  await user.click(screen.getByRole('button', { name: 'Load earlier lines' }));
  expect(await screen.findByText('1,500 lines')).toBeDefined();
  expect(shown()).toMatch(/^line 0\n/);
  expect(screen.getByRole('button', { name: 'Load earlier lines' }).getAttribute('aria-disabled')).toBe('true');

  lines.push('the newest\n');
  await user.click(screen.getByRole('button', { name: 'Load newer lines' }));
  await waitFor(() => expect(shown()).toMatch(/the newest\n$/));

  await user.click(screen.getByRole('checkbox', { name: 'Wrap lines' }));
  expect(screen.getByRole('region', { name: 'Log' }).className).toContain('log-wrapped');
});

test('a log that cannot be read can be tried again', async () => {
  let isThere = false;
  const portion = http.get('*/api/instances/orders/log-file-portion', () =>
    isThere
      ? HttpResponse.json({ LogFileData: 'back\n' })
      : errorResponse(404, 'DBLogFileNotFoundFault', 'DBLog File: error/postgresql.log, is not found.'),
  );
  const user = open(address, described, portion);
  expect(await screen.findByText(/is not found/)).toBeDefined();
  isThere = true;
  await user.click(screen.getByRole('button', { name: 'Retry' }));
  expect(await screen.findByText('1 line')).toBeDefined();
});

test.each([
  ['', 0],
  ['a', 1],
  ['a\n', 1],
  ['a\n\nb', 3],
])('%j has %i lines', (text, lines) => {
  expect(lineCount(text)).toBe(lines);
});

test.each([
  ['a\n'.repeat(999), 1000, /begins here/],
  ['a\n'.repeat(1000), 1000, undefined],
  ['a\n'.repeat(10_000), 10_000, /Download the file/],
  [`${'a'.repeat(1023)}\n`.repeat(1000), 2000, /Download the file/],
])('whether there are earlier lines', (text, asked, reason) => {
  const disabledReason = earlierDisabledReason(text, asked);
  if (reason) expect(disabledReason).toMatch(reason);
  else expect(disabledReason).toBeUndefined();
});
