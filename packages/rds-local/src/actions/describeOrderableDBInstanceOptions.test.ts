import {
  DescribeOrderableDBInstanceOptionsCommand,
  type DescribeOrderableDBInstanceOptionsCommandInput,
  type OrderableDBInstanceOption,
  paginateDescribeOrderableDBInstanceOptions,
} from '@aws-sdk/client-rds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeAll(async () => {
  rds = await startTestRds();
});
afterAll(() => rds.close());

type Input = DescribeOrderableDBInstanceOptionsCommandInput;
const ask = (input: Input) => rds.client.send(new DescribeOrderableDBInstanceOptionsCommand(input));
const find = async (input: Input) => (await ask({ MaxRecords: 1000, ...input })).OrderableDBInstanceOptions ?? [];
const valuesOf = (options: OrderableDBInstanceOption[], name: keyof OrderableDBInstanceOption) => [
  ...new Set(options.map((option) => option[name])),
];

const T3_MICRO = { Engine: 'mysql', EngineVersion: '8.4.7', DBInstanceClass: 'db.t3.micro' };

describe('which options', () => {
  it('are one for each storage type of a version and class', async () => {
    const options = await find(T3_MICRO);
    expect(options.map(({ StorageType }) => StorageType)).toEqual(['gp2', 'gp3', 'io1', 'io2', 'standard']);
  });

  it('are those of an engine, whose name may have any letter case', async () => {
    expect(await find({ ...T3_MICRO, Engine: 'MySQL' })).toEqual(await find(T3_MICRO));
  });

  it('are those of the default minor version when a major one is named', async () => {
    expect(valuesOf(await find({ Engine: 'mysql', EngineVersion: '8.0' }), 'EngineVersion')).toEqual(['8.0.44']);
  });

  it('are those of all versions when none is named', async () => {
    const options = await find({ Engine: 'mysql', DBInstanceClass: 'db.m3.medium' });
    expect(valuesOf(options, 'EngineVersion')).toContain('5.6.51');
    expect(valuesOf(options, 'EngineVersion')).toContain('8.4.7');
  });

  it('are those of a licence', async () => {
    const input = { Engine: 'oracle-se2', DBInstanceClass: 'db.t3.small' };
    expect(valuesOf(await find(input), 'LicenseModel')).toEqual(['license-included', 'bring-your-own-license']);
    const own = await find({ ...input, LicenseModel: 'bring-your-own-license' });
    expect(valuesOf(own, 'LicenseModel')).toEqual(['bring-your-own-license']);
  });

  it('are all in a VPC and none in a local zone', async () => {
    expect(await find({ ...T3_MICRO, Vpc: true })).toEqual(await find(T3_MICRO));
    expect(await find({ ...T3_MICRO, Vpc: false })).toEqual([]);
    expect(await find({ ...T3_MICRO, AvailabilityZoneGroup: 'us-east-1' })).toEqual(await find(T3_MICRO));
    expect(await find({ ...T3_MICRO, AvailabilityZoneGroup: 'us-west-2-lax-1' })).toEqual([]);
  });

  it.each<Input>([
    { Engine: 'mysql', EngineVersion: '9.9.9' },
    { Engine: 'mysql', DBInstanceClass: 'db.nosuch.large' },
    { Engine: 'mysql', LicenseModel: 'license-included' },
  ])('are none for %j', async (input) => {
    expect(await find(input)).toEqual([]);
  });

  it('come page by page, each once, with a marker only when there is more', async () => {
    const input = { Engine: 'aurora-mysql', EngineVersion: '8.0' };
    const whole = await ask({ ...input, MaxRecords: 1000 });
    expect(whole.Marker).toBeUndefined();
    const pages = [];
    for await (const page of paginateDescribeOrderableDBInstanceOptions({ client: rds.client, pageSize: 20 }, input))
      pages.push(page.OrderableDBInstanceOptions);
    expect(pages).toHaveLength(Math.ceil((whole.OrderableDBInstanceOptions ?? []).length / 20));
    expect(pages.flat()).toEqual(whole.OrderableDBInstanceOptions);
    expect((await ask({ Engine: 'mysql' })).OrderableDBInstanceOptions).toHaveLength(100);
  });

  it.each<[Input, string]>([
    [{ Engine: 'nosuch' }, 'Invalid DB engine: nosuch'],
    [{ Engine: 'mysql', MaxRecords: 19 }, 'MaxRecords'],
    [{ Engine: 'mysql', MaxRecords: 1001 }, 'MaxRecords'],
    [{ Engine: 'mysql', Marker: 'nonsense!' }, 'Marker'],
    [{ Engine: 'mysql', Marker: btoa('DescribeDBEngineVersions/20') }, 'Marker'],
  ])('are refused for %j', async (input, words) => {
    const answer = await rejection(ask(input));
    expect(answer).toMatchObject({ code: 'InvalidParameterValue', status: 400 });
    expect(answer.message).toContain(words);
  });

  it('are refused without an engine', async () => {
    // The engine is a required parameter: the type forbids what a client in another language may do.
    const answer = await rejection(ask({ Engine: undefined }));
    expect(answer).toMatchObject({ code: 'MissingParameter', status: 400 });
  });
});

