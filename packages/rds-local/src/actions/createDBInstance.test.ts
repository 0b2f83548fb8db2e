import {
  CreateDBInstanceCommand,
  type CreateDBInstanceCommandInput,
  ModifyDBInstanceCommand,
} from '@aws-sdk/client-rds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  availableCluster,
  availableInstance,
  availableMember,
  INSTANCE,
  instanceNow,
  MEMBER,
} from '../testDatabases.ts';
import { rejection, startTestRds, type TestRds } from '../testRds.ts';

let rds: TestRds;
beforeEach(async () => {
  rds = await startTestRds();
});
afterEach(() => rds.close());

const create = (differences: Partial<CreateDBInstanceCommandInput> = {}) =>
  rds.client.send(new CreateDBInstanceCommand({ ...INSTANCE, ...differences }));

describe('the answer', () => {
  it('shows an instance that is being created, without an endpoint', async () => {
    const { DBInstance } = await create({ DBInstanceIdentifier: 'MyDB', Engine: 'MySQL' });
    expect(DBInstance).toMatchObject({
      DBInstanceIdentifier: 'mydb',
      DBInstanceStatus: 'creating',
      Engine: 'mysql',
      DBInstanceArn: 'arn:aws:rds:us-east-1:123456789012:db:mydb',
      DbiResourceId: expect.stringMatching(/^db-[0-9A-Z]{26}$/),
      IAMDatabaseAuthenticationEnabled: false,
      StorageType: 'gp3',
      BackupRetentionPeriod: 1,
      MultiAZ: false,
      LicenseModel: 'general-public-license',
      CACertificateIdentifier: 'rds-ca-rsa2048-g1',
      MonitoringInterval: 0,
      BackupTarget: 'region',
      NetworkType: 'IPV4',
      ActivityStreamStatus: 'stopped',
    });
    expect(DBInstance?.Endpoint).toBeUndefined();
    expect(DBInstance?.InstanceCreateTime).toBeUndefined();
    expect(DBInstance?.DBSubnetGroup?.Subnets).toHaveLength(3);
    expect(JSON.stringify(DBInstance)).not.toContain('correct-horse');
  });

  it('goes from creating over backing-up to available', async () => {
    await create();
    rds.pass(239);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('creating');
    rds.pass(1);
    expect((await instanceNow(rds)).DBInstanceStatus).toBe('backing-up');
    rds.pass(60);
    const db = await instanceNow(rds);
    expect(db).toMatchObject({
      DBInstanceStatus: 'available',
      Endpoint: { Address: expect.stringMatching(/^mydb\.c[0-9a-z]{11}\.us-east-1\.rds\.amazonaws\.com$/), Port: 3306 },
    });
    expect(db.LatestRestorableTime?.getTime()).toBeLessThanOrEqual(rds.now());
    expect(db.LatestRestorableTime?.getTime()).toBeGreaterThan(rds.now() - 5 * 60 * 1000);
  });

  it('does not change from one read to the next', async () => {
    const first = await availableInstance(rds, { MultiAZ: true, BackupRetentionPeriod: 0 });
    rds.pass(86_400);
    expect(await instanceNow(rds)).toEqual(first);
    expect(first.SecondaryAvailabilityZone).not.toBe(first.AvailabilityZone);
  });

  it('lies in the partition of its region', async () => {
    const { DBInstance } = await rds.clientIn('cn-north-1').send(new CreateDBInstanceCommand(INSTANCE));
    expect(DBInstance?.DBInstanceArn).toBe('arn:aws-cn:rds:cn-north-1:123456789012:db:mydb');
  });

  it('names the secret when Secrets Manager keeps the password', async () => {
    const { DBInstance } = await create({ MasterUserPassword: undefined, ManageMasterUserPassword: true });
    expect(DBInstance?.MasterUserSecret).toMatchObject({
      SecretArn: expect.stringMatching(/^arn:aws:secretsmanager:us-east-1:123456789012:secret:rds!db-/),
      SecretStatus: 'creating',
    });
    rds.pass();
    expect((await instanceNow(rds)).MasterUserSecret?.SecretStatus).toBe('active');
  });
});

