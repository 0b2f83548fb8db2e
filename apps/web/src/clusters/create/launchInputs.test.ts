import { orderableOption } from '@rds-console/contract/orderable';
import { orderableDBInstanceOption } from '@rds-console/contract/rows';
import { describe, expect, test } from 'vitest';
import type { CreateClusterValues } from './createClusterForm.ts';
import { launchInputs } from './launchInputs.ts';

const options = [
  orderableDBInstanceOption({
    DBInstanceClass: 'db.r5.large',
    AvailabilityZones: [{ Name: 'us-east-1a' }, { Name: 'us-east-1b' }],
  }),
];
const values: CreateClusterValues = {
  Engine: 'aurora-mysql',
  DBClusterIdentifier: 'orders-cluster',
  DBInstanceIdentifier: 'orders',
  DBInstanceClass: 'db.r5.large',
  MasterUsername: 'admin1',
  MasterUserPassword: 'correct-horse',
  ConfirmPassword: 'correct-horse',
  EnableIAMDatabaseAuthentication: true,
  CreateReplica: false,
  PresetEngine: 'aurora-mysql',
  UseCase: 'dev-test',
  PresetUseCase: 'dev-test',
  StorageEncrypted: false,
  KmsKeyId: 'alias/chosen-before',
  PromotionTier: 1,
  Tags: [],
};

function inputsOf(edited: CreateClusterValues, iamUnavailable?: string) {
  return launchInputs({ values: edited, option: orderableOption(options, edited), iamUnavailable }, options);
}

describe('what a launch asks for', () => {
  test('gives IAM DB authentication and the master user to the cluster, and to no instance', () => {
    const { cluster, writer, replica } = inputsOf({ ...values, CreateReplica: true });
    expect(cluster).toMatchObject({ EnableIAMDatabaseAuthentication: true, MasterUserPassword: 'correct-horse' });
    for (const instance of [writer, replica]) {
      expect(instance).not.toHaveProperty('EnableIAMDatabaseAuthentication');
      expect(instance).not.toHaveProperty('MasterUsername');
      expect(instance).not.toHaveProperty('MasterUserPassword');
    }
  });

  test('leaves the switch to RDS where it cannot be had', () => {
    const { cluster } = inputsOf(values, 'Not available.');
    expect(cluster.EnableIAMDatabaseAuthentication).toBeUndefined();
  });

  test('leaves the zone of a single instance to RDS, and wants no replica', () => {
    const { writer, replica } = inputsOf(values);
    expect(writer?.AvailabilityZone).toBeUndefined();
    expect(replica).toBeUndefined();
  });

  test.each([undefined, 'us-east-1a', 'us-east-1b'])('puts a replica into another zone than a writer in %s', (zone) => {
    const requested = { ...values, CreateReplica: true, AvailabilityZone: zone };
    const { writer, replica } = inputsOf(requested);
    expect(replica?.DBInstanceIdentifier).toBe('orders-reader');
    expect(writer?.AvailabilityZone).toBe(zone ?? 'us-east-1a');
    expect(replica?.AvailabilityZone).toBe(zone === 'us-east-1b' ? 'us-east-1a' : 'us-east-1b');
  });

  test('sends no key without encryption, no empty tags, and nothing that only the form asks for', () => {
    const { cluster } = inputsOf(values);
    expect(cluster.KmsKeyId).toBeUndefined();
    expect(cluster.Tags).toBeUndefined();
    expect(cluster).not.toHaveProperty('ConfirmPassword');
    expect(cluster).not.toHaveProperty('DBInstanceClass');
  });

  test('makes a Multi-AZ DB cluster with one request, which has the class and the storage', () => {
    const requested = {
      ...values,
      Engine: 'mysql',
      StorageType: 'io1',
      AllocatedStorage: 100,
      Iops: 3000,
      PubliclyAccessible: false,
    };
    const { cluster, writer, replica } = inputsOf({ ...requested, BacktrackWindow: 3600 });
    expect([writer, replica]).toEqual([undefined, undefined]);
    expect(cluster).toMatchObject({ DBClusterInstanceClass: 'db.r5.large', AllocatedStorage: 100, Iops: 3000 });
    expect(cluster.BacktrackWindow).toBeUndefined();
  });

  test('gives an Aurora cluster no storage of a size, and capacities only where it is serverless', () => {
    const scaling = { ServerlessV2ScalingConfiguration: { MinCapacity: 1, MaxCapacity: 4 } };
    const requested = { ...values, ...scaling, AllocatedStorage: 100, Iops: 3000, StorageType: 'aurora-iopt1' };
    const { cluster } = inputsOf(requested);
    expect(cluster).toMatchObject({ StorageType: 'aurora-iopt1' });
    expect([cluster.AllocatedStorage, cluster.Iops, cluster.ServerlessV2ScalingConfiguration]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(inputsOf({ ...requested, DBInstanceClass: 'db.serverless' }).cluster).toMatchObject(scaling);
  });
});
