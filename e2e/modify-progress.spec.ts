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

test('a refused change costs a second try, one that RDS drops is not called done, and one whose database fails is called failed', async ({
  page,
  rds,
}) => {
  await rds.createInstance({ DBInstanceIdentifier: 'brittle' });
  const configuring = { resource: 'brittle', status: 'configuring-iam-database-auth' };
  await rds.control('POST', '/faults', { ...configuring, outcome: 'available' });
  await switchOn(page, 'brittle', now);
  for (const [fault, times] of [
    ['InvalidDBInstanceState', 1],
    ['Throttling', 3],
  ] as const) {
    await rds.control('POST', '/faults', { action: 'ModifyDBInstance', fault, times });
    await submit(page);
    await expect(page.getByRole('alert').getByText(fault)).toBeVisible();
    expect((await rds.instance('brittle'))?.IAMDatabaseAuthenticationEnabled).toBe(false);
    await expect(page.getByRole('radio', { name: now })).toBeChecked();
  }
  await submit(page);
  await expectFlash(page, 'The DB instance brittle is available, but not modified');
  await expect(progressStep(page, attribute, 'RDS reports available, but the value is still No')).toBeVisible();

  await rds.createInstance({ DBInstanceIdentifier: 'cut-off' });
  await rds.control('POST', '/faults', { ...configuring, resource: 'cut-off', outcome: 'incompatible-network' });
  await switchOn(page, 'cut-off', now);
  await submit(page);
  await expectFlash(page, 'Modifying the DB instance cut-off failed');
  await expect(progressStep(page, attribute, 'Failed: the status is incompatible-network')).toBeVisible();
});

test('a scheduled change that the CLI takes back is called withdrawn, and another is verified in the window, by the clock of RDS', async ({
  page,
  rds,
}) => {
  await rds.createInstance({ DBInstanceIdentifier: 'patient' });
  await rds.control('PUT', '/clock', { now: '2031-06-02T12:00:00Z', standing: false });
  await switchOn(page, 'patient', inWindow);
  await expect(page.getByText(/Current maintenance window: .*Jun \d+, 2031/)).toBeVisible();
  await submit(page);
  await expectFlash(page, 'Modifications of the DB instance patient wait for its maintenance window');
  await expect(progressStep(page, attribute, 'Waits for the maintenance window')).toBeVisible();
  await rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'patient', EnableIAMDatabaseAuthentication: false }),
  );
  await expectFlash(page, 'Modifications of the DB instance patient were withdrawn');

  await switchOn(page, 'patient', inWindow);
  await submit(page);
  await expect(progressStep(page, attribute, 'Waits for the maintenance window')).toBeVisible();
  await rds.control('POST', '/clock/advance', { to: 'maintenance-window' });
  await expectFlash(page, 'Verified: the DB instance patient has the new settings');
  await expect(progressStep(page, attribute, 'Waited for the maintenance window')).toBeVisible();
});
