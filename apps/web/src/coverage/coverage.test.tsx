/** @vitest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { expect, test } from 'vitest';
import { errorResponse, testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

const instance = (id: string, environment: string | undefined, isOn: boolean) => ({
  DBInstanceIdentifier: id,
  DBInstanceArn: `arn:aws:rds:us-east-1:123456789012:db:${id}`,
  DBInstanceStatus: 'available',
  DBInstanceClass: 'db.t3.micro',
  Engine: 'mysql',
  EngineVersion: '8.4.7',
  IAMDatabaseAuthenticationEnabled: isOn,
  TagList: environment ? [{ Key: 'Environment', Value: environment }] : [],
});

const fleet = {
  instances: [
    instance('orders', 'prod', true),
    instance('billing', 'prod', false),
    instance('wiki', undefined, false),
    { ...instance('old', 'prod', false), DBInstanceClass: 'db.m1.small' },
  ],
  clusters: [],
  options: [
    {
      Engine: 'mysql',
      EngineVersion: '8.4.7',
      DBInstanceClass: 'db.t3.micro',
      SupportsIAMDatabaseAuthentication: true,
    },
    {
      Engine: 'mysql',
      EngineVersion: '8.4.7',
      DBInstanceClass: 'db.m1.small',
      SupportsIAMDatabaseAuthentication: false,
    },
  ],
};

const answers = [
  http.get('*/api/iam-coverage/us-east-1', () => HttpResponse.json(fleet)),
  http.get('*/api/iam-coverage/eu-west-1', () =>
    errorResponse(503, 'ServiceUnavailable', 'RDS has no capacity there.'),
  ),
];

const rowOf = (name: string) => screen.findByRole('row', { name: new RegExp(name) });

test('a region that does not answer is named, and the others are shown without it', async () => {
  open('/iam-authentication?region=["us-east-1","eu-west-1"]', ...answers);
  expect(await screen.findByText('eu-west-1 is missing: RDS did not answer there')).toBeDefined();
  expect(screen.getByText('RDS has no capacity there.', { exact: false })).toBeDefined();
  expect(await rowOf('orders')).toBeDefined();
  expect(screen.getByText('33% (1 of 3)')).toBeDefined();
});

test('databases are grouped by a tag, with the coverage of each group, and a group is chosen as a whole', async () => {
  const user = open('/iam-authentication?group=tag:environment', ...answers);
  const prod = await rowOf('^(Select )?prod');
  expect(prod.textContent).toContain('50% on (1 of 2)');
  expect((await rowOf('Without the tag')).textContent).toContain('0% on (0 of 1)');
  expect(screen.queryByRole('link', { name: 'billing' })).toBeNull();

  await user.click(within(prod).getByRole('button', { name: 'Show what belongs to prod' }));
  expect(await screen.findByRole('link', { name: 'billing' })).toBeDefined();
  await user.click(within(prod).getByRole('checkbox'));
  await user.click(screen.getByRole('button', { name: 'Switch' }));
  expect(await screen.findByRole('menuitem', { name: 'Turn on for the selected (3)' })).toBeDefined();
  expect(screen.getByRole('menuitem', { name: 'Turn on for all that match (4)' })).toBeDefined();
});

test('what is in the way is said with what would do', async () => {
  open('/iam-authentication', ...answers);
  const old = await rowOf('old');
  expect(old.textContent).toContain(
    'MySQL 8.4.7 does not support IAM DB authentication on db.m1.small. db.t3.micro does.',
  );
});
