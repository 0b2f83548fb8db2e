import { describe, expect, it } from 'vitest';
import type { FillRules } from './fillRules.ts';
import { readCommand as readFor } from './readCommand.ts';

const pages = ['/clusters/create', '/instances/$DBInstanceIdentifier/modify'];
const readCommand = (text: string, rules: FillRules) => readFor(text, rules, 'us-east-1', pages);

const create = { actions: ['CreateDBInstance'] } as const;
const modify = { actions: ['ModifyDBInstance'], about: { member: 'DBInstanceIdentifier', name: 'orders' } } as const;

describe('what is for the form', () => {
  it('is read from a command, in whatever way it is written', () => {
    const text = `# the shop's database
aws rds create-db-instance --db-instance-identifier=orders \\
  --engine mysql --db-instance-class "db.t3.micro" --allocated-storage 20 \\
  --no-multi-az --enable-iam-database-authentication \\
  --tags Key=team,Value=shop '{"Key":"note","Value":"a b"}' \\
  --enable-cloudwatch-logs-exports '["error","audit"]' --colour blue`;
    expect(readCommand(text, create)).toEqual({
      action: 'CreateDBInstance',
      input: expect.anything(),
      values: {
        DBInstanceIdentifier: 'orders',
        Engine: 'mysql',
        DBInstanceClass: 'db.t3.micro',
        AllocatedStorage: 20,
        MultiAZ: false,
        EnableIAMDatabaseAuthentication: true,
        Tags: [
          { Key: 'team', Value: 'shop' },
          { Key: 'note', Value: 'a b' },
        ],
        EnableCloudwatchLogsExports: ['error', 'audit'],
      },
      notUnderstood: ['--colour'],
      omitted: [],
    });
  });

  it.each([
    ['JSON of its action', '{"DBInstanceIdentifier": "orders", "MultiAZ": true}'],
    ['an API request', 'Action=ModifyDBInstance&DBInstanceIdentifier=orders&MultiAZ=true&Version=2014-10-31'],
    ['a command for it by another spelling', 'aws rds modify-db-instance --db-instance-identifier ORDERS --multi-az'],
  ])('is %s', (_, text) => {
    expect(readCommand(text, modify)).toMatchObject({ values: { MultiAZ: true }, omitted: [] });
  });

  it('is one of several commands, of which the others are told', () => {
    const text = `aws rds create-db-instance --db-instance-identifier a --engine mysql --db-instance-class c
aws rds reboot-db-instance --db-instance-identifier a`;
    expect(readCommand(text, create)).toMatchObject({ omitted: ['RebootDBInstance'] });
  });

  it('has a password only where somebody wrote one', () => {
    const command = 'aws rds modify-db-instance --master-user-password';
    expect(readCommand(`${command} "$DB_PASSWORD" --multi-az`, modify)).toMatchObject({ values: { MultiAZ: true } });
    expect(readCommand(`${command} "$DB_PASSWORD"`, modify)).not.toHaveProperty('values.MasterUserPassword');
    expect(readCommand(`${command} 's3 cret'`, modify)).toHaveProperty('values.MasterUserPassword', 's3 cret');
  });
});

describe('the region that a command is for', () => {
  const copy = 'aws rds copy-db-snapshot --source-db-snapshot-identifier a --target-db-snapshot-identifier b';
  const rules = { actions: ['CopyDBSnapshot'], regionField: 'DestinationRegion' } as const;

  it.each([
    ['--region us-west-2', 'us-west-2'],
    // The form's own way of saying "this one".
    ['--region us-east-1', ''],
    ['', undefined],
  ])('%s is a value of a form that asks for it', (option, region) => {
    expect(readCommand(`${copy} ${option}`, rules)).toMatchObject({
      values: { TargetDBSnapshotIdentifier: 'b', ...(region !== undefined && { DestinationRegion: region }) },
      elsewhere: undefined,
    });
  });

  it('is told where the form is for another one', () => {
    const command = 'aws rds modify-db-instance --db-instance-identifier orders --multi-az --region';
    expect(readCommand(`${command} us-west-2`, modify)).toMatchObject({ elsewhere: 'us-west-2' });
    expect(readCommand(`${command} us-east-1`, modify)).toHaveProperty('elsewhere', undefined);
  });
});

describe('what is not for the form', () => {
  it.each([
    ['another action', 'aws rds create-db-cluster --engine aurora-mysql', create, '/clusters/create'],
    [
      'another database',
      'aws rds modify-db-instance --db-instance-identifier other',
      modify,
      '/instances/other/modify',
    ],
    [
      'a snapshot by its ARN',
      'aws rds copy-db-snapshot --source-db-snapshot-identifier arn:aws:rds:us-east-1:123456789012:snapshot:s1 --target-db-snapshot-identifier s2',
      create,
      '/snapshots/s1/copy',
    ],
  ])('is told with the form that takes it: %s', (_, text, rules, href) => {
    expect(readCommand(text, rules)).toEqual({ message: expect.any(String), href });
  });

  it.each(['aws s3 ls', 'hello', 'aws rds describe-db-instances', '{"broken'])('is nothing for any: %s', (text) => {
    expect(readCommand(text, create)).toMatchObject({
      message: expect.stringMatching(/^(This is no command|Nothing)/),
    });
  });
});
