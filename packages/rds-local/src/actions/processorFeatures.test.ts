import {
  CreateDBInstanceCommand,
  CreateDBSnapshotCommand,
  DescribeOrderableDBInstanceOptionsCommand,
  DescribeValidDBInstanceModificationsCommand,
  ModifyDBInstanceCommand,
  type ModifyDBInstanceMessage,
  type ProcessorFeature,
  RestoreDBInstanceFromDBSnapshotCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { INSTANCE, instanceNow } from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const ORACLE = {
  ...INSTANCE,
  Engine: 'oracle-ee',
  DBInstanceClass: 'db.r5.2xlarge',
  LicenseModel: 'bring-your-own-license',
};

const features = (coreCount: string, threadsPerCore: string): ProcessorFeature[] => [
  { Name: 'coreCount', Value: coreCount },
  { Name: 'threadsPerCore', Value: threadsPerCore },
];

async function oracle(ProcessorFeatures?: ProcessorFeature[]) {
  await rds.client.send(new CreateDBInstanceCommand({ ...ORACLE, ProcessorFeatures }));
  rds.pass(3600);
  return instanceNow(rds);
}

const modify = (changes: Partial<ModifyDBInstanceMessage>) =>
  rds.client.send(new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', ...changes }));

it('tells what a class of Oracle can have, and that others can have nothing', async () => {
  const optionOf = async (Engine: string, DBInstanceClass: string) => {
    const { OrderableDBInstanceOptions } = await rds.client.send(
      new DescribeOrderableDBInstanceOptionsCommand({ Engine, DBInstanceClass }),
    );
    return OrderableDBInstanceOptions?.[0]?.AvailableProcessorFeatures;
  };
  expect(await optionOf('oracle-ee', 'db.r5.2xlarge')).toEqual([
    { Name: 'coreCount', DefaultValue: '4', AllowedValues: '2,4' },
    { Name: 'threadsPerCore', DefaultValue: '2', AllowedValues: '1,2' },
  ]);
  expect(await optionOf('oracle-ee', 'db.t3.large')).toEqual([]);
  expect(await optionOf('mysql', 'db.r5.2xlarge')).toEqual([]);
  await oracle();
  const { ValidDBInstanceModificationsMessage } = await rds.client.send(
    new DescribeValidDBInstanceModificationsCommand({ DBInstanceIdentifier: 'mydb' }),
  );
  expect(ValidDBInstanceModificationsMessage?.ValidProcessorFeatures).toHaveLength(2);
});

it('keeps those that are not the class’s own, and fills in the one that is not said', async () => {
  expect((await oracle([{ Name: 'threadsPerCore', Value: '1' }])).ProcessorFeatures).toEqual(features('4', '1'));
});

it('shows none where they are the class’s own', async () => {
  expect((await oracle(features('4', '2'))).ProcessorFeatures ?? []).toEqual([]);
});

it('waits for the window with them, is taken back by asking for the present ones, and changes at once where told', async () => {
  await oracle(features('2', '2'));
  await modify({ ProcessorFeatures: features('4', '1') });
  expect((await instanceNow(rds)).PendingModifiedValues).toEqual({ ProcessorFeatures: features('4', '1') });
  await modify({ ProcessorFeatures: features('2', '2') });
  expect((await instanceNow(rds)).PendingModifiedValues ?? {}).toEqual({});
  await modify({ UseDefaultProcessorFeatures: true, ApplyImmediately: true });
  rds.pass(3600);
  expect((await instanceNow(rds)).ProcessorFeatures ?? []).toEqual([]);
});

it('wants to be told what becomes of them when the class changes', async () => {
  await oracle(features('2', '1'));
  const larger = { DBInstanceClass: 'db.r5.4xlarge', ApplyImmediately: true };
  expect(await rejection(modify(larger))).toMatchObject({
    code: 'InvalidParameterCombination',
    message: expect.stringContaining('UseDefaultProcessorFeatures'),
  });
  await modify({ ...larger, ProcessorFeatures: features('6', '1') });
  rds.pass(3600);
  expect(await instanceNow(rds)).toMatchObject({
    DBInstanceClass: 'db.r5.4xlarge',
    ProcessorFeatures: features('6', '1'),
  });
});

it.each([
  ['a number of cores that the class cannot have', { ProcessorFeatures: features('3', '2') }, 'Valid values: 2,4'],
  ['a feature that there is none of', { ProcessorFeatures: [{ Name: 'sockets', Value: '2' }] }, 'sockets'],
  [
    'both ways at once',
    { ProcessorFeatures: features('2', '2'), UseDefaultProcessorFeatures: true },
    'UseDefaultProcessorFeatures',
  ],
])('refuses %s', async (_name, changes, said) => {
  await oracle();
  expect(await rejection(modify(changes))).toMatchObject({
    code: 'InvalidParameterCombination',
    message: expect.stringContaining(said),
  });
});

it('refuses them for engines that cannot have them', async () => {
  const asked = rds.client.send(new CreateDBInstanceCommand({ ...INSTANCE, ProcessorFeatures: features('1', '1') }));
  expect(await rejection(asked)).toMatchObject({ code: 'InvalidParameterCombination' });
});

it('brings them back with a snapshot, unless the defaults are asked for', async () => {
  await oracle(features('2', '1'));
  await rds.client.send(new CreateDBSnapshotCommand({ DBInstanceIdentifier: 'mydb', DBSnapshotIdentifier: 'snap' }));
  rds.pass(3600);
  const restored = async (DBInstanceIdentifier: string, UseDefaultProcessorFeatures?: boolean) => {
    const { DBInstance } = await rds.client.send(
      new RestoreDBInstanceFromDBSnapshotCommand({
        DBInstanceIdentifier,
        DBSnapshotIdentifier: 'snap',
        UseDefaultProcessorFeatures,
      }),
    );
    return DBInstance?.ProcessorFeatures ?? [];
  };
  expect(await restored('same')).toEqual(features('2', '1'));
  expect(await restored('plain', true)).toEqual([]);
});