describe('IAM database authentication', () => {
  it('is off unless asked for', async () => {
    expect((await availableInstance(rds)).IAMDatabaseAuthenticationEnabled).toBe(false);
  });

  it('is on when asked for', async () => {
    const db = await availableInstance(rds, { EnableIAMDatabaseAuthentication: true });
    expect(db.IAMDatabaseAuthenticationEnabled).toBe(true);
  });

  it.each([
    { Engine: 'MySQL', EngineVersion: '5.6.27', DBInstanceClass: 'db.m3.medium' },
    { Engine: 'mysql', EngineVersion: '5.6.51', DBInstanceClass: 'db.m1.small' },
    { Engine: 'mariadb', EngineVersion: '10.5' },
    { Engine: 'SQLServer-EX', DBInstanceClass: 'db.t3.small' },
    { Engine: 'oracle-se2', DBInstanceClass: 'db.t3.small', LicenseModel: 'bring-your-own-license' },
  ])('is refused where it cannot be had: $Engine $EngineVersion on $DBInstanceClass', async (differences) => {
    const answer = await rejection(create({ ...differences, EnableIAMDatabaseAuthentication: true }));
    expect(answer).toMatchObject({ code: 'InvalidParameterCombination', status: 400 });
    expect(answer.message).toMatch(/^IAM Database Authentication is not supported for this configuration/);
  });

  it('belongs to the cluster of an Aurora instance', async () => {
    await availableCluster(rds);
    const input = { ...MEMBER, EnableIAMDatabaseAuthentication: true };
    expect(await rejection(rds.client.send(new CreateDBInstanceCommand(input)))).toEqual({
      code: 'InvalidParameterCombination',
      status: 400,
      message:
        'The requested DB Instance will be a member of a DB Cluster. Set IAM Database Authentication for the DB Cluster.',
    });
  });

  it('is the same on an Aurora instance as on its cluster', async () => {
    await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
    expect((await availableMember(rds)).IAMDatabaseAuthenticationEnabled).toBe(true);
  });

  it('keeps out of its cluster a class that cannot have it', async () => {
    await availableCluster(rds, { EnableIAMDatabaseAuthentication: true });
    const input = { ...MEMBER, DBInstanceClass: 'db.t3.small' };
    expect((await rejection(rds.client.send(new CreateDBInstanceCommand(input)))).code).toBe(
      'InvalidParameterCombination',
    );
  });
});

