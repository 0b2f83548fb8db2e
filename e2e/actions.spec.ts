import {
  CreateDBClusterCommand,
  CreateDBInstanceCommand,
  CreateDBInstanceReadReplicaCommand,
  DescribeDBInstanceAutomatedBackupsCommand,
  DescribeDBSnapshotsCommand,
  StopDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { expect, type Rds, test } from './fixtures.ts';
import { choice, chooseFromMenu, chooseOption, expectDisabledAction, expectFlash, visit } from './helpers.ts';

const status = (rds: Rds, id: string) => expect.poll(async () => (await rds.instance(id))?.DBInstanceStatus);

test('an instance is rebooted, with failover where it has a standby', async ({ page, rds }) => {
  const id = await rds.createInstance({ MultiAZ: true });
  const zone = (await rds.instance(id))?.AvailabilityZone;
  await page.goto(`/instances/${id}`);
  await chooseFromMenu(page, 'Instance actions', 'Reboot');
  const window = page.getByRole('dialog', { name: `Reboot ${id}?` });
  await window.getByRole('checkbox', { name: 'Reboot with failover?' }).check();
  await rds.stopClock();
  await window.getByRole('button', { name: 'Reboot' }).click();
  await expectFlash(page, `Rebooting the DB instance ${id} with failover`);
  await expect(page.getByText('rebooting', { exact: true })).toBeVisible();
  await rds.startClock();
  await rds.instanceAvailable(id);
  expect((await rds.instance(id))?.AvailabilityZone).not.toBe(zone);

  const single = await rds.createInstance();
  await visit(page, `/instances/${single}`);
  await chooseFromMenu(page, 'Instance actions', 'Reboot');
  await expect(page.getByRole('dialog').getByRole('checkbox')).toHaveCount(0);
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect((await rds.instance(single))?.DBInstanceStatus).toBe('available');
});

test('an instance is stopped with a snapshot, and started again', async ({ page, rds }) => {
  const id = await rds.createInstance();
  const snapshot = rds.id('beforestop');
  await page.goto(`/instances/${id}`);
  await expectDisabledAction(page, 'Instance actions', 'Start', /possible when it is stopped/);
  await chooseFromMenu(page, 'Instance actions', 'Stop');
  const window = page.getByRole('dialog', { name: `Stop ${id}?` });
  await choice(page, 'Create snapshot?', 'Yes').check();
  await window.getByRole('button', { name: 'Stop' }).click();
  await expect(window.getByText('Enter a DB snapshot identifier.').first()).toBeVisible();
  await window.getByLabel('Snapshot name').fill(snapshot);
  await window.getByRole('button', { name: 'Stop' }).click();
  await expectFlash(page, `Stopping the DB instance ${id}`);
  await expect(page.getByText('stopped', { exact: true })).toBeVisible();
  const { DBSnapshots } = await rds.client.send(new DescribeDBSnapshotsCommand({ DBSnapshotIdentifier: snapshot }));
  expect(DBSnapshots?.[0]?.Status).toBe('available');

  await expectDisabledAction(page, 'Instance actions', 'Modify', /Not while the instance is stopped/);
  await chooseFromMenu(page, 'Instance actions', 'Start');
  await expectFlash(page, `Starting the DB instance ${id}`);
  await expect(page.getByText('available', { exact: true })).toBeVisible();
});

test('a read replica is created, and promoted with backups of its own', async ({ page, rds }) => {
  const id = await rds.createInstance();
  const replica = rds.id('replica');
  await page.goto(`/instances/${id}`);
  await chooseFromMenu(page, 'Instance actions', 'Create read replica');
  await page.getByLabel('DB instance identifier').fill(replica);
  await page.getByRole('button', { name: 'Create read replica' }).click();
  await expectFlash(page, `Creating the read replica ${replica} from the DB instance ${id}`);
  await expect(page).toHaveURL(`/instances/${replica}`);
  await rds.instanceAvailable(replica);
  await expect(page.getByText('Read replica', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: id, exact: true })).toBeVisible();
  await expectDisabledAction(page, 'Instance actions', 'Stop', 'A read replica cannot be stopped.');
  await rds.instanceAvailable(id);

  await chooseFromMenu(page, 'Instance actions', 'Promote read replica');
  await page.getByLabel('Backup retention period').fill('5');
  await page.getByRole('button', { name: 'Promote read replica' }).click();
  await expectFlash(page, `Promoting the read replica ${replica}`);
  await rds.instanceAvailable(replica);
  expect(await rds.instance(replica)).toMatchObject({ BackupRetentionPeriod: 5 });
  expect((await rds.instance(replica))?.ReadReplicaSourceDBInstanceIdentifier).toBeUndefined();
  await expectDisabledAction(page, 'Instance actions', 'Promote read replica', 'The instance is not a read replica.');
});

