import {
  CreateDBClusterParameterGroupCommand,
  CreateDBParameterGroupCommand,
  CreateDBSubnetGroupCommand,
  DescribeDBClusterParameterGroupsCommand,
  DescribeDBSubnetGroupsCommand,
  ListTagsForResourceCommand,
  type Parameter,
  paginateDescribeDBParameters,
} from '@aws-sdk/client-rds';
import type { Page } from '@playwright/test';
import { expect, type Rds, test } from './fixtures.ts';
import {
  chooseAction,
  chooseFromMenu,
  chooseOption,
  expectDisabledAction,
  expectFlash,
  expectRow,
  filterList,
} from './helpers.ts';

async function createParameterGroup(rds: Rds, family = 'mysql8.0') {
  const DBParameterGroupName = rds.id('pg');
  const Description = 'Made by a test';
  await rds.client.send(
    new CreateDBParameterGroupCommand({ DBParameterGroupName, DBParameterGroupFamily: family, Description }),
  );
  return DBParameterGroupName;
}

async function parametersOf(rds: Rds, DBParameterGroupName: string, Source?: string) {
  const parameters: Parameter[] = [];
  for await (const page of paginateDescribeDBParameters({ client: rds.client }, { DBParameterGroupName, Source }))
    parameters.push(...(page.Parameters ?? []));
  return parameters;
}

/** Opens the value of a parameter in the table. */
async function editParameter(page: Page, name: string) {
  await page.getByRole('textbox', { name: 'Search parameters' }).or(page.getByRole('searchbox')).fill(name);
  await page.getByRole('button', { name: `Edit value of ${name}`, exact: true }).click();
  return page.getByRole('dialog', { name: `Edit value of ${name}` });
}

async function enterParameter(page: Page, name: string, value: string) {
  const editor = await editParameter(page, name);
  await editor.getByRole('textbox').fill(value);
  await editor.getByRole('button', { name: 'Keep value' }).click();
  await expect(editor).toBeHidden();
}

