import { CreateDBParameterGroupCommand } from '@aws-sdk/client-rds';
import { expect, test } from './fixtures.ts';
import { choice, chooseOption, expectFlash, progressStep } from './helpers.ts';

type Page = import('@playwright/test').Page;

async function submit(page: Page, when: 'now' | 'window' | 'no choice', button = 'Modify DB instance') {
  if (when === 'now') await choice(page, 'When to apply modifications', 'Apply immediately').check();
  await page.getByRole('button', { name: button }).click();
}

const summaryRow = (page: Page, attribute: string) =>
  page
    .getByRole('table', { name: 'Summary of modifications' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: attribute, exact: true }) });

test('what takes effect when, and with which downtime, is told before it is sent, and is so', async ({ page, rds }) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}/modify`);
  await page.getByLabel('Allocated storage').fill('21');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Storage grows by a tenth or more: enter at least 22 GiB.').first()).toBeVisible();
  await page.getByLabel('Allocated storage').fill('40');
  await page.getByRole('checkbox', { name: 'Enable storage autoscaling' }).check();
  await page.getByRole('checkbox', { name: /^Error log/ }).check();
  await page.getByLabel('Backup retention period').fill('0');
  await page.getByLabel('Database port').fill('3310');
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(summaryRow(page, 'Allocated storage')).toContainText(/20 GiB.*40 GiB.*next maintenance window.*None/);
  await expect(summaryRow(page, 'Maximum storage threshold')).toContainText(/1000 GiB.*At once.*None/);
  await expect(summaryRow(page, 'Log exports')).toContainText(/None.*error.*At once/);
  await expect(summaryRow(page, 'Backup retention period')).toContainText(/7 days.*0 days.*window.*restarts/);
  await expect(summaryRow(page, 'Database port')).toContainText(/3306.*3310.*At once.*restarts/);
  await submit(page, 'window');

  await expect(progressStep(page, 'Log exports', 'Verified: RDS reports error')).toBeVisible();
  await expect(progressStep(page, 'Database port', 'Verified: RDS reports 3310')).toBeVisible();
  await expect(progressStep(page, 'Allocated storage', 'Waits for the maintenance window')).toBeVisible();
  const instance = await rds.instance(id);
  expect(instance).toMatchObject({
    MaxAllocatedStorage: 1000,
    EnabledCloudwatchLogsExports: ['error'],
    PendingModifiedValues: { AllocatedStorage: 40, BackupRetentionPeriod: 0 },
  });
});

test('settings that wait for nothing ask for no schedule, and a parameter group waits for a reboot', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance();
  const DBParameterGroupName = rds.id('group');
  await rds.client.send(
    new CreateDBParameterGroupCommand({ DBParameterGroupName, DBParameterGroupFamily: 'mysql8.4', Description: 'own' }),
  );
  await page.goto(`/instances/${id}/modify`);
  await chooseOption(page, 'DB parameter group', DBParameterGroupName);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(summaryRow(page, 'DB parameter group')).toContainText('At the next reboot');
  await expect(page.getByText('None of these modifications waits for the maintenance window.')).toBeVisible();
  await submit(page, 'no choice');
  await expectFlash(page, `Modifications of the DB instance ${id} wait for a reboot`);
  await expect(progressStep(page, 'DB parameter group', 'In force with the next reboot')).toBeVisible();
});

test('monitoring needs a role, and the advanced Database Insights bring what they need', async ({ page, rds }) => {
  const id = await rds.createInstance({ DBInstanceClass: 'db.m5.large' });
  await page.goto(`/instances/${id}/modify`);
  await chooseOption(page, 'Enhanced monitoring', 'Every 60 seconds');
  await chooseOption(page, 'Database Insights', /^Advanced/);
  await expect(choice(page, 'Performance Insights', 'Yes')).toBeChecked();
  await expect(choice(page, 'Performance Insights', 'No')).toBeDisabled();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Enter the ARN of the role that enhanced monitoring uses.').first()).toBeVisible();
  await page.getByLabel('Monitoring role').fill('arn:aws:iam::123456789012:role/emaccess');
  await page.getByRole('button', { name: 'Continue' }).click();
  await submit(page, 'no choice');
  await expectFlash(page, `Verified: the DB instance ${id} has the new settings`);
  expect(await rds.instance(id)).toMatchObject({
    MonitoringInterval: 60,
    PerformanceInsightsEnabled: true,
    PerformanceInsightsRetentionPeriod: 465,
    DatabaseInsightsMode: 'advanced',
  });
});

test('a password goes to Secrets Manager, is rotated at once only, and is taken back with a new one', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}/modify`);
  await choice(page, 'Credentials management', 'Managed in AWS Secrets Manager').check();
  await expect(page.getByLabel('New master password')).toBeHidden();
  await page.getByRole('button', { name: 'Continue' }).click();
  await submit(page, 'no choice');
  await expectFlash(page, `Verified: the DB instance ${id} has the new settings`);

  await page.goto(`/instances/${id}/modify`);
  await page.getByRole('checkbox', { name: 'Rotate the master password' }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(choice(page, 'When to apply modifications', 'Apply during')).toBeDisabled();
  await submit(page, 'no choice');
  await expectFlash(page, `RDS has modified the DB instance ${id}`);

  await page.goto(`/instances/${id}/modify`);
  await choice(page, 'Credentials management', 'Self managed').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Enter the password that is valid from then on.').first()).toBeVisible();
  await page.getByLabel('New master password').fill('another-password');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('another-password')).toHaveCount(0);
  await submit(page, 'no choice');
  await expectFlash(page, `RDS has modified the DB instance ${id}`);
  expect((await rds.instance(id))?.MasterUserSecret).toBeUndefined();
  expect(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))).not.toContain(
    'another-password',
  );
});

