import {
  CreateOptionGroupCommand,
  DescribeDBClustersCommand,
  DescribeDBInstancesCommand,
  DescribeOptionGroupsCommand,
} from '@aws-sdk/client-rds';
import type { Page } from '@playwright/test';
import { expectSound } from './expectSound.ts';
import { expect, test } from './fixtures.ts';
import { iamChoice } from './helpers.ts';

const password = 'correct-horse-battery';

test.beforeEach(async ({ rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await rds.control('PUT', '/speed', { speed: 'instant' });
});

async function paste(page: Page, text: string) {
  await page.getByRole('button', { name: 'Fill from a command' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Command' }).fill(text);
  await page.getByRole('dialog').getByRole('button', { name: 'Fill the form' }).click();
}

test('an instance is created as a command says, comments and continuations and all', async ({ page, rds }) => {
  await page.goto('/instances/create');
  await paste(
    page,
    `# for the shop
aws rds create-db-instance \\
  --db-instance-identifier pasted --engine postgres --db-instance-class db.t3.small \\
  --allocated-storage 33 --master-username dbadmin --master-user-password '${password}' \\
  --enable-iam-database-authentication --no-publicly-accessible \\
  --tags Key=team,Value=shop '{"Key": "note", "Value": "a b"}' \\
  --enable-cloudwatch-logs-exports '["postgresql"]' --shade blue --db-security-groups old`,
  );
  await expect(page.getByText('Filled from CreateDBInstance')).toBeVisible();
  await expect(page.getByText(/no field for DBSecurityGroups.*Not understood: --shade/)).toBeVisible();
  await expect(page.getByRole('radio', { name: 'PostgreSQL', exact: true })).toBeChecked();
  await expectSound(page);
  expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain(
    password,
  );
  expect(page.url()).not.toContain(password);

  await page.getByRole('button', { name: 'Launch DB instance' }).click();
  await expect(page).toHaveURL('/instances/pasted');
  const { DBInstances } = await rds.client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'pasted' }));
  expect(DBInstances?.[0]).toMatchObject({
    Engine: 'postgres',
    DBInstanceClass: 'db.t3.small',
    AllocatedStorage: 33,
    MasterUsername: 'dbadmin',
    IAMDatabaseAuthenticationEnabled: true,
    PubliclyAccessible: false,
    EnabledCloudwatchLogsExports: ['postgresql'],
    TagList: [
      { Key: 'team', Value: 'shop' },
      { Key: 'note', Value: 'a b' },
    ],
  });
});

test('a cluster and its instances are created as several commands say', async ({ page, rds }) => {
  await page.goto('/clusters/create');
  await paste(
    page,
    `aws rds create-db-cluster --db-cluster-identifier pasted --engine aurora-postgresql --master-username dbadmin --manage-master-user-password --enable-iam-database-authentication --backup-retention-period 5
aws rds create-db-instance --db-instance-identifier pasted-1 --db-cluster-identifier pasted --engine aurora-postgresql --db-instance-class db.r5.large --promotion-tier 3
aws rds reboot-db-instance --db-instance-identifier pasted-1`,
  );
  await expect(page.getByText(/Left out, since the form does not ask for it: RebootDBInstance/)).toBeVisible();
  await page.getByRole('button', { name: 'Launch DB cluster' }).click();
  await expect(page).toHaveURL('/clusters/pasted');
  const { DBClusters } = await rds.client.send(new DescribeDBClustersCommand({ DBClusterIdentifier: 'pasted' }));
  expect(DBClusters?.[0]).toMatchObject({
    Engine: 'aurora-postgresql',
    IAMDatabaseAuthenticationEnabled: true,
    BackupRetentionPeriod: 5,
    MasterUserSecret: expect.anything(),
    DBClusterMembers: [expect.objectContaining({ DBInstanceIdentifier: 'pasted-1', PromotionTier: 3 })],
  });
});

