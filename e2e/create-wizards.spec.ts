import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { choice, chooseFromMenu, chooseOption, iamChoice } from './helpers.ts';

const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();
const launch = (page: Page) => page.getByRole('button', { name: /^Launch DB/ });

async function signIn(page: Page) {
  await page.getByLabel('Master username').fill('masterawsuser');
  await page.getByLabel('Master password').fill('Kobold-7z-under-hill');
  await page.getByLabel('Confirm password').fill('Kobold-7z-under-hill');
}

/** On the page with the details of a MySQL instance, presets for work and trials. */
async function reachDetails(page: Page) {
  await page.goto('/instances/create');
  await page.getByRole('radio', { name: 'MySQL', exact: true }).check();
  await next(page);
  await next(page);
  await expect(page.getByLabel('DB instance identifier')).toBeVisible();
}

test('an instance is created with settings of every section, as the review says', async ({ page, rds }) => {
  await reachDetails(page);
  await expect(launch(page)).toBeDisabled();
  await page.getByLabel('Allocated storage').fill('400');
  await page.getByLabel('Provisioned IOPS').fill('13000');
  await page.getByLabel('Storage throughput').fill('600');
  await page.getByRole('checkbox', { name: 'Enable storage autoscaling' }).check();
  await page.getByLabel('Maximum storage threshold').fill('1200');
  await page.getByLabel('DB instance identifier').fill('whole');
  await page.getByLabel('Master username').fill('masterawsuser');
  await choice(page, 'Credentials management', 'Managed in AWS Secrets Manager').check();
  await expect(launch(page)).toBeEnabled();
  await next(page);

  await chooseOption(page, 'Certificate authority', /rds-ca-rsa4096/);
  await page.getByRole('checkbox', { name: 'Slow query log' }).check();
  await chooseOption(page, 'Enhanced monitoring', 'Every 30 seconds');
  await next(page);
  await expect(page.getByText('Enter the ARN of the role that enhanced monitoring uses.').first()).toBeVisible();
  await page.getByLabel('Monitoring role').fill('arn:aws:iam::123456789012:role/rds-monitoring-role');
  await page.getByRole('checkbox', { name: 'Enable deletion protection' }).check();
  await next(page);

  await expect(page.getByRole('heading', { name: 'Review and launch' })).toBeVisible();
  await expect(page.getByText('1200 GiB')).toBeVisible();
  await page.getByRole('button', { name: 'Edit Specify DB details' }).click();
  await page.getByLabel('Maximum storage threshold').fill('1300');
  await rds.stopClock();
  await launch(page).click();

  await expect(page).toHaveURL('/instances/whole');
  expect(await rds.instance('whole')).toMatchObject({
    AllocatedStorage: 400,
    Iops: 13_000,
    StorageThroughput: 600,
    MaxAllocatedStorage: 1300,
    MasterUserSecret: expect.anything(),
    CACertificateIdentifier: 'rds-ca-rsa4096-g1',
    EnabledCloudwatchLogsExports: ['slowquery'],
    MonitoringInterval: 30,
    MonitoringRoleArn: 'arn:aws:iam::123456789012:role/rds-monitoring-role',
    DeletionProtection: true,
  });
  const creation = page.getByRole('list', { name: 'Creation of whole' });
  await expect(creation.getByText('Creating the instance')).toBeVisible();
  await rds.startClock();
  await expect(creation.getByText(/^Created /)).toBeVisible();
});