test('IOPS and throughput of a large gp3 volume are chosen, and follow the storage type', async ({ page, rds }) => {
  const id = await rds.createInstance({ StorageType: 'gp3', AllocatedStorage: 400, DBInstanceClass: 'db.m5.large' });
  await page.goto(`/instances/${id}/modify`);
  // The field only: while an error comes or goes, something else may have its name too.
  const throughput = page.getByRole('textbox', { name: 'Storage throughput' });
  await throughput.fill('100');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Enter 500 to 4000 MiB/s.').first()).toBeVisible();
  await throughput.fill('750');
  await chooseOption(page, 'Storage type', /io2/);
  await expect(throughput).toBeHidden();
  await expect(page.getByRole('textbox', { name: 'Provisioned IOPS' })).toHaveValue('3000');
  await chooseOption(page, 'Storage type', /gp3/);
  await expect(throughput).toHaveValue('500');
  await throughput.fill('750');
  await page.getByRole('button', { name: 'Continue' }).click();
  await submit(page, 'now');
  await expectFlash(page, `Verified: the DB instance ${id} has the new settings`);
  expect(await rds.instance(id)).toMatchObject({ StorageType: 'gp3', Iops: 12_000, StorageThroughput: 750 });
});

test('an Aurora cluster gets its storage configuration and the capacity of its serverless instances', async ({
  page,
  rds,
}) => {
  const { cluster } = await rds.createCluster();
  await page.goto(`/clusters/${cluster}/modify`);
  await page.getByLabel('Minimum capacity').fill('0.5');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByText('Enter both capacities.').first()).toBeVisible();
  await page.getByLabel('Maximum capacity').fill('16');
  await chooseOption(page, 'Cluster storage configuration', /I\/O-Optimized/);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(summaryRow(page, 'Serverless capacity')).toContainText('0.5 to 16 ACUs');
  await expect(summaryRow(page, 'Storage type')).toContainText(/Aurora Standard.*Aurora I\/O-Optimized/);
  await submit(page, 'no choice', 'Modify cluster');
  await expectFlash(page, `Verified: the DB cluster ${cluster} has the new settings`);
  expect(await rds.cluster(cluster)).toMatchObject({
    StorageType: 'aurora-iopt1',
    ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 16 },
  });
});

