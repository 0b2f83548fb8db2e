/** @vitest-environment jsdom */
import { dbInstance } from '@rds-console/contract/rows';
import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { queryClient } from '../api.ts';
import { errorResponse, testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();
const present = () => HttpResponse.json([dbInstance({ DBInstanceIdentifier: 'mydb', DBInstanceStatus: 'available' })]);

test('while RDS lets itself be waited for, the page says whom it asks', async () => {
  open(
    '/instances',
    http.get('*/api/instances', () => new Promise<never>(() => {})),
  );

  expect(await screen.findByText('Asking RDS', {}, { timeout: 5_000 })).toBeDefined();
});

test('a page that could not be loaded says why in RDS’s words, and is loaded at the next try', async () => {
  let answer = () => errorResponse(502, 'RdsUnreachable', 'RDS does not answer.');
  const user = open(
    '/instances',
    http.get('*/api/instances', () => answer()),
  );

  expect(await screen.findByRole('heading', { name: 'This page could not be loaded' })).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('RDS does not answer.');
  expect(screen.getByRole('alert').textContent).toContain('RdsUnreachable · request ID req-1');

  answer = present;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'mydb' })).toBeDefined();
});

test('what no database has by that name is not found, and not an error of the console', async () => {
  open(
    '/instances/gone',
    http.get('*/api/instances/gone', () => errorResponse(404, 'DBInstanceNotFound', 'DBInstance gone not found.')),
  );

  expect(await screen.findByRole('heading', { name: 'Not found' })).toBeDefined();
  expect(screen.getByRole('alert').textContent).toContain('DBInstance gone not found.');
});

test('from what is not found there is a way to the list', async () => {
  open(
    '/instances/gone',
    http.get('*/api/instances/gone', () => errorResponse(404, 'DBInstanceNotFound', 'DBInstance gone not found.')),
  );

  expect((await screen.findByRole('link', { name: 'Go to the list' })).getAttribute('href')).toBe('/instances');
});

test('a page that breaks says that it is the console, and can be tried again', async () => {
  let answer = () => HttpResponse.json([null]) as ReturnType<typeof present>;
  const user = open(
    '/instances',
    http.get('*/api/instances', () => answer()),
  );

  expect(await screen.findByRole('heading', { name: 'This page broke' })).toBeDefined();
  expect(screen.getByRole('alert').textContent).not.toContain('server does not answer');

  answer = present;
  queryClient.clear();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('link', { name: 'mydb' })).toBeDefined();
});

test('a server that is gone is told of as that', async () => {
  open(
    '/instances',
    http.get('*/api/instances', () => HttpResponse.error()),
  );

  expect((await screen.findByRole('alert')).textContent).toContain('The console’s server does not answer.');
});

test('the page of a proxy in between is not taken for an answer, nor shown', async () => {
  open(
    '/instances',
    http.get('*/api/instances', () => HttpResponse.html('<h1>Bad gateway of a proxy</h1>', { status: 502 })),
  );

  expect(await screen.findByRole('heading', { name: 'This page could not be loaded' })).toBeDefined();
  expect(document.body.textContent).not.toContain('<h1>');
});

test('rows stay when they cannot be loaded anew, and are said to be old', async () => {
  let answer = present;
  const user = open(
    '/instances',
    http.get('*/api/instances', () => answer()),
  );
  await screen.findByRole('link', { name: 'mydb' });

  answer = () => errorResponse(503, 'ServiceUnavailable', 'Later, please.') as ReturnType<typeof present>;
  await user.click(screen.getByRole('button', { name: 'Refresh instances' }));

  expect(await screen.findByText(/Not updated since .*: ServiceUnavailable/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'mydb' })).toBeDefined();
});
