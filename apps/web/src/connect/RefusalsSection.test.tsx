/** @vitest-environment jsdom */
import type { Refusal } from '@rds-console/contract/login/refusalLog';
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
  Endpoint: { Address: '127.80.0.1', Port: 5432 },
});
const described = http.get('*/api/instances/orders', () => HttpResponse.json(instance));

function logs(refusals: Refusal[]) {
  return http.get('*/api/logins/instance/orders/refusals', () =>
    HttpResponse.json({ DBInstanceIdentifier: 'orders', isListed: refusals.length > 0, refusals }),
  );
}

// Where the log isn't listed, it isn't read again by itself.
const aws = http.get('*/api/target', () => HttpResponse.json({ kind: 'aws', region: 'us-east-1' }));

const at = Date.UTC(2026, 10, 30, 10, 20);
const mismatch: Refusal = {
  at,
  user: 'app',
  code: 'InvalidToken',
  condition: 'SignatureMismatch',
  detail: 'The secret access key of local signed something else.',
};
const table = () => screen.findByRole('table', { name: 'Recent login attempts' });

test('a refused login says who, why and what to do', async () => {
  open('/instances/orders/connect', described, logs([mismatch]));
  const row = (await within(await table()).findByRole('rowheader', { name: 'app' })).closest('tr') as HTMLElement;
  for (const text of [
    'The signature doesn’t match.',
    'Check the secret access key that signs the token, and that the token is passed on unchanged.',
    'The secret access key of local signed something else.',
  ])
    expect(within(row).getByText(text)).toBeDefined();
});

test('a line of RDS names the identity whose policies are the reason', async () => {
  const caller = 'arn:aws:iam::123456789012:user/dev';
  open('/instances/orders/connect', described, logs([{ at, user: 'app', code: 'NotAuthorized', caller }]));
  expect(await within(await table()).findByText(caller)).toBeDefined();
});

test('the check of the login and the refresh button read the log again', async () => {
  let refusals: Refusal[] = [];
  const log = http.get('*/api/logins/instance/orders/refusals', () =>
    HttpResponse.json({ DBInstanceIdentifier: 'orders', isListed: false, refusals }),
  );
  const check = http.post('*/api/logins/instance/orders/check', () => {
    refusals = [mismatch];
    return HttpResponse.json([{ step: 'login', outcome: 'failed', seen: 'No.' }]);
  });
  const user = open('/instances/orders/connect', described, aws, check, log);
  expect(await screen.findByText(/CloudWatch Logs/)).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Check the login' }));
  expect(await within(await table()).findByRole('rowheader', { name: 'app' })).toBeDefined();
  refusals = [{ ...mismatch, user: 'other' }, mismatch];
  await user.click(screen.getByRole('button', { name: 'Refresh refused logins' }));
  expect(await within(await table()).findByRole('rowheader', { name: 'other' })).toBeDefined();
});

test('a long log can be filtered', async () => {
  const many = Array.from({ length: 30 }, (_, index): Refusal => ({ ...mismatch, user: `user${index}` }));
  const user = open('/instances/orders/connect', described, logs(many));
  await user.type(await screen.findByLabelText('Filter refused logins'), 'user29');
  expect(await within(await table()).findByRole('rowheader', { name: 'user29' })).toBeDefined();
  expect(screen.queryByRole('rowheader', { name: 'user0' })).toBeNull();
});

test('what RDS refuses stands in the place of the list', async () => {
  const no = http.get('*/api/logins/instance/orders/refusals', () =>
    errorResponse(403, 'AccessDenied', 'Not authorized to perform rds:DescribeDBLogFiles.'),
  );
  open('/instances/orders/connect', described, no);
  expect(await within(await table()).findByText(/rds:DescribeDBLogFiles/)).toBeDefined();
});

test('on AWS, which does not list the log, it says where the log is', async () => {
  open('/instances/orders/connect', described, aws, logs([]));
  expect(await within(await table()).findByRole('link', { name: /Learn more/ })).toBeDefined();
  expect(screen.getByText(/CloudWatch Logs/)).toBeDefined();
});

test('elsewhere a database without the log had no refused logins', async () => {
  open('/instances/orders/connect', described, logs([]));
  expect(await within(await table()).findByText('No refused logins in the last 3 days.')).toBeDefined();
});

test('logins that are refused because the switch is off are listed too', async () => {
  const off = { ...instance, IAMDatabaseAuthenticationEnabled: false };
  const describedOff = http.get('*/api/instances/orders', () => HttpResponse.json(off));
  const orderable = { IAMAuthentication: true };
  open(
    '/instances/orders/connect',
    describedOff,
    http.get('*/api/engines/*', () => HttpResponse.json([orderable])),
    logs([{ at, user: 'app', code: 'InvalidToken', condition: 'SwitchOff' }]),
  );
  expect(await within(await table()).findByText('IAM DB authentication is off.')).toBeDefined();
});