test('a Multi-AZ DB cluster gets more storage, and its class is one that clusters can have', async ({ page, rds }) => {
  const { cluster } = await rds.createCluster({
    Engine: 'mysql',
    DBClusterInstanceClass: 'db.m5d.large',
    StorageType: 'io1',
    AllocatedStorage: 100,
    Iops: 1000,
  });
  await page.goto(`/clusters/${cluster}/modify`);
  await expect(page.getByLabel('Database port')).toBeHidden();
  await page.getByLabel('Allocated storage').fill('200');
  await page.getByRole('button', { name: 'Continue' }).click();
  await submit(page, 'now', 'Modify cluster');
  await expectFlash(page, `Verified: the DB cluster ${cluster} has the new settings`);
  expect((await rds.cluster(cluster))?.AllocatedStorage).toBe(200);
});

test('a reload in the middle of a form loses nothing but passwords, and leaving it does', async ({ page, rds }) => {
  const id = await rds.createInstance();
  page.on('dialog', (dialog) => dialog.accept());
  await page.goto(`/instances/${id}/modify`);
  await page.getByLabel('Allocated storage').fill('50');
  await page.getByLabel('VPC security groups').fill('sg-0123abcd');
  await page.getByLabel('New master password').fill('forget-me-please');
  await choice(page, 'Enable IAM DB authentication', 'Yes').check();
  await page.reload();

  await expect(page.getByText('What you entered before the page was loaded anew is here again.')).toBeVisible();
  await expect(page.getByLabel('Allocated storage')).toHaveValue('50');
  await expect(page.getByLabel('VPC security groups')).toHaveValue('sg-0123abcd');
  await expect(choice(page, 'Enable IAM DB authentication', 'Yes')).toBeChecked();
  await expect(page.getByLabel('New master password')).toHaveValue('');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.getByLabel('Allocated storage')).toHaveValue('20');
  await expect(choice(page, 'Enable IAM DB authentication', 'No')).toBeChecked();

  await page.getByLabel('Allocated storage').fill('60');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Leave' }).click();
  await expect(page).toHaveURL(`/instances/${id}`);
  await page.goto(`/instances/${id}/modify`);
  await expect(page.getByLabel('Allocated storage')).toHaveValue('20');
});

test('the processor of an Oracle instance is configured, asked anew with another class, and put back', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance({
    Engine: 'oracle-ee',
    DBInstanceClass: 'db.r5.2xlarge',
    LicenseModel: 'bring-your-own-license',
  });
  await page.goto(`/instances/${id}/modify`);
  await chooseOption(page, 'Processor', '2 cores, 1 thread each');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(summaryRow(page, 'Processor')).toContainText(/As the class has it.*2 cores, 1 thread each.*restarts/);
  await submit(page, 'now');
  await expect(progressStep(page, 'Processor', 'Verified: RDS reports 2 cores, 1 thread each')).toBeVisible();

  await page.goto(`/instances/${id}/modify`);
  await expect(page.getByText('2 cores, 1 thread each')).toBeVisible();
  await chooseOption(page, 'DB instance class', 'db.r5.4xlarge');
  await expect(page.getByText('As the class has it: 8 cores, 2 threads each')).toBeVisible();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(summaryRow(page, 'Processor')).toContainText(/2 cores, 1 thread each.*As the class has it/);
  await submit(page, 'window');
  await expect(progressStep(page, 'Processor', 'Waits for the maintenance window')).toBeVisible();
  const { PendingModifiedValues } = (await rds.instance(id)) ?? {};
  expect(PendingModifiedValues).toMatchObject({ DBInstanceClass: 'db.r5.4xlarge' });
});
