import type { Page } from '@playwright/test';
import { describedState } from '@rds-console/equivalents/testing/describedState';
import { downloadedCode, runByNode, runInShell, runsAwsCli } from './codeRuns.ts';
import { expectSound } from './expectSound.ts';
import { expect, test } from './fixtures.ts';
import { chooseFromMenu, chooseOption, iamChoice } from './helpers.ts';

/* What the console shows as code is what it does: three doors, one state. */

const password = 'masteruserpassword';
const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last().click();

async function fillLogin(page: Page) {
  await page.getByLabel('Master username').fill('masterawsuser');
  await page.getByLabel('Master password').fill(password);
  await page.getByLabel('Confirm password').fill(password);
}

interface Workflow {
  name: string;
  /** Fills the form up to its last button. */
  fill: (page: Page) => Promise<void>;
  submit: string;
  /** Where the console is when everything was asked for. */
  done: (page: Page) => Promise<void>;
}

const at = (path: string) => (page: Page) => expect(page).toHaveURL(path);
const reported = (text: string | RegExp) => (page: Page) =>
  expect(page.getByRole('region', { name: 'Notifications' }).getByText(text).first()).toBeVisible();

const workflows: Workflow[] = [
  {
    name: 'an instance is created',
    fill: async (page) => {
      await page.goto('/instances/create');
      await page.getByRole('radio', { name: 'PostgreSQL', exact: true }).check();
      await next(page);
      await page.getByRole('radio', { name: /^Dev\/Test/ }).check();
      await next(page);
      await page.getByLabel('DB instance identifier').fill('made');
      await fillLogin(page);
      await next(page);
      await iamChoice(page, 'Yes').check();
      await page.getByRole('button', { name: 'Add tag' }).click();
      await page.getByRole('textbox', { name: 'Key' }).fill('--note');
      await page.getByRole('textbox', { name: /^Value/ }).fill('a b = c @');
    },
    submit: 'Launch DB instance',
    done: at('/instances/made'),
  },
  {
    name: 'an Aurora cluster is created with its writer and a replica',
    fill: async (page) => {
      await page.goto('/clusters/create');
      await page.getByRole('radio', { name: /Aurora MySQL/ }).check();
      await next(page);
      await page.getByLabel('DB instance identifier').fill('writer');
      await page.getByRole('radio', { name: /Create replica/ }).check();
      await fillLogin(page);
      await next(page);
      await iamChoice(page, 'Yes').check();
    },
    submit: 'Launch DB cluster',
    done: reported(/Creating the replica/),
  },
  {
    name: 'an instance is switched at once',
    fill: async (page) => {
      await page.goto('/instances/archive/modify');
      await iamChoice(page, 'Yes').check();
      await page.getByLabel('Backup retention period').fill('9');
      await press(page, 'Continue');
      await page.getByRole('radio', { name: 'Apply immediately' }).check();
    },
    submit: 'Modify DB instance',
    done: at('/instances/archive'),
  },
  {
    name: 'a snapshot is restored with another answer',
    fill: async (page) => {
      await page.goto('/snapshots/orders-before-migration/restore');
      await page.getByLabel('DB instance identifier').fill('again');
      await iamChoice(page, 'No').check();
    },
    submit: 'Restore DB instance',
    done: at('/instances/again'),
  },
  {
    name: 'a cluster is cloned, and its writer made when it is available',
    fill: async (page) => {
      await page.goto('/clusters/shop/clone');
      await page.getByRole('textbox', { name: 'DB cluster identifier' }).fill('twin');
      await page.getByRole('textbox', { name: 'DB instance identifier' }).fill('twin-writer');
    },
    submit: 'Create clone',
    done: reported(/Its writer instance twin-writer is being created/),
  },
  {
    name: 'an instance is deleted with a final snapshot',
    fill: async (page) => {
      await page.goto('/instances/archive');
      await chooseFromMenu(page, 'Instance actions', 'Delete');
      await page.getByLabel('Final snapshot name').fill('last');
      await page.getByLabel(/type delete me/).fill('delete me');
    },
    submit: 'Delete',
    done: reported(/Deleting the DB instance archive/),
  },
  {
    name: 'tags are changed',
    fill: async (page) => {
      await page.goto('/instances/archive/tags');
      await press(page, 'Edit tags');
      await page.getByRole('textbox', { name: 'Key' }).first().fill('stage');
      await page
        .getByRole('textbox', { name: /^Value/ })
        .last()
        .fill('a=b @ c');
    },
    submit: 'Save tags',
    done: reported(/Saved the tags/),
  },
  {
    name: 'a cluster parameter group is created',
    fill: async (page) => {
      await page.goto('/parameter-groups/create');
      await chooseOption(page, 'Type', 'DB cluster parameter group');
      await chooseOption(page, 'Parameter group family', 'aurora-mysql8.0');
      await page.getByLabel('Name', { exact: true }).fill('tuned');
      await page.getByRole('textbox', { name: 'Description' }).fill(`it's "$(id)" \`id\` \\ é $HOME #`);
    },
    submit: 'Create parameter group',
    done: at('/cluster-parameter-groups/tuned'),
  },
];

