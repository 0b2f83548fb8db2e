/** @vitest-environment jsdom */
import { dbInstance } from '@rds-console/contract/rows';
import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { errorResponse, testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

const instance = dbInstance({
  DBInstanceIdentifier: 'orders',
  DBInstanceArn: 'arn:aws:rds:us-east-1:123456789012:db:orders',
  DbiResourceId: 'db-ABC',
  DBInstanceStatus: 'available',
  Engine: 'postgres',
  IAMDatabaseAuthenticationEnabled: true,
  Endpoint: { Address: 'orders.cabc.us-east-1.rds.amazonaws.com', Port: 5432 },
});
const described = http.get('*/api/instances/orders', () => HttpResponse.json(instance));

function checked(...checks: object[]) {
  return http.post('*/api/logins/instance/orders/check', () => HttpResponse.json(checks));
}

const token = { step: 'token', outcome: 'passed', seen: 'Signed.' };

// Neither can be brought about with rds-local, which has no engines to log in to.
test('a login that works is told as such', async () => {
  const user = open(
    '/instances/orders/connect',
    described,
    checked(token, { step: 'login', outcome: 'passed', seen: 'In.' }),
  );
  await user.click(await screen.findByRole('button', { name: 'Check the login' }));

  expect(await screen.findByText('The login works')).toBeDefined();
  const [first] = within(screen.getByRole('list', { name: 'Checks of the login' })).getAllByRole('listitem');
  expect(within(first as HTMLElement).getByLabelText('Passed')).toBeDefined();
});

test('a login that works, to a database that is not there, carries the advice', async () => {
  const login = {
    step: 'login',
    outcome: 'passed',
    seen: 'database "x" does not exist (3D000)',
    advice: 'Enter another one.',
  };
  const user = open('/instances/orders/connect', described, checked(token, login));
  await user.click(await screen.findByRole('button', { name: 'Check the login' }));

  expect(await screen.findByText('Enter another one.')).toBeDefined();
  expect(screen.getByLabelText('Passed, with a warning')).toBeDefined();
});

test('a refusal of RDS stands at the button, and nothing of the token that could not be made', async () => {
  const no = (path: string) =>
    http.post(`*/api/logins/instance/orders/${path}`, () => errorResponse(403, 'AccessDenied', `No ${path}.`));
  const user = open('/instances/orders/connect', described, no('check'), no('token'));
  await user.click(await screen.findByRole('button', { name: 'Check the login' }));
  expect(await screen.findByText('No check.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Generate token' }));
  expect(await screen.findByText('No token.')).toBeDefined();
  expect(screen.queryByRole('timer')).toBeNull();
});
