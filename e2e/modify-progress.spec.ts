import { ModifyDBInstanceCommand } from '@aws-sdk/client-rds';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { expectFlash, iamChoice, progressStep } from './helpers.ts';

const attribute = 'IAM DB authentication';

/** To the summary of a change of the switch from No to Yes. */
async function switchOn(page: Page, id: string, when: string) {
  await page.goto(`/instances/${id}/modify`);
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: when }).check();
}

const now = 'Apply immediately';
const inWindow = 'Apply during the next scheduled maintenance window';
const submit = (page: Page) => page.getByRole('button', { name: 'Modify DB instance' }).click();

test('a change that gets stuck is followed over pages and a reload, called late, and verified in the end', async ({
  page,
  rds,
}) => {
  await rds.createInstance({ DBInstanceIdentifier: 'sticky' });
  await rds.control('POST', '/faults', { resource: 'sticky', status: 'configuring-iam-database-auth' });
  await switchOn(page, 'sticky', now);
  await submit(page);
  await expect(progressStep(page, attribute, 'Being made, status configuring-iam-database-auth')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Clear' })).toBeDisabled();

  await page.getByRole('link', { name: 'Snapshots', exact: true }).click();
  await expectFlash(page, 'Modifying the DB instance sticky');
  await page.reload();
  await expectFlash(page, 'Modifying the DB instance sticky');
  await rds.control('POST', '/clock/advance', { seconds: 3600 });
  await expectFlash(page, 'Modifying the DB instance sticky takes longer than usual');

  await rds.control('DELETE', '/faults');
  await expectFlash(page, 'Verified: the DB instance sticky has the new settings');
  await page.goto('/instances/sticky');
  await expect(progressStep(page, attribute, 'Verified: RDS reports Yes')).toBeVisible();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('heading', { name: 'Course of the change' })).toBeHidden();
});

test('a change that RDS drops is not called done', async ({ page, rds }) => {
  await rds.createInstance({ DBInstanceIdentifier: 'stubborn' });
  await rds.control('POST', '/faults', {
    resource: 'stubborn',
    status: 'configuring-iam-database-auth',
    outcome: 'available',
  });
  await switchOn(page, 'stubborn', now);
  await submit(page);
  await expectFlash(page, 'The DB instance stubborn is available, but not modified');
  await expect(progressStep(page, attribute, 'RDS reports available, but the value is still No')).toBeVisible();
});

test('a change whose database falls into a failure is called failed', async ({ page, rds }) => {
  await rds.createInstance({ DBInstanceIdentifier: 'brittle' });
  await rds.control('POST', '/faults', {
    resource: 'brittle',
    status: 'configuring-iam-database-auth',
    outcome: 'incompatible-network',
  });
  await switchOn(page, 'brittle', now);
  await submit(page);
  await expectFlash(page, 'Modifying the DB instance brittle failed');
  await expect(progressStep(page, attribute, 'Failed: the status is incompatible-network')).toBeVisible();
});

test('a scheduled change is verified in the window, by the clock of RDS', async ({ page, rds }) => {
  await rds.createInstance({ DBInstanceIdentifier: 'patient' });
  await rds.control('PUT', '/clock', { now: '2031-06-02T12:00:00Z', standing: false });
  await switchOn(page, 'patient', inWindow);
  await expect(page.getByText(/Current maintenance window: .*Jun \d+, 2031/)).toBeVisible();
  await submit(page);
  await expectFlash(page, 'Modifications of the DB instance patient wait for its maintenance window');
  await expect(progressStep(page, attribute, 'Waits for the maintenance window')).toBeVisible();

  await rds.control('POST', '/clock/advance', { to: 'maintenance-window' });
  await expectFlash(page, 'Verified: the DB instance patient has the new settings');
  await expect(progressStep(page, attribute, 'Waited for the maintenance window')).toBeVisible();
});

test('a scheduled change that the CLI takes back is called withdrawn', async ({ page, rds }) => {
  await rds.createInstance({ DBInstanceIdentifier: 'fickle' });
  await switchOn(page, 'fickle', inWindow);
  await submit(page);
  await expect(progressStep(page, attribute, 'Waits for the maintenance window')).toBeVisible();
  await rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'fickle', EnableIAMDatabaseAuthentication: false }),
  );
  await expectFlash(page, 'Modifications of the DB instance fickle were withdrawn');
});

test('a pending change is applied now from the details page, and followed', async ({ page, rds }) => {
  await rds.createInstance({ DBInstanceIdentifier: 'waiter' });
  await rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'waiter', EnableIAMDatabaseAuthentication: true }),
  );
  await page.goto('/instances/waiter/maintenance');
  await rds.control('POST', '/faults', { action: 'ModifyDBInstance', fault: 'InvalidDBInstanceState' });
  await page.getByRole('button', { name: 'Apply now' }).click();
  await expectFlash(page, 'The modifications of waiter stay as they are');
  await page.getByRole('button', { name: 'Retry' }).click();
  await expectFlash(page, 'Verified: the DB instance waiter has the new settings');
  expect((await rds.instance('waiter'))?.IAMDatabaseAuthenticationEnabled).toBe(true);
});

for (const [fault, times] of [
  ['InvalidDBInstanceState', 1],
  ['Throttling', 3],
] as const) {
  test(`${fault} between summary and submit is told, and costs nothing but a second try`, async ({ page, rds }) => {
    await rds.createInstance({ DBInstanceIdentifier: 'busy' });
    await switchOn(page, 'busy', now);
    await rds.control('POST', '/faults', { action: 'ModifyDBInstance', fault, times });
    await submit(page);
    await expect(page.getByRole('alert').getByText(fault)).toBeVisible();
    expect((await rds.instance('busy'))?.IAMDatabaseAuthenticationEnabled).toBe(false);
    await expect(page.getByRole('radio', { name: now })).toBeChecked();
    await submit(page);
    await expectFlash(page, 'Verified: the DB instance busy has the new settings');
  });
}