for (const { name, fill, submit, done } of workflows) {
  test(`${name} by the console, by its commands, and by its program: the same comes of it`, async ({ page, rds }) => {
    const begin = async () => {
      await rds.control('POST', '/fixtures/sample');
      await rds.control('PUT', '/speed', { speed: 'instant' });
    };
    await begin();
    await fill(page);
    const commands = await downloadedCode(page, 'AWS CLI');
    const program = await downloadedCode(page, 'SDK');
    await press(page, submit);
    await done(page);
    const byConsole = await describedState(rds.client);

    const wasDone = page.getByRole('button', { name: 'Open code for what I did' });
    await wasDone.click();
    await expect(
      page.getByRole('list', { name: 'Changes, the oldest first' }).getByText('Taken').first(),
    ).toBeVisible();
    expect(await downloadedCode(page, 'AWS CLI')).toBe(commands);
    expect(commands + program).not.toContain(password);

    await begin();
    await runByNode(program, password);
    expect(await describedState(rds.client)).toBe(byConsole);

    if (!runsAwsCli) return;
    await begin();
    await runInShell(commands, password);
    expect(await describedState(rds.client)).toBe(byConsole);
  });
}

test('code is live, marks what changed, explains each line, and remembers the tab', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/instances/archive/modify');
  await page.getByRole('button', { name: 'View code' }).click();
  const code = page.getByRole('region', { name: /AWS CLI code/ });
  await expect(code).toContainText('aws rds modify-db-instance');
  await expect(code).not.toContainText('changed:');
  await iamChoice(page, 'Yes').check();
  await expect(code).toContainText('changed: --enable-iam-database-authentication');
  await expect(code.getByText('changed:')).toHaveCount(1);

  await code.focus();
  for (const _ of [1, 2, 3, 4]) await page.keyboard.press('ArrowDown');
  await expect(page.getByText(/logs in with a token made from an AWS identity/)).toBeVisible();

  await page.getByLabel('New master password').fill('not-for-eyes');
  await page.getByRole('tab', { name: 'SDK' }).click();
  await chooseOption(page, 'Language', 'Python');
  await expect(page.getByRole('region', { name: /SDK code/ })).toContainText('os.environ["DB_PASSWORD"]');
  await expect(page.locator('body')).not.toContainText('not-for-eyes');
  await expectSound(page);

  await page.goto('/clusters/shop');
  await page.getByRole('button', { name: 'View code' }).click();
  await expect(page.getByRole('heading', { name: 'Create this again' })).toBeVisible();
  await expect(page.getByRole('region', { name: /SDK code/ })).toContainText('rds.create_db_cluster(');
  await page.getByRole('tab', { name: 'Terraform' }).click();
  await expect(page.getByRole('region', { name: /Terraform code/ })).toContainText(
    'terraform import aws_rds_cluster.shop',
  );
});

test('what was done in a tab is one script, without passwords, over a reload', async ({ page, rds }) => {
  await rds.control('POST', '/fixtures/sample');
  await page.goto('/instances/archive/modify');
  await page.getByLabel('New master password').fill('not-for-eyes');
  await press(page, 'Continue');
  await rds.control('POST', '/faults', { action: 'ModifyDBInstance', fault: 'InvalidDBInstanceState' });
  await press(page, 'Modify DB instance');
  await expect(page.getByRole('alert').getByText('InvalidDBInstanceState').first()).toBeVisible();
  await press(page, 'Modify DB instance');
  await expect(page).toHaveURL('/instances/archive');
  await chooseFromMenu(page, 'Instance actions', 'Reboot');
  await page.getByRole('dialog').getByRole('button', { name: 'Reboot', exact: true }).click();
  await reported(/Rebooting the DB instance archive/)(page);

  await page.reload();
  await page.getByRole('button', { name: 'Open code for what I did' }).click();
  const list = page.getByRole('list', { name: 'Changes, the oldest first' });
  await expect(list.getByRole('listitem')).toHaveCount(3);
  await expect(list.getByRole('listitem').first()).toContainText('InvalidDBInstanceState');
  const script = await downloadedCode(page, 'AWS CLI');
  expect(script.match(/aws rds \S+/g)).toEqual([
    'aws rds modify-db-instance',
    'aws rds wait',
    'aws rds reboot-db-instance',
  ]);
  expect(script).toContain('--master-user-password "$DB_PASSWORD"');
  expect(await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }]))).not.toContain(
    'not-for-eyes',
  );
  await page.getByText('Also what RDS refused').click();
  await expect.poll(async () => (await downloadedCode(page, 'AWS CLI')).match(/modify-db-instance/g)).toHaveLength(2);
});
