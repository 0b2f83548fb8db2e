/** @vitest-environment jsdom */
import { dbInstance } from '@rds-console/contract/rows';
import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

const host = 'orders.cabc.us-east-1.rds.amazonaws.com';
const described = http.get('*/api/instances/orders', () =>
  HttpResponse.json(
    dbInstance({
      DBInstanceIdentifier: 'orders',
      DBInstanceArn: 'arn:aws:rds:us-east-1:123456789012:db:orders',
      DbiResourceId: 'db-ABC',
      Engine: 'mysql',
      IAMDatabaseAuthenticationEnabled: true,
      Endpoint: { Address: host, Port: 3306 },
    }),
  ),
);

// By a clock that is years from that of the browser, which must not matter.
const AuthToken = `${host}:3306/?Action=connect&DBUser=app_user&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=ASIA%2F20200102%2Fus-east-1%2Frds-db%2Faws4_request&X-Amz-Date=20200102T030405Z&X-Amz-Expires=900&X-Amz-Security-Token=session&X-Amz-Signature=${'a'.repeat(64)}&X-Amz-SignedHeaders=host`;

test('a token counts down from 15 minutes, whatever the browser’s clock', async () => {
  const user = open('/instances/orders/connect', described, made({ AuthToken }));
  await user.click(await screen.findByRole('button', { name: 'Generate token' }));

  expect((await screen.findByRole('timer')).textContent).toMatch(/^Good for 1(5:00|4:5\d)$/);
  expect(document.body.textContent).not.toMatch(/a{64}|expired/);
});

test('a token by credentials that end sooner ends with them', async () => {
  const CredentialsExpireAt = '2020-01-02T03:08:05.000Z';
  const user = open('/instances/orders/connect', described, made({ AuthToken, CredentialsExpireAt }));
  await user.click(await screen.findByRole('button', { name: 'Generate token' }));

  expect((await screen.findByRole('timer')).textContent).toMatch(/^Good for (4:00|3:5\d)$/);
});

function made(token: object) {
  return http.post('*/api/logins/instance/orders/token', () => HttpResponse.json(token));
}
