import { CreateDBClusterCommand, DescribeDBInstancesCommand, ModifyDBInstanceCommand } from '@aws-sdk/client-rds';
import { expect, it } from 'vitest';
import { createRds } from './createRds.ts';
import { memoryStorage } from './storage/memoryStorage.ts';
import { type Storage, StorageError } from './storage/storage.ts';
import { availableInstance, CLUSTER, clusterNow, instanceNow } from './testDatabases.ts';
import { refusal, startTestRds } from './testRds.ts';

/** A store whose disk is full whenever the test says so. */
function fillableStorage(): Storage & { isFull: boolean } {
  const storage = memoryStorage();
  return {
    ...storage,
    isFull: false,
    commit(changes) {
      if (this.isFull) throw new StorageError('The disk is full.');
      storage.commit(changes);
    },
  };
}

it('goes on after a restart where it was, also with what waits and what is under way', async () => {
  const storage = memoryStorage();
  const first = await startTestRds({ storage });
  const before = await availableInstance(first);
  await first.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', EnableIAMDatabaseAuthentication: true }),
  );
  await first.client.send(new CreateDBClusterCommand(CLUSTER));
  await first.close();

  const second = await startTestRds({ storage, start: first.now() });
  expect(await instanceNow(second)).toEqual({
    ...before,
    PendingModifiedValues: { IAMDatabaseAuthenticationEnabled: true },
  });
  expect((await clusterNow(second)).Status).toBe('creating');
  second.pass(7 * 86_400);
  expect((await clusterNow(second)).Status).toBe('available');
  expect(await instanceNow(second)).toMatchObject({
    DBInstanceStatus: 'available',
    IAMDatabaseAuthenticationEnabled: true,
  });
  await second.close();
});

it('refuses writes while the disk is full, changes nothing, and goes on reading', async () => {
  const storage = fillableStorage();
  const rds = await startTestRds({ storage });
  const before = await availableInstance(rds);
  storage.isFull = true;
  const protect = new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', DeletionProtection: true });
  expect((await refusal(rds.client.send(protect))).message).toContain('The disk is full.');
  expect(await instanceNow(rds)).toEqual(before);
  storage.isFull = false;
  await rds.client.send(protect);
  expect((await instanceNow(rds)).DeletionProtection).toBe(true);
  await rds.close();
});

it('shows what happened by itself while the disk is full, and keeps it once there is room', async () => {
  const storage = fillableStorage();
  const rds = await startTestRds({ storage });
  await rds.client.send(new CreateDBClusterCommand(CLUSTER));
  storage.isFull = true;
  rds.pass();
  expect((await clusterNow(rds)).Status).toBe('available');
  storage.isFull = false;
  expect((await clusterNow(rds)).Status).toBe('available');
  await rds.close();
  const again = await startTestRds({ storage });
  expect((await clusterNow(again)).Status).toBe('available');
  await again.close();
});

it('answers InvalidAction to what it does not have', () => {
  const rds = createRds({ storage: memoryStorage(), now: () => 0, random: () => 0, speed: 1 });
  const input = {};
  expect(() => rds.perform({ Action: 'StartExportTask', input, region: 'us-east-1', accountId: '1' })).toThrow(
    expect.objectContaining({ code: 'InvalidAction', message: expect.stringContaining('StartExportTask') }),
  );
});

it('keeps secrets out of the store', async () => {
  const texts: string[] = [];
  const storage = memoryStorage();
  const rds = await startTestRds({
    storage: { ...storage, commit: (changes) => void texts.push(JSON.stringify(changes)) },
  });
  await availableInstance(rds);
  await rds.client.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', MasterUserPassword: 'battery-staple' }),
  );
  await rds.client.send(new DescribeDBInstancesCommand({}));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.join()).not.toMatch(/correct-horse|battery-staple/);
  await rds.close();
});