test('a source with a replica cannot be stopped, and one without backups cannot be followed', async ({ page, rds }) => {
  const source = await rds.createInstance();
  await rds.client.send(
    new CreateDBInstanceReadReplicaCommand({
      DBInstanceIdentifier: rds.id('replica'),
      SourceDBInstanceIdentifier: source,
    }),
  );
  await rds.instanceAvailable(source);
  await page.goto(`/instances/${source}`);
  await expectDisabledAction(page, 'Instance actions', 'Stop', /has read replicas/);

  const withoutBackups = await rds.createInstance({ BackupRetentionPeriod: 0 });
  await visit(page, `/instances/${withoutBackups}`);
  await expectDisabledAction(page, 'Instance actions', 'Create read replica', /Automated backups are off/);
});

test('an instance is deleted without a final snapshot, and its automated backups are retained when that is asked for', async ({
  page,
  rds,
}) => {
  const id = await rds.createInstance();
  await page.goto(`/instances/${id}`);
  await chooseFromMenu(page, 'Instance actions', 'Delete');
  const window = page.getByRole('dialog');
  await choice(page, 'Create final snapshot?', 'No').check();
  await expect(window.getByText(/cannot be recovered/)).toBeVisible();
  await window.getByRole('checkbox', { name: 'Retain automated backups' }).check();
  await expect(window.getByText(/cannot be recovered/)).toBeHidden();
  await window.getByLabel(/type delete me/).fill('delete me');
  await window.getByRole('button', { name: 'Delete', exact: true }).click();
  await expectFlash(page, `Deleting the DB instance ${id}`);
  await expect(page).toHaveURL(/\/instances/);
  await expect.poll(() => rds.instance(id)).toBeUndefined();
  const { DBInstanceAutomatedBackups } = await rds.client.send(
    new DescribeDBInstanceAutomatedBackupsCommand({ DBInstanceIdentifier: id }),
  );
  expect(DBInstanceAutomatedBackups).toMatchObject([{ Status: 'retained' }]);
});

test('a cluster fails over to the reader that is chosen', async ({ page, rds }) => {
  const { cluster, writer } = await rds.createCluster();
  await page.goto(`/clusters/${cluster}`);
  await expectDisabledAction(page, 'Cluster actions', 'Failover', /no reader/);
  const reader = rds.id('reader');
  await rds.client.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: reader,
      DBClusterIdentifier: cluster,
      Engine: 'aurora-mysql',
      DBInstanceClass: 'db.r5.large',
    }),
  );
  await rds.instanceAvailable(reader);

  await visit(page, `/clusters/${cluster}/members`);
  await chooseFromMenu(page, 'Cluster actions', 'Failover');
  const window = page.getByRole('dialog', { name: `Fail over ${cluster}?` });
  await expect(window.getByText(writer)).toBeVisible();
  await chooseOption(page, 'New writer', new RegExp(reader));
  await window.getByRole('button', { name: 'Failover' }).click();
  await expectFlash(page, `Failing over the DB cluster ${cluster} to ${reader}`);
  await rds.clusterAvailable(cluster);
  await expect(page.getByRole('row', { name: new RegExp(`${reader} Writer`) })).toBeVisible();
  await expect(page.getByRole('row', { name: new RegExp(`${writer} Reader`) })).toBeVisible();
});

