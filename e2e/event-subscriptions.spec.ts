import { CreateEventSubscriptionCommand, DescribeEventSubscriptionsCommand } from '@aws-sdk/client-rds';
import { expect, type Rds, test } from './fixtures.ts';
import {
  choice,
  chooseAction,
  chooseFromMenu,
  chooseOption,
  expectFlash,
  expectRow,
  filterList,
  row,
} from './helpers.ts';

const topic = 'arn:aws:sns:us-east-1:123456789012:alerts';

async function described(rds: Rds, name: string) {
  const { EventSubscriptionsList = [] } = await rds.client.send(new DescribeEventSubscriptionsCommand({}));
  return EventSubscriptionsList.find(({ CustSubscriptionId }) => CustSubscriptionId === name);
}

test('an event subscription is created for some instances, edited, and deleted', async ({ page, rds }) => {
  const name = rds.id('alerts');
  const [one, two] = [await rds.createInstance(), await rds.createInstance()];
  await page.goto('/event-subscriptions');
  await page.getByRole('link', { name: 'Create event subscription' }).first().click();
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('SNS topic ARN').fill('alerts');
  await chooseOption(page, 'Source type', 'DB instance');
  await choice(page, 'Sources to include', 'Specific sources').check();
  await choice(page, 'Event categories to include', 'Specific categories').check();
  await page.getByRole('button', { name: 'Create event subscription' }).click();
  await expect(page.getByText('Enter the ARN of a standard topic').first()).toBeVisible();
  await expect(page.getByText('Choose at least one source.').first()).toBeVisible();
  await expect(page.getByText('Choose at least one category.').first()).toBeVisible();
  await page.getByRole('combobox', { name: 'Specific sources' }).fill(one);
  await page
    .getByRole('option', { name: new RegExp(one) })
    .last()
    .click();
  // What is below moves up when the complaint goes.
  await expect(page.getByText('Choose at least one source.')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'failover' }).check();
  await page.getByRole('checkbox', { name: 'deletion' }).check();

  // Whether the topic can be had, RDS alone knows.
  await page.getByLabel('SNS topic ARN').fill(topic.replace('us-east-1', 'eu-west-1'));
  await page.getByRole('button', { name: 'Create event subscription' }).click();
  await expect(page.getByText(/does not exist in us-east-1/).first()).toBeVisible();
  await page.getByLabel('SNS topic ARN').fill(topic);
  await page.getByRole('button', { name: 'Create event subscription' }).click();
  await expectFlash(page, `Created the event subscription ${name}`);
  await expect(page).toHaveURL(`/event-subscriptions/${name}`);
  await expect(page.getByText('deletion, failover')).toBeVisible();
  await expect(page.getByRole('link', { name: one })).toHaveAttribute('href', `/instances/${one}`);
  expect(await described(rds, name)).toMatchObject({
    SnsTopicArn: topic,
    SourceType: 'db-instance',
    SourceIdsList: [one],
    EventCategoriesList: ['deletion', 'failover'],
    Enabled: true,
  });

  await chooseFromMenu(page, 'Event subscription actions', 'Edit');
  await page.getByRole('button', { name: `Remove ${one}` }).click();
  await page.getByRole('combobox', { name: 'Specific sources' }).fill(two);
  await page.getByRole('combobox', { name: 'Specific sources' }).press('Enter');
  await choice(page, 'Event categories to include', 'All').check();
  await choice(page, 'Enabled', 'No').check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expectFlash(page, `Changed the event subscription ${name}`);
  const changed = await described(rds, name);
  expect(changed).toMatchObject({ SourceIdsList: [two], Enabled: false });
  expect(changed?.EventCategoriesList ?? []).toEqual([]);

  // Sources of one type are none of another.
  await chooseFromMenu(page, 'Event subscription actions', 'Edit');
  await page.getByRole('button', { name: /^Source type/ }).click();
  await expect(page.getByRole('option', { name: 'All types' })).toHaveCount(0);
  await page.getByRole('option', { name: 'DB cluster', exact: true }).click();
  await choice(page, 'Sources to include', 'All').check();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText('All sources of this type, also those that are yet to be made.')).toBeVisible();
  expect((await described(rds, name))?.SourceIdsList ?? []).toEqual([]);

  await page.goto('/event-subscriptions');
  await filterList(page, name);
  await expectRow(page, name, 'active', 'DB cluster', 'All', 'No', topic);
  await chooseAction(page, name, 'Event subscription actions', 'Delete');
  await page
    .getByRole('dialog', { name: `Delete ${name}?` })
    .getByRole('button', { name: 'Delete' })
    .click();
  await expectFlash(page, `RDS deletes the event subscription ${name}`);
  await expect(row(page, name)).toHaveCount(0);
});

test('a refusal between two sources keeps the form, and saving again goes on from there', async ({ page, rds }) => {
  const SubscriptionName = rds.id('alerts');
  const instance = await rds.createInstance();
  await rds.client.send(
    new CreateEventSubscriptionCommand({ SubscriptionName, SnsTopicArn: topic, SourceType: 'db-instance' }),
  );
  await page.goto(`/event-subscriptions/${SubscriptionName}/edit`);
  await choice(page, 'Sources to include', 'Specific sources').check();
  const sources = page.getByRole('combobox', { name: 'Specific sources' });
  await sources.fill(`${instance}, nobody-knows-it`);
  await sources.press('Enter');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.getByText(/No db-instance with the identifier nobody-knows-it/).first()).toBeVisible();
  expect((await described(rds, SubscriptionName))?.SourceIdsList).toEqual([instance]);
  await page.getByRole('button', { name: 'Remove nobody-knows-it' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expectFlash(page, `Changed the event subscription ${SubscriptionName}`);
  expect((await described(rds, SubscriptionName))?.SourceIdsList).toEqual([instance]);
});
