/** @vitest-environment jsdom */
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { testConsole } from '../testing/renderConsole.tsx';

const open = testConsole();

/** What is marked in the navigation. */
async function active() {
  await screen.findByRole('heading', { level: 1 });
  return document.querySelector('nav [aria-current="page"]');
}

it('has an entry of the navigation for each section', async () => {
  open('/subnet-groups');
  const entry = await active();
  const links = [...(entry?.closest('nav')?.querySelectorAll('a') ?? [])].map((it) => [
    it.textContent,
    it.getAttribute('href'),
  ]);
  expect(links).toEqual([
    ['Amazon RDS', '/'],
    ['Dashboard', '/'],
    ['Instances', '/instances'],
    ['Clusters', '/clusters'],
    ['Snapshots', '/snapshots'],
    ['Automated backups', '/automated-backups'],
    ['Subnet groups', '/subnet-groups'],
    ['Parameter groups', '/parameter-groups'],
    ['Option groups', '/option-groups'],
    ['IAM authentication', '/iam-authentication'],
    ['Events', '/events'],
    ['Event subscriptions', '/event-subscriptions'],
  ]);
  expect(entry?.getAttribute('href')).toBe('/subnet-groups');
});

it('marks the list that a resource of a cluster stands in', async () => {
  open('/cluster-snapshots');
  expect((await active())?.getAttribute('href')).toBe('/snapshots');
});
