/** @vitest-environment jsdom */
import { dbInstance } from '@rds-console/contract/rows';
import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import { testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

function listed(...instances: object[]) {
  return http.get('*/api/instances', () => HttpResponse.json(instances));
}

function described(instance: { DBInstanceIdentifier: string }) {
  return http.get(`*/api/instances/${instance.DBInstanceIdentifier}`, () => HttpResponse.json(instance));
}

const bare = dbInstance({ DBInstanceIdentifier: 'bare' });

test('an instance of which RDS tells nothing but its name is listed', async () => {
  open('/instances', listed(bare));

  expect(await screen.findByRole('link', { name: 'bare' })).toBeDefined();
  expect(document.body.textContent).not.toMatch(/undefined|NaN|null|Invalid/);
});

describe('its details page has every tab', () => {
  for (const tab of ['', 'connect', 'configuration', 'maintenance', 'logs', 'snapshots', 'tags']) {
    test(tab || 'connectivity', async () => {
      open(`/instances/bare/${tab}`, described(bare));

      expect(await screen.findByRole('heading', { level: 1, name: 'bare' })).toBeDefined();
      expect(document.body.textContent).not.toMatch(/undefined|NaN|null|Invalid/);
    });
  }
});

test('a status that the console has never heard of is shown as RDS writes it', async () => {
  open('/instances', listed({ ...bare, DBInstanceStatus: 'realigning-the-stars' }));

  expect(await screen.findByText('realigning-the-stars')).toBeDefined();
});

test('what waits under a name that the console does not know is shown by that name', async () => {
  open('/instances/bare', described({ ...bare, PendingModifiedValues: { NewSetting: 'fast' } } as typeof bare));

  expect(await screen.findByText(/NewSetting/)).toBeDefined();
});

test('an instance that is called like a tab opens at the first one', async () => {
  open('/instances/tags', described({ ...bare, DBInstanceIdentifier: 'tags' }));

  const first = await screen.findByRole('tab', { name: 'Connectivity & security' });
  expect(first.getAttribute('aria-selected')).toBe('true');
});

test('an instance that cannot have IAM authentication says what is in the way, and what would do', async () => {
  const old = {
    ...bare,
    DBInstanceIdentifier: 'old',
    Engine: 'mysql',
    EngineVersion: '8.4.7',
    DBInstanceClass: 'db.m1.small',
  };
  const option = (DBInstanceClass: string, SupportsIAMDatabaseAuthentication: boolean) => ({
    Engine: 'mysql',
    EngineVersion: '8.4.7',
    DBInstanceClass,
    SupportsIAMDatabaseAuthentication,
  });
  const options = [option('db.m1.small', false), option('db.t3.small', true)];
  open(
    '/instances/old',
    described(old),
    http.get('*/api/iam-options', () => HttpResponse.json(options)),
  );

  const why = 'MySQL 8.4.7 does not support IAM DB authentication on db.m1.small. db.t3.small does.';
  expect(await screen.findByText(why)).toBeDefined();
  expect(screen.getByText('Not available')).toBeDefined();
});
