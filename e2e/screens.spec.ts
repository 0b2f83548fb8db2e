import {
  CreateDBParameterGroupCommand,
  CreateDBSubnetGroupCommand,
  CreateEventSubscriptionCommand,
  CreateOptionGroupCommand,
  ModifyOptionGroupCommand,
} from '@aws-sdk/client-rds';
import { expectSound } from './expectSound.ts';
import { expect, type Rds, test } from './fixtures.ts';
import { filterList } from './helpers.ts';

async function createGroups(rds: Rds) {
  const [subnetGroup, parameterGroup] = [rds.id('subnets'), rds.id('parameters')];
  const [optionGroup, subscription] = [rds.id('options'), rds.id('alerts')];
  const SubnetIds = ['subnet-0a1', 'subnet-0a2'];
  await rds.client.send(
    new CreateDBSubnetGroupCommand({ DBSubnetGroupName: subnetGroup, DBSubnetGroupDescription: 'Screens', SubnetIds }),
  );
  await rds.client.send(
    new CreateDBParameterGroupCommand({
      DBParameterGroupName: parameterGroup,
      DBParameterGroupFamily: 'mysql8.0',
      Description: 'Screens',
    }),
  );
  await rds.client.send(
    new CreateOptionGroupCommand({
      OptionGroupName: optionGroup,
      EngineName: 'mysql',
      MajorEngineVersion: '8.0',
      OptionGroupDescription: 'Screens',
    }),
  );
  await rds.client.send(
    new ModifyOptionGroupCommand({
      OptionGroupName: optionGroup,
      OptionsToInclude: [{ OptionName: 'MARIADB_AUDIT_PLUGIN' }],
    }),
  );
  await rds.client.send(
    new CreateEventSubscriptionCommand({
      SubscriptionName: subscription,
      SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:alerts',
      SourceType: 'db-parameter-group',
      SourceIds: [parameterGroup],
      EventCategories: ['configuration change'],
    }),
  );
  return { subnetGroup, parameterGroup, optionGroup, subscription };
}

type Screen = [path: string, heading: string | RegExp];

/** The screens by area, each with what it takes to have something on them. */
const areas: Record<string, (rds: Rds) => Promise<Screen[]>> = {
  instances: async (rds) => {
    const instance = await rds.createInstance({
      EnableIAMDatabaseAuthentication: true,
      Tags: [{ Key: 'team', Value: 'orders + invoices' }],
    });
    return [
      ['/', 'Dashboard'],
      ['/instances', 'Instances'],
      [`/instances/${instance}`, instance],
      [`/instances/${instance}/connect`, '1. Database user'],
      [`/instances/${instance}/configuration`, 'Configuration'],
      [`/instances/${instance}/maintenance`, 'Pending modifications'],
      [`/instances/${instance}/logs`, 'Recent events'],
      [`/instances/${instance}/log-file?name=error%2Fmysql-error.log`, 'error/mysql-error.log'],
      [`/instances/${instance}/snapshots`, /Snapshots/],
      [`/instances/${instance}/tags`, /Tags/],
      [`/instances/${instance}/read-replica`, 'Create read replica'],
      [`/instances/${instance}/promote`, `Promote read replica: ${instance}`],
      [`/instances/${instance}/modify`, `Modify DB instance: ${instance}`],
      [`/instances/${instance}/restore`, /Restore/],
      ['/instances/create', /Select engine/],
    ];
  },
  clusters: async (rds) => {
    const { cluster } = await rds.createCluster();
    return [
      ['/clusters', 'Clusters'],
      [`/clusters/${cluster}`, cluster],
      [`/clusters/${cluster}/connect`, cluster],
      [`/clusters/${cluster}/members`, 'DB cluster members'],
      [`/clusters/${cluster}/configuration`, 'Configuration'],
      [`/clusters/${cluster}/maintenance`, 'Pending modifications'],
      [`/clusters/${cluster}/events`, 'Recent events'],
      [`/clusters/${cluster}/snapshots`, /Snapshots/],
      [`/clusters/${cluster}/tags`, /Tags/],
      [`/clusters/${cluster}/modify`, `Modify DB cluster: ${cluster}`],
      [`/clusters/${cluster}/restore`, /Restore/],
      [`/clusters/${cluster}/clone`, 'Create clone'],
      [`/clusters/${cluster}/add-instance`, /Add instance/],
      ['/clusters/create', /Select engine/],
    ];
  },
  snapshots: async (rds) => {
    const snapshot = await rds.createSnapshot(await rds.createInstance());
    const { cluster } = await rds.createCluster();
    const clusterSnapshot = await rds.createClusterSnapshot(cluster);
    return [
      ['/snapshots', 'Snapshots'],
      [`/snapshots/${snapshot}`, snapshot],
      [`/snapshots/${snapshot}/restore`, 'Restore DB instance'],
      [`/snapshots/${snapshot}/migrate`, 'Migrate snapshot'],
      [`/cluster-snapshots/${clusterSnapshot}`, clusterSnapshot],
      [`/cluster-snapshots/${clusterSnapshot}/restore`, 'Restore DB cluster'],
    ];
  },
  groups: async (rds) => {
    const { subnetGroup, parameterGroup, optionGroup, subscription } = await createGroups(rds);
    return [
      ['/subnet-groups', 'Subnet groups'],
      ['/subnet-groups/create', 'Create subnet group'],
      ['/subnet-groups/default', 'default'],
      [`/subnet-groups/${subnetGroup}/edit`, `Edit subnet group: ${subnetGroup}`],
      ['/parameter-groups', 'Parameter groups'],
      ['/parameter-groups/create', 'Create parameter group'],
      ['/parameter-groups/default.mysql8.0', 'default.mysql8.0'],
      [`/parameter-groups/${parameterGroup}`, parameterGroup],
      ['/cluster-parameter-groups/default.aurora-mysql8.0', 'default.aurora-mysql8.0'],
      ['/option-groups', 'Option groups'],
      ['/option-groups/create', 'Create option group'],
      [`/option-groups/${optionGroup}`, optionGroup],
      [`/option-groups/${optionGroup}/options/MARIADB_AUDIT_PLUGIN`, 'Modify option MARIADB_AUDIT_PLUGIN'],
      ['/iam-authentication', 'IAM authentication'],
      ['/iam-authentication/report', /IAM/],
      ['/events', 'Events'],
      ['/event-subscriptions', 'Event subscriptions'],
      ['/event-subscriptions/create', 'Create event subscription'],
      [`/event-subscriptions/${subscription}`, subscription],
      [`/event-subscriptions/${subscription}/edit`, `Edit event subscription: ${subscription}`],
    ];
  },
};

