/** @vitest-environment jsdom */
import { dbCluster } from '@rds-console/contract/rows';
import { screen } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import { testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();
const nothingUnknown = () => expect(document.body.textContent).not.toMatch(/undefined|NaN|null|Invalid/);

function reported(cluster: { DBClusterIdentifier: string; DBClusterMembers?: object[] }) {
  return [
    http.get('*/api/clusters', () => HttpResponse.json([cluster])),
    http.get(`*/api/clusters/${cluster.DBClusterIdentifier}`, () => HttpResponse.json(cluster)),
  ];
}

const bare = dbCluster({ DBClusterIdentifier: 'bare' });

test('a cluster of which RDS tells nothing but its name is listed', async () => {
  open('/clusters', ...reported(bare));

  expect(await screen.findByRole('link', { name: 'bare' })).toBeDefined();
  nothingUnknown();
});

describe('its details page has every tab', () => {
  for (const tab of ['', 'connect', 'members', 'configuration', 'maintenance', 'events', 'snapshots', 'tags']) {
    test(tab || 'connectivity', async () => {
      open(`/clusters/bare/${tab}`, ...reported(bare));

      expect(await screen.findByRole('heading', { level: 1, name: 'bare' })).toBeDefined();
      nothingUnknown();
    });
  }
});

test('a cluster has a page also while a member that it names is gone already', async () => {
  open(
    '/clusters/bare/members',
    ...reported({ ...bare, DBClusterMembers: [{ DBInstanceIdentifier: 'leaving', IsClusterWriter: true }] }),
  );

  expect(await screen.findByRole('heading', { level: 1, name: 'bare' })).toBeDefined();
  nothingUnknown();
});
