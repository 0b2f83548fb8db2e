import {
  CreateDBParameterGroupCommand,
  CreateDBSubnetGroupCommand,
  CreateEventSubscriptionCommand,
  CreateOptionGroupCommand,
  ModifyOptionGroupCommand,
} from '@aws-sdk/client-rds';
import { expectSound, expectWithoutHoles } from './expectSound.ts';
import { expect, type Rds, test } from './fixtures.ts';
import { filterList, visit } from './helpers.ts';

async function createGroups({ client }: Rds) {
  await client.send(
    new CreateDBSubnetGroupCommand({
      DBSubnetGroupName: 'subnets',
      DBSubnetGroupDescription: 'Screens',
      SubnetIds: ['subnet-0a1', 'subnet-0a2'],
    }),
  );
  await client.send(
    new CreateDBParameterGroupCommand({
      DBParameterGroupName: 'parameters',
      DBParameterGroupFamily: 'mysql8.0',
      Description: 'Screens',
    }),
  );
  await client.send(
    new CreateOptionGroupCommand({
      OptionGroupName: 'options',
      EngineName: 'mysql',
      MajorEngineVersion: '8.0',
      OptionGroupDescription: 'Screens',
    }),
  );
  await client.send(
    new ModifyOptionGroupCommand({
      OptionGroupName: 'options',
      OptionsToInclude: [{ OptionName: 'MARIADB_AUDIT_PLUGIN' }],
    }),
  );
  await client.send(
    new CreateEventSubscriptionCommand({
      SubscriptionName: 'alerts',
      SnsTopicArn: 'arn:aws:sns:us-east-1:123456789012:alerts',
      SourceType: 'db-parameter-group',
      SourceIds: ['parameters'],
      EventCategories: ['configuration change'],
    }),
  );
}

function createInstance(rds: Rds) {
  return rds.createInstance({
    DBInstanceIdentifier: 'db',
    EnableIAMDatabaseAuthentication: true,
    Tags: [{ Key: 'team', Value: 'orders + invoices' }],
  });
}

interface Area {
  name: string;
  /** Creates what the screens show. */
  prepare: (rds: Rds) => Promise<unknown>;
  /** `look` at the one of its kind: its accessibility is checked, and its colors in dark mode as well. */
  screens: [path: string, heading: string | RegExp, look?: 'look'][];
}