for (const [area, screensOf] of Object.entries(areas)) {
  test(`the screens of ${area} are accessible, without holes and within the security policy, in light and dark mode`, async ({
    page,
    rds,
  }) => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));

    for (const [path, heading] of await screensOf(rds)) {
      await test.step(path, async () => {
        await page.goto(path);
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await expect(page.getByRole('link', { name: /^Connected to rds-local .* region us-east-1/ })).toBeVisible();
        await expectSound(page);
        // The next screen begins in the mode in which this one ends.
        await page.getByRole('button', { name: /^Use (dark|light) mode$/ }).click();
        await expectSound(page, { onlyColours: true });
      });
    }
    expect(complaints).toEqual([]);
  });
}

test('a screen that does not exist, and a database that does not, say so', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
  await expect(page).toHaveTitle('Page not found · RDS console');
  await expectSound(page);

  await page.goto('/instances/nowhere');
  await expect(page.getByText('DBInstance nowhere not found.')).toBeVisible();
  await expect(page.getByText('DBInstanceNotFound')).toBeVisible();
  await expectSound(page);
});

test('code and the window that takes it can be read in dark mode, and fit a narrow window', async ({ page, rds }) => {
  const instance = await rds.createInstance();
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await page.setViewportSize({ width: 400, height: 800 });
  await page.goto(`/instances/${instance}/modify`);
  await page.getByRole('button', { name: 'Fill from a command' }).click();
  await page.getByRole('textbox', { name: 'Command' }).fill('aws rds reboot-db-instance');
  await expectSound(page, { onlyColours: true });
  await page
    .getByRole('textbox', { name: 'Command' })
    .fill(`aws rds modify-db-instance --db-instance-identifier ${instance} --copy-tags-to-snapshot --region eu-west-1`);
  await page.getByRole('button', { name: 'Fill the form' }).click();
  await expect(page.getByText('The command is for eu-west-1')).toBeVisible();
  await expectSound(page, { onlyColours: true });
  await page.getByRole('button', { name: 'View code' }).click();
  await expect(page.getByRole('region', { name: /AWS CLI code/ })).toContainText('--copy-tags-to-snapshot');
  await expectSound(page, { onlyColours: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
});

test('the console fits a narrow window', async ({ page, rds }) => {
  const instance = await rds.createInstance({ EnableIAMDatabaseAuthentication: true });
  await page.setViewportSize({ width: 360, height: 740 });
  for (const path of [
    '/',
    '/instances',
    `/instances/${instance}`,
    `/instances/${instance}/connect`,
    `/instances/${instance}/maintenance`,
    `/instances/${instance}/logs`,
    `/instances/${instance}/modify`,
    '/instances/create',
    '/subnet-groups/create',
    '/parameter-groups/default.mysql8.0',
    '/events',
  ]) {
    await test.step(path, async () => {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
      await expect(page.getByRole('link', { name: /^Connected to rds-local .* region us-east-1/ })).toBeVisible();
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBe(0);
    });
  }
});

test('the list’s filter and page are in the URL and survive a reload', async ({ page, rds }) => {
  const [kept, left] = [await rds.createInstance(), await rds.createInstance()];
  await page.goto('/instances');
  await filterList(page, kept);
  await expect(page.getByRole('link', { name: kept })).toBeVisible();
  await expect(page.getByRole('link', { name: left })).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`filter=${kept}`));
  await page.reload();
  await expect(page.getByRole('link', { name: kept })).toBeVisible();
  await expect(page.getByRole('link', { name: left })).toBeHidden();
  await filterList(page, 'nothing-has-this-name');
  await expect(page.getByText('No instances match the filter.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filter', exact: true }).click();
  await expect(page.getByRole('link', { name: left })).toBeVisible();
});