test('a cluster is stopped and started with its instances', async ({ page, rds }) => {
  const { cluster, writer } = await rds.createCluster();
  await page.goto(`/clusters/${cluster}`);
  await expectDisabledAction(page, 'Cluster actions', 'Reboot', /reboot the instances/);
  await chooseFromMenu(page, 'Cluster actions', 'Stop');
  await page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
  await expectFlash(page, `Stopping the DB cluster ${cluster}`);
  await expect(page.getByText('stopped', { exact: true })).toBeVisible();
  await status(rds, writer).toBe('stopped');
  await chooseFromMenu(page, 'Cluster actions', 'Start');
  await expectFlash(page, `Starting the DB cluster ${cluster}`);
  await rds.clusterAvailable(cluster);
  await rds.instanceAvailable(writer);
});

test('an Aurora cluster that follows a MySQL instance is promoted', async ({ page, rds }) => {
  const source = await rds.createInstance();
  const cluster = rds.id('follower');
  await rds.client.send(
    new CreateDBClusterCommand({
      DBClusterIdentifier: cluster,
      Engine: 'aurora-mysql',
      ReplicationSourceIdentifier: (await rds.instance(source))?.DBInstanceArn,
    }),
  );
  await rds.clusterAvailable(cluster);
  await page.goto(`/clusters/${cluster}`);
  await chooseFromMenu(page, 'Cluster actions', 'Promote read replica cluster');
  await page.getByRole('dialog').getByRole('button', { name: 'Promote' }).click();
  await expectFlash(page, `Promoting the DB cluster ${cluster}`);
  await rds.clusterAvailable(cluster);
  expect((await rds.cluster(cluster))?.ReplicationSourceIdentifier).toBeUndefined();
});

test('a Multi-AZ DB cluster is rebooted as a whole, and is not stopped or added to', async ({ page, rds }) => {
  const { cluster } = await rds.createCluster({
    Engine: 'mysql',
    DBClusterInstanceClass: 'db.m6gd.large',
    AllocatedStorage: 100,
    StorageType: 'gp3',
  });
  await page.goto(`/clusters/${cluster}`);
  await expectDisabledAction(page, 'Cluster actions', 'Stop', 'A Multi-AZ DB cluster cannot be stopped.');
  await expectDisabledAction(page, 'Cluster actions', 'Add instance', /always has one writer and two readers/);
  await chooseFromMenu(page, 'Cluster actions', 'Reboot');
  await page.getByRole('dialog').getByRole('button', { name: 'Reboot' }).click();
  await expectFlash(page, `Rebooting the DB cluster ${cluster}`);
  await rds.clusterAvailable(cluster);

  const member = (await rds.cluster(cluster))?.DBClusterMembers?.[0]?.DBInstanceIdentifier ?? '';
  await visit(page, `/instances/${member}`);
  await expectDisabledAction(page, 'Instance actions', 'Delete', `Part of the Multi-AZ DB cluster ${cluster}`);
});

test('what RDS refuses outside a form is told in the flashbar, and tried again from there', async ({ page, rds }) => {
  const client = rds.client;
  await rds.control('POST', '/fixtures/sample');
  await client.send(new StopDBInstanceCommand({ DBInstanceIdentifier: 'search-dev' }));
  await page.goto('/instances/search-dev');
  await expect(page.getByText('stopped', { exact: true })).toBeVisible();
  await rds.control('POST', '/faults', { action: 'StartDBInstance', fault: 'InsufficientDBInstanceCapacity' });
  await chooseFromMenu(page, 'Instance actions', 'Start');
  await expectFlash(page, 'Could not start search-dev');
  await expectFlash(page, /InsufficientDBInstanceCapacity/);
  await page.getByRole('button', { name: 'Retry' }).click();
  await expectFlash(page, 'Starting the DB instance search-dev');
});
