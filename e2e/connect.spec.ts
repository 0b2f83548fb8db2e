import { StopDBInstanceCommand } from '@aws-sdk/client-rds';
import type { Page } from '@playwright/test';
import { expectSound } from './expectSound.ts';
import { expect, test } from './fixtures.ts';
import { choice, iamChoice } from './helpers.ts';

/** What a copyable text says: it stands in a region of its own. */
function text(page: Page, label: string) {
  return page.getByRole('region', { name: label, exact: true });
}

test('from an instance with IAM authentication to a session in it', async ({ page, rds }) => {
  const id = await rds.createInstance({ EnableIAMDatabaseAuthentication: true, DBName: 'shop' });
  const instance = await rds.instance(id);
  const host = instance?.Endpoint?.Address ?? '-';
  await page.goto(`/instances/${id}`);
  await page.getByRole('tab', { name: 'Connect', exact: true }).click();
  await expect(page).toHaveURL(`/instances/${id}/connect`);

  await page.getByRole('textbox', { name: 'Database user' }).fill('jane');
  await expect(text(page, 'SQL')).toContainText("CREATE USER 'jane'@'%' IDENTIFIED WITH AWSAuthenticationPlugin");
  await expect(text(page, 'SQL')).toContainText('ON `shop`.*');
  await page.getByRole('textbox', { name: 'Further users' }).fill('mary');
  const arn = `arn:aws:rds-db:us-east-1:123456789012:dbuser:${instance?.DbiResourceId}`;
  await expect(text(page, 'policy')).toContainText(`${arn}/jane`);
  await expect(text(page, 'policy')).toContainText(`${arn}/mary`);
  await page.getByRole('checkbox', { name: 'Every user of the database' }).check();
  await expect(page.getByText('The user * lets in as every user')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name of the role' }).fill('reporting');
  await expect(text(page, 'command for the policy')).toContainText('aws iam put-role-policy --role-name reporting');
  await expect(text(page, 'command of mysql')).toContainText(`--host=${host}`);
  await page.getByRole('tab', { name: 'Python' }).click();
  await expect(text(page, 'code in Python')).toContainText(`DBHostname="${host}", Port=3306, DBUsername="jane"`);

  await page.getByRole('tab', { name: 'Tags' }).click();
  await page.getByRole('tab', { name: 'Connect', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Database user' })).toHaveValue('jane');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'Database user' })).toHaveValue('jane');

  await page.getByRole('textbox', { name: 'Database user' }).fill('rdsadmin');
  await expect(page.getByText('RDS keeps this name for itself.').first()).toBeVisible();
  await expect(text(page, 'SQL')).toBeHidden();
});

test.describe('with a clock of its own', () => {
  test.use({ ownPage: true });

  test('a token is covered, counts down, ends after 15 minutes, and is kept nowhere', async ({ page, rds }) => {
    const id = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
    const host = (await rds.instance(id))?.Endpoint?.Address ?? '-';
    const urls: string[] = [];
    page.on('request', (request) => urls.push(request.url()));
    await page.clock.install();
    await page.goto(`/instances/${id}/connect`);
    await page.getByRole('button', { name: 'Generate token' }).click();
    await expect(page.getByRole('timer')).toContainText('Good for 1');
    await expect(text(page, 'token')).toContainText('••••');
    const parts = page.getByRole('table', { name: 'Parts of the token' });
    await expect(parts.getByRole('row', { name: `Endpoint ${host}:3306` })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Show the token' }).check();
    await expect(text(page, 'token')).toContainText(`${host}:3306/?Action=connect&DBUser=app_user&X-Amz-`);

    await expectSound(page);
    const kept = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href]));
    expect(kept + urls.join()).not.toContain('X-Amz-Signature');
    await page.clock.fastForward('14:00');
    await expect(page.getByRole('timer')).toContainText(/Good for [01]:/);
    await page.clock.fastForward('01:30');
    await expect(page.getByText('The token has expired and is forgotten.')).toBeVisible();
    await expect(text(page, 'token')).toBeHidden();

    await page.getByRole('button', { name: 'Generate token' }).click();
    await expect(page.getByRole('timer')).toBeVisible();
    await page.getByRole('tab', { name: 'Tags' }).click();
    await page.getByRole('tab', { name: 'Connect', exact: true }).click();
    await expect(page.getByRole('button', { name: 'Generate token' })).toBeVisible();
    await expect(page.getByRole('timer')).toBeHidden();
  });
});

test('a cluster is logged in to at its writer or its readers, and a member by the policy of its cluster', async ({
  page,
  rds,
}) => {
  const { cluster, writer } = await rds.createCluster({
    Engine: 'aurora-postgresql',
    EnableIAMDatabaseAuthentication: true,
  });
  const described = await rds.cluster(cluster);
  await page.goto(`/clusters/${cluster}/connect`);
  await expect(text(page, 'SQL')).toContainText('GRANT rds_iam TO "app_user";');
  await expect(page.getByText('Never grant rds_iam to the last administrator')).toBeVisible();
  await page.getByRole('textbox', { name: 'Database user' }).fill('admin1');
  await expect(page.getByText('admin1 is the master user.')).toBeVisible();
  await choice(page, 'Log in to', 'The readers').check();
  await expect(text(page, 'command of psql')).toContainText(`host=${described?.ReaderEndpoint}`);
  await page.getByRole('button', { name: 'Generate token' }).click();
  await expect(page.getByRole('row', { name: `Endpoint ${described?.ReaderEndpoint}` })).toBeVisible();

  await page.goto(`/instances/${writer}/connect`);
  await expect(text(page, 'policy')).toContainText(`dbuser:${described?.DbClusterResourceId}/app_user`);
});

test('where it is off, the tab says so and leads to the switch', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}/connect`);
  await expect(page.getByText('IAM DB authentication is off')).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Modify', exact: true }).click();
  await expect(page).toHaveURL(`/instances/${id}/modify`);
});

test('a policy and a token are read in the browser, and go nowhere', async ({ page, rds }) => {
  const id = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  const instance = await rds.instance(id);
  await page.goto(`/instances/${id}/connect`);
  await expect(text(page, 'policy')).toBeVisible();
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));

  await page.getByRole('button', { name: 'Check an existing policy' }).click();
  const policy = page.getByRole('textbox', { name: 'Policy to check' });
  const allow = (Resource: string) =>
    JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 'rds-db:connect', Resource }] });
  const prefix = 'arn:aws:rds-db:us-east-1:123456789012:dbuser:';
  await policy.fill(allow(`${prefix}${instance?.DbiResourceId}/somebody`));
  await expect(page.getByRole('row', { name: `${id} somebody Lets in` })).toBeVisible();
  await policy.fill(allow(`${prefix}${id}/somebody`));
  await expect(page.getByText(`A policy takes its resource ID: ${instance?.DbiResourceId}.`)).toBeVisible();
  await expect(page.getByText('It lets nobody in to a database of this region.')).toBeVisible();

  await page.getByRole('button', { name: 'Inspect a token' }).click();
  const signature = 'f'.repeat(64);
  await page
    .getByRole('textbox', { name: 'Token to inspect' })
    .fill(
      `elsewhere:3306/?Action=connect&DBUser=app_user&X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIA%2F20200101%2Feu-west-1%2Frds-db%2Faws4_request&X-Amz-Date=20200101T000000Z&X-Amz-Expires=900&X-Amz-SignedHeaders=host&X-Amz-Signature=${signature}`,
    );
  for (const wrong of [/It expired .* ago/, /It is for elsewhere/, /signed for the region eu-west-1/])
    await expect(page.getByText(wrong)).toBeVisible();
  await expectSound(page);
  expect(sent.filter((it) => it.includes('somebody') || it.includes(signature))).toEqual([]);
});

test('the login check names the first step that fails, such as an endpoint without an engine', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  await page.goto(`/instances/${id}/connect`);
  await page.getByRole('button', { name: 'Check the login' }).click();
  await expect(page.getByText('In the way: Name of the endpoint')).toBeVisible();
  const checks = page.getByRole('list', { name: 'Checks of the login' });
  await expect(checks.getByRole('listitem')).toHaveCount(7);
  await expect(checks.getByText('It exists, and its status is available.')).toBeVisible();
  await expect(checks.getByText('It is Yes, and nothing is pending.')).toBeVisible();
  await expect(checks.getByText(/^The console’s server can’t look up the name/)).toBeVisible();
  await expect(checks.getByText('Not looked at, since a check before it failed.')).toHaveCount(4);
  await expectSound(page);

  await rds.client.send(new StopDBInstanceCommand({ DBInstanceIdentifier: id }));
  await expect.poll(async () => (await rds.instance(id))?.DBInstanceStatus).toBe('stopped');
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByText('In the way: Database')).toBeVisible();
  await expect(checks.getByText('Its status is stopped.')).toBeVisible();
});

test('what a switch brings about is told before it is made', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}/modify`);
  await iamChoice(page, 'Yes').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  const facts = page.getByRole('list', { name: 'What will happen' });
  await expect(facts.getByText('No outage', { exact: true })).toBeVisible();
  await expect(facts.getByText('Between 300 and 1000 MiB')).toBeVisible();
  await expect(facts.getByText('PostgreSQL', { exact: false })).toHaveCount(0);
  await expectSound(page);
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await iamChoice(page, 'No').check();
  await page.getByLabel('Backup retention period').fill('3');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('table', { name: 'Summary of modifications' })).toBeVisible();
  await expect(facts).toBeHidden();

  await page.goto('/iam-authentication');
  await page.getByRole('row').filter({ hasText: id }).getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Switch' }).click();
  await page.getByRole('menuitem').first().click();
  await page.getByRole('button', { name: 'What else will happen' }).click();
  await expect(facts.getByText('Nobody gets in by this alone')).toBeVisible();
});