test('a modification is filled in, and one of another database leads to its own form', async ({ page, rds }) => {
  await page.goto('/instances/archive/modify');
  await paste(page, 'aws rds modify-db-instance --db-instance-identifier search-dev --backup-retention-period 9');
  await expect(page.getByText(/The text is for search-dev, and this page is about archive/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Open the form that takes it' }).click();
  await expect(page).toHaveURL('/instances/search-dev/modify');
  await paste(
    page,
    'Action=ModifyDBInstance&DBInstanceIdentifier=search-dev&BackupRetentionPeriod=9&EnableIAMDatabaseAuthentication=true&ApplyImmediately=true',
  );
  await expect(iamChoice(page, 'Yes')).toBeChecked();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('radio', { name: 'Apply immediately' })).toBeChecked();
  await page.getByRole('button', { name: 'Modify DB instance' }).click();
  await expect(page).toHaveURL('/instances/search-dev');
  const { DBInstances } = await rds.client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'search-dev' }));
  expect(DBInstances?.[0]).toMatchObject({ BackupRetentionPeriod: 9, IAMDatabaseAuthenticationEnabled: true });
});

test('a restore is filled from JSON, and what cannot be is said at the field', async ({ page, rds }) => {
  await page.goto('/snapshots/orders-before-migration/restore');
  await paste(page, 'aws rds create-db-subnet-group --db-subnet-group-name x');
  await expect(page.getByText(/This form is for RestoreDBInstanceFromDBSnapshot/).first()).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Command' })
    .fill(
      '{"DBSnapshotIdentifier": "orders-before-migration", "DBInstanceIdentifier": "-wrong", "EnableIAMDatabaseAuthentication": false}',
    );
  await page.getByRole('dialog').getByRole('button', { name: 'Fill the form' }).click();
  await expect(iamChoice(page, 'No')).toBeChecked();
  await expect(page.getByText('A DB instance identifier begins with a letter.').first()).toBeVisible();
  await page.getByLabel('DB instance identifier').fill('restored');
  await page.getByRole('form').getByRole('button', { name: 'Restore DB instance' }).click();
  await expect(page).toHaveURL('/instances/restored');
  const { DBInstances } = await rds.client.send(new DescribeDBInstancesCommand({ DBInstanceIdentifier: 'restored' }));
  expect(DBInstances?.[0]?.IAMDatabaseAuthenticationEnabled).toBe(false);
});

test('an option is added as a command says, and what is not for the form is told', async ({ page, rds }) => {
  const group = { OptionGroupName: 'audited', EngineName: 'mysql', MajorEngineVersion: '8.0' };
  await rds.client.send(new CreateOptionGroupCommand({ ...group, OptionGroupDescription: 'For the shop' }));
  const command = (option: string) =>
    `aws rds add-option-to-option-group --option-group-name audited --apply-immediately --options '[${option}]'`;
  await page.goto('/option-groups/audited/add-option');
  await paste(page, command('{"OptionName": "TELEPATHY"}'));
  await expect(page.getByText('The engine version of the group has no option TELEPATHY.').first()).toBeVisible();
  await page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Command' })
    .fill(
      command(
        '{"OptionName": "MARIADB_AUDIT_PLUGIN", "OptionSettings": [{"Name": "SERVER_AUDIT_EVENTS", "Value": "CONNECT"}]}',
      ),
    );
  await page.getByRole('dialog').getByRole('button', { name: 'Fill the form' }).click();
  await expect(page.getByLabel('SERVER_AUDIT_EVENTS')).toHaveValue('CONNECT');
  await page.getByRole('form').getByRole('button', { name: 'Add option' }).click();
  await expect(page).toHaveURL('/option-groups/audited');
  const { OptionGroupsList } = await rds.client.send(new DescribeOptionGroupsCommand({ OptionGroupName: 'audited' }));
  expect(OptionGroupsList?.[0]?.Options?.[0]).toMatchObject({ OptionName: 'MARIADB_AUDIT_PLUGIN' });
  expect(OptionGroupsList?.[0]?.Options?.[0]?.OptionSettings).toContainEqual(
    expect.objectContaining({ Name: 'SERVER_AUDIT_EVENTS', Value: 'CONNECT' }),
  );
});
