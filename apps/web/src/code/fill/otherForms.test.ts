/** @vitest-environment jsdom */
import '../../testing/browser.ts';
import { expect, it } from 'vitest';
import { createConsoleRouter } from '../../routes.tsx';
import { formOf } from './otherForms.ts';

const pages = Object.keys(createConsoleRouter().routesByPath);

it.each([
  ['CreateDBInstance', {}, '/instances/create'],
  ['CreateDBInstance', { DBClusterIdentifier: 'c' }, '/clusters/c/add-instance'],
  ['ModifyDBInstance', { DBInstanceIdentifier: 'a' }, '/instances/a/modify'],
  ['CreateDBCluster', {}, '/clusters/create'],
  ['ModifyDBCluster', { DBClusterIdentifier: 'c' }, '/clusters/c/modify'],
  ['CreateDBSubnetGroup', {}, '/subnet-groups/create'],
  ['ModifyDBSubnetGroup', { DBSubnetGroupName: 'a b' }, '/subnet-groups/a%20b/edit'],
  ['CreateDBParameterGroup', {}, '/parameter-groups/create'],
  ['CreateDBClusterParameterGroup', {}, '/parameter-groups/create?type=DB+cluster+parameter+group'],
  ['CreateOptionGroup', {}, '/option-groups/create'],
  ['CreateEventSubscription', {}, '/event-subscriptions/create'],
  ['ModifyEventSubscription', { SubscriptionName: 's' }, '/event-subscriptions/s/edit'],
  ['ModifyEventSubscription', {}, undefined],
  ['CreateDBSnapshot', {}, undefined],
  ['CopyOptionGroup', { SourceOptionGroupIdentifier: 'o' }, undefined],
  ['ModifyOptionGroup', { OptionGroupName: 'o' }, undefined],
  ['ModifyDBSnapshot', { DBSnapshotIdentifier: 's' }, undefined],
  ['DeleteDBInstance', { DBInstanceIdentifier: 'a' }, undefined],
  ['AddTagsToResource', {}, undefined],
])('%s %j has its form at %s', (action, input, href) => {
  expect(formOf({ action, input }, pages)).toBe(href);
});