const areas: Area[] = [
  {
    name: 'instances',
    prepare: createInstance,
    screens: [
      ['/', 'Dashboard', 'look'],
      ['/instances', 'Instances', 'look'],
      ['/instances/db', 'db', 'look'],
      ['/instances/db/connect', '1. Database user', 'look'],
      ['/instances/db/configuration', 'Configuration', 'look'],
      ['/instances/db/maintenance', 'Pending modifications', 'look'],
      ['/instances/db/logs', 'Recent events', 'look'],
      ['/instances/db/log-file?name=error%2Fmysql-error.log', 'error/mysql-error.log', 'look'],
      ['/instances/db/snapshots', /Snapshots/, 'look'],
      ['/instances/db/tags', /Tags/, 'look'],
    ],
  },
  {
    name: 'forms of instances',
    prepare: createInstance,
    screens: [
      ['/instances/db/read-replica', 'Create read replica', 'look'],
      ['/instances/db/promote', 'Promote read replica: db', 'look'],
      ['/instances/db/modify', 'Modify DB instance: db', 'look'],
      ['/instances/db/restore', /Restore/, 'look'],
      ['/instances/create', /Select engine/, 'look'],
    ],
  },
  {
    name: 'clusters',
    prepare: (rds) => rds.createCluster({ DBClusterIdentifier: 'cluster' }),
    screens: [
      ['/clusters', 'Clusters'],
      ['/clusters/cluster', 'cluster', 'look'],
      ['/clusters/cluster/connect', 'cluster'],
      ['/clusters/cluster/members', 'DB cluster members', 'look'],
      ['/clusters/cluster/configuration', 'Configuration'],
      ['/clusters/cluster/maintenance', 'Pending modifications'],
      ['/clusters/cluster/events', 'Recent events'],
      ['/clusters/cluster/snapshots', /Snapshots/],
      ['/clusters/cluster/tags', /Tags/],
      ['/clusters/cluster/modify', 'Modify DB cluster: cluster'],
      ['/clusters/cluster/restore', /Restore/],
      ['/clusters/cluster/clone', 'Create clone'],
      ['/clusters/cluster/add-instance', /Add instance/, 'look'],
      ['/clusters/create', /Select engine/],
    ],
  },
  {
    name: 'snapshots',
    prepare: async (rds) => {
      await rds.createSnapshot(await rds.createInstance());
      await rds.createClusterSnapshot((await rds.createCluster()).cluster);
    },
    screens: [
      ['/snapshots', 'Snapshots', 'look'],
      ['/snapshots/snap-2', 'snap-2', 'look'],
      ['/snapshots/snap-2/restore', 'Restore DB instance'],
      ['/snapshots/snap-2/migrate', 'Migrate snapshot', 'look'],
      ['/cluster-snapshots/clustersnap-5', 'clustersnap-5'],
      ['/cluster-snapshots/clustersnap-5/restore', 'Restore DB cluster'],
    ],
  },
  {
    name: 'groups',
    prepare: createGroups,
    screens: [
      ['/subnet-groups', 'Subnet groups'],
      ['/subnet-groups/create', 'Create subnet group', 'look'],
      ['/subnet-groups/default', 'default', 'look'],
      ['/subnet-groups/subnets/edit', 'Edit subnet group: subnets'],
      ['/parameter-groups', 'Parameter groups'],
      ['/parameter-groups/create', 'Create parameter group'],
      ['/parameter-groups/default.mysql8.0', 'default.mysql8.0'],
      ['/parameter-groups/parameters', 'parameters', 'look'],
      ['/cluster-parameter-groups/default.aurora-mysql8.0', 'default.aurora-mysql8.0'],
      ['/option-groups', 'Option groups'],
      ['/option-groups/create', 'Create option group'],
      ['/option-groups/options', 'options', 'look'],
      ['/option-groups/options/options/MARIADB_AUDIT_PLUGIN', 'Modify option MARIADB_AUDIT_PLUGIN', 'look'],
    ],
  },
  {
    name: 'coverage and events',
    prepare: createGroups,
    screens: [
      ['/iam-authentication', 'IAM authentication', 'look'],
      ['/iam-authentication/report', /IAM/, 'look'],
      ['/events', 'Events', 'look'],
      ['/event-subscriptions', 'Event subscriptions'],
      ['/event-subscriptions/create', 'Create event subscription', 'look'],
      ['/event-subscriptions/alerts', 'alerts', 'look'],
      ['/event-subscriptions/alerts/edit', 'Edit event subscription: alerts'],
    ],
  },
];

for (const { name, prepare, screens } of areas) {
  test(`${name}: no screen has holes or violates the policy, and one of each kind is accessible in both modes`, async ({
    page,
    rds,
  }) => {
    await prepare(rds);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));

    for (const [index, [path, heading, look]] of screens.entries()) {
      await test.step(path, async () => {
        await (index === 0 ? page.goto(path) : visit(page, path));
        await expect(page).toHaveURL(path);
        await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
        await expect(page.getByRole('link', { name: /^Connected to rds-local .* region us-east-1/ })).toBeVisible();
        await expectWithoutHoles(page);
        if (look) {
          await expectSound(page);
          await page.getByRole('button', { name: 'Use dark mode' }).click();
          await expectSound(page, { onlyColours: true });
          await page.getByRole('button', { name: 'Use light mode' }).click();
        }
        expect(problems).toEqual([]);
      });
    }
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
      await (path === '/' ? page.goto(path) : visit(page, path));
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