describe('an option', () => {
  it('says what can be had', async () => {
    const [gp3] = (await find(T3_MICRO)).filter(({ StorageType }) => StorageType === 'gp3');
    expect(gp3).toEqual({
      Engine: 'mysql',
      EngineVersion: '8.4.7',
      DBInstanceClass: 'db.t3.micro',
      LicenseModel: 'general-public-license',
      AvailabilityZoneGroup: 'us-east-1',
      AvailabilityZones: [{ Name: 'us-east-1a' }, { Name: 'us-east-1b' }, { Name: 'us-east-1c' }],
      MultiAZCapable: true,
      ReadReplicaCapable: true,
      Vpc: true,
      SupportsStorageEncryption: true,
      StorageType: 'gp3',
      SupportsIops: true,
      SupportsStorageThroughput: true,
      SupportsEnhancedMonitoring: true,
      SupportsIAMDatabaseAuthentication: true,
      SupportsPerformanceInsights: false,
      MinStorageSize: 20,
      MaxStorageSize: 65_536,
      MinIopsPerDbInstance: 3000,
      MaxIopsPerDbInstance: 64_000,
      MaxIopsPerGib: 500,
      MinStorageThroughputPerDbInstance: 125,
      MaxStorageThroughputPerDbInstance: 4000,
      AvailableProcessorFeatures: [],
      SupportedEngineModes: ['provisioned'],
      SupportsStorageAutoscaling: true,
      SupportsKerberosAuthentication: true,
      OutpostCapable: false,
      SupportedActivityStreamModes: [],
      SupportsGlobalDatabases: false,
      SupportedNetworkTypes: ['IPV4', 'DUAL'],
      SupportsClusters: false,
      SupportsDedicatedLogVolume: false,
      SupportsHttpEndpoint: false,
    });
  });

  it('has the zones of the region that is asked', async () => {
    const { OrderableDBInstanceOptions = [] } = await rds
      .clientIn('eu-west-1')
      .send(new DescribeOrderableDBInstanceOptionsCommand(T3_MICRO));
    expect(OrderableDBInstanceOptions[0]).toMatchObject({
      AvailabilityZoneGroup: 'eu-west-1',
      AvailabilityZones: [{ Name: 'eu-west-1a' }, { Name: 'eu-west-1b' }, { Name: 'eu-west-1c' }],
    });
  });

  it.each([
    ['mysql', '8.4.7', 'db.m3.medium', true],
    ['mysql', '5.5.62', 'db.m3.medium', false],
    ['mariadb', '10.6', 'db.t3.micro', true],
    ['mariadb', '10.5', 'db.t3.micro', false],
    ['aurora-mysql', '8.0', 'db.t3.medium', true],
    ['aurora-mysql', '8.0', 'db.t3.small', false],
    ['aurora-postgresql', '17', 'db.serverless', true],
    ['sqlserver-ex', '16', 'db.t3.small', false],
  ])('%s %s on %s and IAM DB authentication: %s', async (Engine, EngineVersion, DBInstanceClass, isSupported) => {
    const options = await find({ Engine, EngineVersion, DBInstanceClass });
    expect(valuesOf(options, 'SupportsIAMDatabaseAuthentication')).toEqual([isSupported]);
  });
});
