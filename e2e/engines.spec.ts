import { RestoreDBInstanceFromDBSnapshotCommand } from '@aws-sdk/client-rds';
import type { Page } from '@playwright/test';
import { Client, DatabaseError } from 'pg';
import { expect, type Rds, test } from './fixtures.ts';
import { choice, expectFlash, iamChoice } from './helpers.ts';

test.use({ engines: true });

const database = 'shop';

/** The answer to a statement, or the error with which the database refused the login. */
async function run(rds: Rds, id: string, user: string, password: string, statement: string): Promise<string> {
  const { Address, Port } = (await rds.instance(id))?.Endpoint ?? {};
  const ca = await (await fetch(`${rds.url}/global-bundle.pem`)).text();
  const client = new Client({ host: Address, port: Port, user, password, database, ssl: { ca } });
  try {
    await client.connect();
    const { rows } = await client.query({ text: statement, rowMode: 'array' });
    return rows.flat().join();
  } catch (error) {
    if (error instanceof DatabaseError) return `${error.code} ${error.message}`;
    throw error;
  } finally {
    await client.end();
  }
}

/** As the Connect tab requests it. */
async function token(page: Page, id: string): Promise<string> {
  const response = await page.request.post(`/api/logins/instance/${id}/token`, { data: { DBUser: 'jane' } });
  return (await response.json()).AuthToken;
}

async function switchTo(page: Page, id: string, answer: 'Yes' | 'No', when: string) {
  await page.goto(`/instances/${id}/modify`);
  await iamChoice(page, answer).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await choice(page, 'When to apply modifications', when).check();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
}

async function expectSwitch(rds: Rds, id: string, isOn: boolean) {
  await expect.poll(async () => (await rds.instance(id))?.IAMDatabaseAuthenticationEnabled).toBe(isOn);
}

test('a login with a token succeeds exactly when the switch says Yes', async ({ page, rds }) => {
  const MasterUserPassword = 'masteruserpassword';
  const id = await rds.createInstance({ Engine: 'postgres', DBName: database, EnableIAMDatabaseAuthentication: true });
  const logIn = async () => run(rds, id, 'jane', await token(page, id), 'SELECT current_user');
  const setup =
    'CREATE USER jane; GRANT rds_iam TO jane; CREATE TABLE orders (id int); INSERT INTO orders VALUES (42) RETURNING id';
  for (const statement of setup.split('; ')) await run(rds, id, 'admin1', MasterUserPassword, statement);
  expect(await logIn()).toBe('jane');

  await page.goto(`/instances/${id}/connect`);
  await page.getByRole('textbox', { name: 'Database user' }).fill('jane');
  await page.getByRole('button', { name: 'Check the login' }).click();
  await expect(page.getByText('The login works')).toBeVisible();

  await switchTo(page, id, 'No', 'Apply during the next scheduled maintenance window');
  await expectFlash(page, `Modifications of the DB instance ${id} wait for its maintenance window`);
  expect(await logIn()).toBe('jane');
  await rds.control('POST', '/clock/advance', { to: 'maintenance-window' });
  await rds.control('POST', '/clock/advance', { seconds: 3600 });
  expect(await logIn()).toBe('28000 PAM authentication failed for user "jane"');

  await switchTo(page, id, 'Yes', 'Apply immediately');
  await expectSwitch(rds, id, true);
  expect(await logIn()).toBe('jane');

  await switchTo(page, id, 'No', 'Apply immediately');
  await expectSwitch(rds, id, false);
  expect(await logIn()).toBe('28000 PAM authentication failed for user "jane"');
  await page.goto(`/instances/${id}/connect`);
  const refused = page.getByRole('table', { name: 'Recent login attempts' }).getByRole('row', { name: /jane/ });
  await expect(refused.first()).toContainText('IAM DB authentication is off.');

  const snapshot = await rds.createSnapshot(id);
  await rds.control('PUT', '/speed', { speed: 'instant' });
  const restored = { DBSnapshotIdentifier: snapshot, DBInstanceIdentifier: 'restored' };
  await rds.client.send(new RestoreDBInstanceFromDBSnapshotCommand(restored));
  await rds.instanceAvailable('restored');
  expect(await run(rds, 'restored', 'admin1', MasterUserPassword, 'SELECT id FROM orders')).toBe('42');
});