test('a password shows its rules or is made by the browser, and a reload keeps what was typed without it', async ({
  page,
}) => {
  await reachDetails(page);
  await page.getByLabel('Allocated storage').fill('77');
  await page.getByLabel('DB instance identifier').fill('kept');
  await page.getByLabel('Master username').fill('masterawsuser');
  const rules = page.getByRole('list', { name: 'Rules for the password' });
  await page.getByLabel('Master password').fill('sh/rt');
  await expect(rules.getByRole('img', { name: 'Not kept yet' })).toHaveCount(2);
  await expect(page.getByText('Strength: weak')).toBeVisible();
  await page.getByRole('button', { name: 'Generate a password' }).click();
  await expect(rules.getByRole('img', { name: 'Kept', exact: true })).toHaveCount(3);
  await expect(page.getByText('Strength: strong')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy the password' })).toBeVisible();
  const made = await page.getByLabel('Master password').inputValue();
  expect(made).toHaveLength(24);
  await expect(page.getByLabel('Confirm password')).toHaveValue(made);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();

  await expect(page.getByText(/before the page was loaded anew/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Specify DB details' })).toBeVisible();
  await expect(page.getByLabel('DB instance identifier')).toHaveValue('kept');
  await expect(page.getByLabel('Allocated storage')).toHaveValue('77');
  await expect(page.getByLabel('Master username')).toHaveValue('masterawsuser');
  await expect(page.getByLabel('Master password')).toHaveValue('');
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain(made);
});

test('one is created like an instance that is there, and what is refused at launch costs nothing but a second try', async ({
  page,
  rds,
}) => {
  await rds.createInstance({
    DBInstanceIdentifier: 'pattern',
    Engine: 'postgres',
    DBInstanceClass: 'db.m5.large',
    AllocatedStorage: 60,
    BackupRetentionPeriod: 11,
    MasterUsername: 'pattern_user',
    EnableIAMDatabaseAuthentication: true,
    Tags: [{ Key: 'team', Value: 'blue' }],
  });
  await page.goto('/instances/pattern');
  await chooseFromMenu(page, 'Instance actions', 'Create one like this');
  await expect(page).toHaveURL('/instances/create?like=pattern');
  await expect(page.getByLabel('Allocated storage')).toHaveValue('60');
  await expect(page.getByLabel('Master username')).toHaveValue('pattern_user');
  await page.getByLabel('DB instance identifier').fill('copy');
  await page.getByLabel('Master password').fill('Kobold-7z-under-hill');
  await page.getByLabel('Confirm password').fill('Kobold-7z-under-hill');
  const fault = 'InsufficientDBInstanceCapacity';
  await rds.control('POST', '/faults', { action: 'CreateDBInstance', fault, times: 1 });
  await launch(page).click();
  await expect(page.getByRole('alert').getByText(fault)).toBeVisible();
  await launch(page).click();
  await expect(page).toHaveURL('/instances/copy');
  expect(await rds.instance('copy')).toMatchObject({
    Engine: 'postgres',
    DBInstanceClass: 'db.m5.large',
    AllocatedStorage: 60,
    BackupRetentionPeriod: 11,
    IAMDatabaseAuthenticationEnabled: true,
    TagList: [{ Key: 'team', Value: 'blue' }],
  });
});

test('a Multi-AZ DB cluster is created with its three instances', async ({ page, rds }) => {
  await page.goto('/clusters/create');
  await page.getByRole('radio', { name: 'Multi-AZ DB cluster with MySQL' }).check();
  await next(page);
  await page.getByLabel('DB cluster identifier').fill('triple');
  await signIn(page);
  await next(page);
  await iamChoice(page, 'Yes').check();
  await next(page);
  await expect(page.getByRole('heading', { name: 'Review and launch' })).toBeVisible();
  await rds.stopClock();
  await launch(page).click();
  await expect(page).toHaveURL('/clusters/triple');
  const creation = page.getByRole('list', { name: 'Creation of triple' });
  await expect(creation.getByText('Creating the writer triple-instance-1')).toBeVisible();
  expect(await rds.cluster('triple')).toMatchObject({
    Engine: 'mysql',
    IAMDatabaseAuthenticationEnabled: true,
    DBClusterMembers: [expect.anything(), expect.anything(), expect.anything()],
  });
});

test('a serverless cluster for production begins with what production needs, and changed presets stay changed', async ({
  page,
  rds,
}) => {
  await page.goto('/clusters/create?engine=aurora-mysql');
  await page.getByRole('radio', { name: /^Production/ }).check();
  await expect(page.getByRole('term').filter({ hasText: 'Replica in another zone' })).toBeVisible();
  await next(page);
  await expect(choice(page, 'Multi-AZ deployment', 'Create replica in different zone')).toBeChecked();
  await chooseOption(page, 'DB instance class', 'db.serverless');
  await page.getByLabel('Minimum capacity').fill('1.5');
  await page.getByLabel('Maximum capacity').fill('8');
  await chooseOption(page, 'Cluster storage configuration', /I\/O-Optimized/);
  await page.getByLabel('DB instance identifier').fill('elastic');
  await signIn(page);
  // Whoever changes a preset keeps the change, also after a look back.
  await choice(page, 'Multi-AZ deployment', 'No').check();
  await page.getByRole('button', { name: 'Previous', exact: true }).click();
  await next(page);
  await expect(choice(page, 'Multi-AZ deployment', 'No')).toBeChecked();
  await next(page);
  await expect(page.getByRole('checkbox', { name: 'Enable deletion protection' })).toBeChecked();
  await expect(page.getByLabel('Backup retention period')).toHaveValue('7');
  await chooseOption(page, 'Target backtrack window', '24 hours');
  await launch(page).click();
  await expect(page).toHaveURL('/clusters/elastic-cluster');
  expect(await rds.cluster('elastic-cluster')).toMatchObject({
    StorageType: 'aurora-iopt1',
    BacktrackWindow: 86_400,
    ServerlessV2ScalingConfiguration: { MinCapacity: 1.5, MaxCapacity: 8 },
    DeletionProtection: true,
    DBClusterMembers: [expect.objectContaining({ DBInstanceIdentifier: 'elastic' })],
  });
  expect(await rds.instance('elastic')).toMatchObject({ DBInstanceClass: 'db.serverless' });
});

test('one is created like a cluster that is there', async ({ page, rds }) => {
  await rds.createCluster(
    {
      DBClusterIdentifier: 'pattern',
      Engine: 'aurora-postgresql',
      BackupRetentionPeriod: 9,
      MasterUsername: 'pattern_user',
    },
    { DBInstanceClass: 'db.r6g.large' },
  );
  await page.goto('/clusters/pattern');
  await chooseFromMenu(page, 'Cluster actions', 'Create one like this');
  await page.getByLabel('DB instance identifier').fill('copy');
  await page.getByLabel('Master password').fill('Kobold-7z-under-hill');
  await page.getByLabel('Confirm password').fill('Kobold-7z-under-hill');
  await rds.control('POST', '/faults', { action: 'CreateDBCluster', fault: 'Throttling', times: 3 });
  await launch(page).click();
  await expect(page.getByRole('alert').getByText('Throttling')).toBeVisible();
  await launch(page).click();
  await expect(page).toHaveURL('/clusters/copy-cluster');
  expect(await rds.cluster('copy-cluster')).toMatchObject({ Engine: 'aurora-postgresql', BackupRetentionPeriod: 9 });
  expect(await rds.instance('copy')).toMatchObject({ DBInstanceClass: 'db.r6g.large' });
});