describe('refusals', () => {
  it.each<[string, Partial<CreateDBInstanceCommandInput>, string]>([
    ['InvalidParameterValue', { DBInstanceIdentifier: '1db' }, 'not a valid identifier'],
    ['InvalidParameterValue', { DBInstanceIdentifier: 'a--b' }, 'two consecutive hyphens'],
    ['InvalidParameterValue', { DBInstanceIdentifier: `a${'b'.repeat(63)}` }, 'longer than 63'],
    ['InvalidParameterValue', { Engine: 'nosuch' }, 'Invalid DB engine'],
    ['InvalidParameterValue', { EngineVersion: '1.2.3' }, 'Cannot find version 1.2.3 for mysql'],
    ['InvalidParameterValue', { DBInstanceClass: 'large' }, 'Invalid DB Instance class: large'],
    ['InvalidParameterCombination', { DBInstanceClass: 'db.x9.huge' }, 'DBInstanceClass=db.x9.huge, Engine=mysql'],
    ['InvalidParameterValue', { AllocatedStorage: undefined }, 'Invalid storage size'],
    ['InvalidParameterValue', { AllocatedStorage: 1 }, 'Invalid storage size'],
    ['InvalidParameterCombination', { StorageType: 'io1', AllocatedStorage: 100 }, 'must specify IOPS'],
    ['InvalidParameterCombination', { StorageType: 'io1', AllocatedStorage: 100, Iops: 50_000 }, 'Invalid IOPS'],
    ['InvalidParameterValue', { MasterUsername: undefined }, 'MasterUsername'],
    ['InvalidParameterValue', { MasterUsername: 'select' }, 'reserved word'],
    ['InvalidParameterValue', { MasterUserPassword: undefined }, 'Invalid master password'],
    ['InvalidParameterValue', { MasterUserPassword: 'pass-01' }, 'shorter than 8'],
    ['InvalidParameterValue', { MasterUserPassword: 'x'.repeat(42) }, 'longer than 41'],
    ['InvalidParameterValue', { MasterUserPassword: 'with@sign-in-it' }, 'printable ASCII'],
    ['InvalidParameterCombination', { ManageMasterUserPassword: true }, 'ManageMasterUserPassword'],
    ['InvalidParameterCombination', { MultiAZ: true, AvailabilityZone: 'us-east-1a' }, 'Multi-AZ'],
    ['InvalidParameterValue', { AvailabilityZone: 'eu-west-1a' }, 'availability zone'],
    ['InvalidParameterValue', { BackupRetentionPeriod: 36 }, 'retention'],
    ['InvalidParameterValue', { Port: 80 }, 'port'],
    ['InvalidParameterValue', { PreferredBackupWindow: '3-4' }, 'hh24:mi-hh24:mi'],
    ['InvalidParameterValue', { PreferredMaintenanceWindow: 'sun:05:00-sun:05:10' }, '30 minutes'],
    ['InvalidParameterCombination', { PreferredBackupWindow: '05:30-06:30' }, 'must not overlap'],
    ['InvalidParameterValue', { Tags: [{ Key: 'aws:mine', Value: 'no' }] }, 'reserved'],
    ['InvalidParameterCombination', { EnableCloudwatchLogsExports: ['nosuch'] }, 'log types'],
    ['InvalidParameterCombination', { MonitoringInterval: 60 }, 'MonitoringRoleARN'],
    ['DBSubnetGroupNotFoundFault', { DBSubnetGroupName: 'nosuch' }, 'does not exist'],
    ['DBParameterGroupNotFound', { DBParameterGroupName: 'nosuch' }, 'not found'],
    ['OptionGroupNotFoundFault', { OptionGroupName: 'nosuch' }, 'not found'],
    ['CertificateNotFound', { CACertificateIdentifier: 'nosuch' }, 'not found'],
    ['DBClusterNotFoundFault', { ...MEMBER, ...onlyMember(), DBClusterIdentifier: 'nosuch' }, 'not found'],
  ])('%s for %j', async (code, differences, words) => {
    const answer = await rejection(create(differences));
    expect(answer.code).toBe(code);
    expect(answer.message).toContain(words);
    expect(answer.message).not.toContain(differences.MasterUserPassword ?? INSTANCE.MasterUserPassword);
  });

  it('refuses a name that is taken, in whatever letter case, also by a rename that waits', async () => {
    await availableInstance(rds);
    expect(await rejection(create({ DBInstanceIdentifier: 'MYDB' }))).toEqual({
      code: 'DBInstanceAlreadyExists',
      message: 'DB instance already exists',
      status: 400,
    });
    await rds.client.send(
      new ModifyDBInstanceCommand({ DBInstanceIdentifier: 'mydb', NewDBInstanceIdentifier: 'other' }),
    );
    expect((await rejection(create({ DBInstanceIdentifier: 'other' }))).code).toBe('DBInstanceAlreadyExists');
  });

  it('refuses the instance beyond the quota', async () => {
    const small = await startTestRds({ quotas: { DBInstances: 1 } });
    await availableInstance(small);
    const second = { ...INSTANCE, DBInstanceIdentifier: 'second' };
    expect((await rejection(small.client.send(new CreateDBInstanceCommand(second)))).code).toBe(
      'InstanceQuotaExceeded',
    );
    await small.close();
  });

  it('leaves nothing behind', async () => {
    await rejection(create({ Port: 80 }));
    expect((await rejection(instanceNow(rds))).code).toBe('DBInstanceNotFound');
  });
});

// What belongs to a cluster must not be given with its instance.
function onlyMember(): Partial<CreateDBInstanceCommandInput> {
  return {
    AllocatedStorage: undefined,
    MasterUsername: undefined,
    MasterUserPassword: undefined,
    PreferredBackupWindow: undefined,
  };
}
