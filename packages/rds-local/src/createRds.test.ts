import { CreateDBClusterCommand, DescribeDBInstancesCommand, ModifyDBInstanceCommand } from '@aws-sdk/client-rds';
import { describe, expect, it } from 'vitest';
import { createRds } from './createRds.ts';
import { memoryStorage } from './storage/memoryStorage.ts';
import { type Storage, StorageError } from './storage/storage.ts';
import { availableInstance, CLUSTER, clusterNow, INSTANCE, instanceNow } from './testDatabases.ts';
import { rejection, startTestRds } from './testRds.ts';

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
  expect((await rejection(rds.client.send(protect))).message).toContain('The disk is full.');
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

it('writes what happened by itself once: with what the next request changes, or as that ends', () => {
  const storage = memoryStorage();
  const batches: string[][] = [];
  const commit: Storage['commit'] = (changes) => void batches.push(changes.map(({ key }) => key));
  let now = 0;
  const rds = createRds({ storage: { ...storage, commit }, now: () => now, random: () => 0, speed: 1 });
  const perform = (Action: string, DBInstanceIdentifier: string) => {
    const input = Action === 'CreateDBInstance' ? { ...INSTANCE, DBInstanceIdentifier } : { DBInstanceIdentifier };
    return rds.perform({ Action, input, region: 'us-east-1', accountId: '1' });
  };
  perform('CreateDBInstance', 'one');
  now += 3_600_000;
  perform('CreateDBInstance', 'two');
  expect(batches).toHaveLength(2);
  expect(batches[1]).toEqual(expect.arrayContaining(['1/us-east-1/db/one', '1/us-east-1/db/two']));
  now += 3_600_000;
  expect(() => perform('DescribeDBInstances', 'three')).toThrow('not found');
  expect(batches).toHaveLength(3);
  expect(batches[2]).toContain('1/us-east-1/db/two');
  perform('DescribeDBInstances', 'two');
  expect(batches).toHaveLength(3);
});

describe('when what came together is written together', () => {
  function gathering() {
    const waiting: (() => void)[] = [];
    /** What happens between two turns of the event loop. */
    function turn(): void {
      for (const write of waiting.splice(0)) write();
    }
    return {
      defer: (write: () => void) => void waiting.push(write),
      turn,
      writeAll: () => {
        while (waiting.length > 0) turn();
      },
    };
  }

  it('answers nobody before the change is on disk', async () => {
    const written: string[] = [];
    const storage = memoryStorage();
    const commit: Storage['commit'] = (changes) => {
      storage.commit(changes);
      written.push(...changes.map(({ key }) => key));
    };
    const { defer, writeAll } = gathering();
    const rds = createRds({ storage: { ...storage, commit }, now: () => 0, random: () => 0, speed: 1, defer });
    const place = { region: 'us-east-1', accountId: '123456789012' };
    for (const DBInstanceIdentifier of ['one', 'two']) {
      rds.perform({ Action: 'CreateDBInstance', input: { ...INSTANCE, DBInstanceIdentifier }, ...place });
    }
    const reported = rds.written()?.then(() => written.filter((key) => key.includes('/db/')));
    expect(written).toEqual([]);
    writeAll();
    expect(await reported).toEqual(['123456789012/us-east-1/db/one', '123456789012/us-east-1/db/two']);
    expect(rds.written()).toBeUndefined();
  });

  it('waits for those who come in the next turns, until one brings nobody', () => {
    const storage = memoryStorage();
    const batches: string[][] = [];
    const commit: Storage['commit'] = (changes) => void batches.push(changes.map(({ key }) => key));
    const { defer, turn } = gathering();
    const rds = createRds({ storage: { ...storage, commit }, now: () => 0, random: () => 0, speed: 1, defer });
    const create = (DBInstanceIdentifier: string) =>
      rds.perform({
        Action: 'CreateDBInstance',
        input: { ...INSTANCE, DBInstanceIdentifier },
        region: 'us-east-1',
        accountId: '1',
      });
    create('one');
    turn();
    create('two');
    turn();
    create('three');
    turn();
    expect(batches).toEqual([]);
    turn();
    expect(batches).toEqual([['1/us-east-1/db/one', '1/us-east-1/db/two', '1/us-east-1/db/three']]);
    create('four');
    turn();
    turn();
    expect(batches.slice(1)).toEqual([['1/us-east-1/db/four']]);
  });

  it('refuses all of them when the disk is full, and is as it was before', async () => {
    const storage = fillableStorage();
    const { defer, writeAll } = gathering();
    const rds = createRds({ storage, now: () => 0, random: () => 0, speed: 1, defer });
    const place = { region: 'us-east-1', accountId: '123456789012' };
    const describe = () => rds.perform({ Action: 'DescribeDBInstances', input: {}, ...place });
    storage.isFull = true;
    for (const DBInstanceIdentifier of ['one', 'two']) {
      rds.perform({ Action: 'CreateDBInstance', input: { ...INSTANCE, DBInstanceIdentifier }, ...place });
    }
    const reported = rds.written();
    writeAll();
    await expect(reported).rejects.toThrow('The disk is full.');
    expect(describe()).toMatchObject({ DBInstances: [] });
    storage.isFull = false;
    rds.perform({ Action: 'CreateDBInstance', input: INSTANCE, ...place });
    writeAll();
    expect(describe()).toMatchObject({ DBInstances: [{ DBInstanceIdentifier: 'mydb' }] });
  });
});

it('keeps of the subnet group default its name, and shows the whole of it after a restart', async () => {
  const storage = memoryStorage();
  const first = await startTestRds({ storage });
  const before = await availableInstance(first);
  await first.close();
  const [stored] = [...storage.load()].filter(({ key }) => key.endsWith('/db/mydb'));
  expect(JSON.parse(stored?.value ?? '').value.DBSubnetGroup).toEqual({ DBSubnetGroupName: 'default' });
  const again = await startTestRds({ storage, start: first.now() });
  expect(await instanceNow(again)).toEqual(before);
  expect(before.DBSubnetGroup?.Subnets).toHaveLength(3);
  await again.close();
});

it('reads instances that were stored with the whole of the subnet group default', async () => {
  const storage = memoryStorage();
  const first = await startTestRds({ storage });
  const before = await availableInstance(first);
  await first.close();
  storage.commit(
    [...storage.load()]
      .filter(({ key }) => key.endsWith('/db/mydb'))
      .map(({ key, value }) => {
        const record = JSON.parse(value);
        record.value.DBSubnetGroup = before.DBSubnetGroup;
        return { key, value: JSON.stringify(record) };
      }),
  );
  const again = await startTestRds({ storage, start: first.now() });
  expect(await instanceNow(again)).toEqual(before);
  await again.close();
});

it('refuses by name what it does not have, and what no RDS has', () => {
  const rds = createRds({ storage: memoryStorage(), now: () => 0, random: () => 0, speed: 1 });
  const perform = (Action: string) => rds.perform({ Action, input: {}, region: 'us-east-1', accountId: '1' });
  expect(() => perform('StartExportTask')).toThrow(
    expect.objectContaining({ code: 'UnsupportedOperation', message: expect.stringContaining('StartExportTask') }),
  );
  expect(() => perform('DescribeNothing')).toThrow(
    expect.objectContaining({ code: 'InvalidAction', message: expect.stringContaining('DescribeNothing') }),
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