test('a subnet group is created, edited, tagged and deleted', async ({ page, rds }) => {
  const name = rds.id('my.subnets');
  const described = async () =>
    (await rds.client.send(new DescribeDBSubnetGroupsCommand({ DBSubnetGroupName: name }))).DBSubnetGroups?.[0];
  const subnets = async () => (await described())?.Subnets?.map((subnet) => subnet.SubnetIdentifier).sort();

  await page.goto('/subnet-groups');
  await page.getByRole('link', { name: 'Create subnet group' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Description', { exact: true }).fill('Two zones');
  const field = page.getByRole('combobox', { name: 'Subnets' });
  await field.click();
  await page.getByRole('option').first().click();
  const chosen = page.getByRole('button', { name: /^Remove subnet-/ });
  const offered = (await chosen.getAttribute('aria-label'))?.replace('Remove ', '');

  // Where subnets lie only RDS knows: one of them is in one zone.
  await page.getByRole('button', { name: 'Create subnet group' }).click();
  await expect(page.getByText(/must have subnets in at least 2 Availability Zones/).first()).toBeVisible();
  await field.fill('subnet-no!');
  await field.press('Enter');
  await expect(page.getByText('subnet-no! is not a subnet ID such as subnet-0123abcd.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove subnet-no!' }).click();
  // What is typed counts without being added by hand.
  await field.fill('subnet-0bb1');
  await page.getByRole('button', { name: 'Create subnet group' }).click();
  await expectFlash(page, `Created the subnet group ${name}`);
  await expect(page).toHaveURL(`/subnet-groups/${name}`);
  expect(await subnets()).toEqual([offered, 'subnet-0bb1'].sort());

  await page.getByRole('button', { name: 'Edit tags' }).click();
  await page.getByRole('button', { name: 'Add tag' }).click();
  await page.getByRole('textbox', { name: 'Key' }).fill('team');
  await page.getByRole('textbox', { name: 'Value' }).fill('orders');
  await page.getByRole('button', { name: 'Save tags' }).click();
  await expect(page.getByRole('row', { name: 'team orders' })).toBeVisible();
  const ResourceName = (await described())?.DBSubnetGroupArn ?? '';
  const { TagList } = await rds.client.send(new ListTagsForResourceCommand({ ResourceName }));
  expect(TagList).toEqual([{ Key: 'team', Value: 'orders' }]);

  await chooseFromMenu(page, 'Subnet group actions', 'Edit');
  await page.getByLabel('Description', { exact: true }).fill('Three subnets');
  // The list that opens below stands over what was chosen, until what was typed is added.
  await page.getByRole('combobox', { name: 'Subnets' }).fill('subnet-0bb2, subnet-0bb3');
  await page.getByRole('combobox', { name: 'Subnets' }).press('Enter');
  await page.getByRole('button', { name: 'Remove subnet-0bb1' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expectFlash(page, `Changed the subnet group ${name}`);
  await expect(page.getByText('Three subnets')).toBeVisible();
  expect(await subnets()).toEqual([offered, 'subnet-0bb2', 'subnet-0bb3'].sort());

  await page.goto('/subnet-groups');
  await filterList(page, name);
  await expectRow(page, name, 'Three subnets', 'Complete');
  await chooseAction(page, name, 'Subnet group actions', 'Delete');
  await page
    .getByRole('dialog', { name: `Delete ${name}?` })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expectFlash(page, `Deleted the subnet group ${name}`);
  await expect(page.getByText('No subnet groups match the filter.')).toBeVisible();
});

test('the default subnet group and one in use cannot be deleted, and say why', async ({ page, rds }) => {
  await page.goto('/subnet-groups/default');
  await expectDisabledAction(
    page,
    'Subnet group actions',
    'Edit',
    'RDS made the group default by itself, and keeps it.',
  );
  await expectDisabledAction(
    page,
    'Subnet group actions',
    'Delete',
    'RDS made the group default by itself, and keeps it.',
  );

  const DBSubnetGroupName = rds.id('used');
  await rds.client.send(
    new CreateDBSubnetGroupCommand({
      DBSubnetGroupName,
      DBSubnetGroupDescription: 'In use',
      SubnetIds: ['subnet-0cc1', 'subnet-0cc2'],
    }),
  );
  const instance = await rds.createInstance({ DBSubnetGroupName });
  await page.goto(`/subnet-groups/${DBSubnetGroupName}`);
  await expect(page.getByRole('row', { name: `${instance} DB instance` })).toBeVisible();
  await expectDisabledAction(page, 'Subnet group actions', 'Delete', `In use by the DB instance ${instance}.`);
});

test('a parameter group is created from a default one, and its parameters are changed and reset', async ({
  page,
  rds,
}) => {
  const name = rds.id('pg');
  await page.goto('/parameter-groups/default.mysql8.0');
  await expect(page.getByRole('heading', { name: /^Parameters \(\d{3}\)/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Edit value of/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Save changes' })).toHaveAttribute('aria-disabled', 'true');
  await expectDisabledAction(page, 'Parameter group actions', 'Copy', /create a group of its family instead/);
  await page.getByRole('link', { name: 'Create parameter group' }).click();
  await expect(page.getByRole('button', { name: 'Parameter group family' })).toContainText('mysql8.0');
  await page.getByLabel('Name', { exact: true }).fill('no--good');
  await page.getByLabel('Description', { exact: true }).fill('More connections');
  await expect(page.getByText('does not contain two hyphens in a row').first()).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByRole('button', { name: 'Create parameter group' }).click();
  await expectFlash(page, `Created the DB parameter group ${name}`);

  const editor = await editParameter(page, 'max_connections');
  await editor.getByRole('textbox').fill('0');
  await editor.getByRole('textbox').press('Enter');
  await expect(editor.getByText('Allowed values: 1-100000.').first()).toBeVisible();
  await editor.getByRole('textbox').fill('500');
  await editor.getByRole('textbox').press('Enter');
  const chooser = await editParameter(page, 'binlog_format');
  await chooser.getByRole('button', { name: /^Value/ }).click();
  await page.getByRole('option', { name: 'ROW' }).click();
  await chooser.getByRole('button', { name: 'Keep value' }).click();
  await enterParameter(page, 'back_log', '100');
  expect(await parametersOf(rds, name, 'user')).toEqual([]);

  // Nothing that was entered is lost by accident.
  await page.getByRole('link', { name: 'Events' }).first().click();
  await page.getByRole('dialog', { name: 'Leave page?' }).getByRole('button', { name: 'Stay' }).click();

  await page.getByRole('button', { name: 'Save changes' }).click();
  const window = page.getByRole('dialog', { name: `Change parameters of ${name}` });
  await expect(window.getByRole('row', { name: /^back_log .* 100 At the next reboot/ })).toBeVisible();
  await chooseOption(page, 'When binlog_format takes effect', 'At the next reboot');
  await window.getByRole('button', { name: 'Change parameters' }).click();
  await expectFlash(page, `Changed 3 parameters of ${name}`);
  expect(await parametersOf(rds, name, 'user')).toMatchObject([
    { ParameterName: 'back_log', ParameterValue: '100', ApplyMethod: 'pending-reboot' },
    { ParameterName: 'binlog_format', ParameterValue: 'ROW', ApplyMethod: 'pending-reboot' },
    { ParameterName: 'max_connections', ParameterValue: '500', ApplyMethod: 'immediate' },
  ]);

  await page.getByRole('textbox', { name: 'Search parameters' }).or(page.getByRole('searchbox')).fill('');
  await page.getByText('Modified only').click();
  await expect(page.getByRole('rowheader')).toHaveText(['back_log', 'binlog_format', 'max_connections']);
  await page.getByRole('checkbox', { name: 'Select back_log' }).check();
  await chooseFromMenu(page, 'Reset', 'Reset selected');
  await page.getByRole('dialog', { name: 'Reset 1 parameter?' }).getByRole('button', { name: 'Reset' }).click();
  await expectFlash(page, `Reset 1 parameter of ${name}`);
  await expect(page.getByRole('rowheader')).toHaveText(['binlog_format', 'max_connections']);
  await chooseFromMenu(page, 'Reset', 'Reset all');
  await page.getByRole('dialog', { name: 'Reset all parameters?' }).getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByText('Every parameter has the value that it has in a new group.').first()).toBeVisible();
  expect(await parametersOf(rds, name, 'user')).toEqual([]);
});

test('a refusal keeps what was entered', async ({ page, rds }) => {
  const name = await createParameterGroup(rds);
  await page.goto(`/parameter-groups/${name}`);
  // Whether a formula is one, only RDS can say.
  await enterParameter(page, 'max_connections', '{NoSuchThing/2}');
  await page.getByRole('button', { name: 'Save changes' }).click();
  const window = page.getByRole('dialog', { name: `Change parameters of ${name}` });
  await window.getByRole('button', { name: 'Change parameters' }).click();
  await expect(window.getByRole('alert')).toContainText('{NoSuchThing/2}');
  await window.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('row', { name: /max_connections/ })).toContainText('Not saved');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await expect(page.getByText('Not saved')).toBeHidden();
  expect(await parametersOf(rds, name, 'user')).toEqual([]);
});

test('a cluster parameter group is created, used, copied and deleted', async ({ page, rds }) => {
  const [name, copy] = [rds.id('cpg'), rds.id('copy')];
  await page.goto('/parameter-groups/create');
  await chooseOption(page, 'Type', /^DB cluster parameter group/);
  await page.getByRole('button', { name: 'Parameter group family' }).click();
  await expect(page.getByRole('option', { name: /^oracle/ })).toHaveCount(0);
  await page.getByRole('option', { name: 'aurora-mysql8.0' }).click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Description', { exact: true }).fill('Row format');
  await page.getByRole('button', { name: 'Create parameter group' }).click();
  await expect(page).toHaveURL(`/cluster-parameter-groups/${name}`);

  const { cluster } = await rds.createCluster({ DBClusterParameterGroupName: name });
  await page.reload();
  await expect(page.getByRole('row', { name: `${cluster} DB cluster in-sync` })).toBeVisible();
  await expectDisabledAction(page, 'Parameter group actions', 'Delete', `In use by the DB cluster ${cluster}.`);
  const chooser = await editParameter(page, 'binlog_format');
  await chooser.getByRole('button', { name: /^Value/ }).click();
  await page.getByRole('option', { name: 'ROW' }).click();
  await chooser.getByRole('button', { name: 'Keep value' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Change parameters' }).click();
  await expectFlash(page, `Changed a parameter of ${name}`);
  await expect(page.getByRole('row', { name: `${cluster} DB cluster pending-reboot` })).toBeVisible();

  await chooseFromMenu(page, 'Parameter group actions', 'Copy');
  await page.getByLabel('Name of the copy').fill(copy);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await expectFlash(page, `Copied ${name} to ${copy}`);
  await page.getByRole('link', { name: 'See its parameters' }).click();
  await expect(page).toHaveURL(`/cluster-parameter-groups/${copy}`);
  // Until the copy has been loaded, the page still shows the group that was copied.
  await expect(page.getByRole('heading', { name: copy, level: 1 })).toBeVisible();
  await page.getByText('Modified only').click();
  await expect(page.getByRole('rowheader', { name: 'binlog_format' })).toBeVisible();

  await chooseFromMenu(page, 'Parameter group actions', 'Delete');
  await page
    .getByRole('dialog', { name: `Delete ${copy}?` })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expectFlash(page, `Deleted the DB cluster parameter group ${copy}`);
  await expect(page).toHaveURL(/\/parameter-groups/);
  const { DBClusterParameterGroups } = await rds.client.send(new DescribeDBClusterParameterGroupsCommand({}));
  expect(DBClusterParameterGroups?.some((it) => it.DBClusterParameterGroupName === copy)).toBe(false);
});

test('groups of both types stand in one list, also when they have the same name', async ({ page, rds }) => {
  const name = await createParameterGroup(rds);
  await rds.client.send(
    new CreateDBClusterParameterGroupCommand({
      DBClusterParameterGroupName: name,
      DBParameterGroupFamily: 'aurora-postgresql16',
      Description: 'Of the same name',
    }),
  );
  await page.goto(`/parameter-groups?filter=${name}`);
  await expect(page.getByRole('rowheader')).toHaveCount(2);
  const ofCluster = page.getByRole('row').filter({ hasText: 'DB cluster parameter group' });
  await expect(ofCluster).toContainText('aurora-postgresql16');
  await ofCluster.getByRole('link').click();
  await expect(page).toHaveURL(`/cluster-parameter-groups/${name}`);
  await expect(page.getByText('Of the same name')).toBeVisible();
});
