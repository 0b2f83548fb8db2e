import { describe, expect, it } from 'vitest';
import { readCommand } from './readCommand.ts';

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
      leftOut: [],
    });
  });

  it.each([
    ['JSON of its action', '{"DBInstanceIdentifier": "orders", "MultiAZ": true}'],
    ['an API request', 'Action=ModifyDBInstance&DBInstanceIdentifier=orders&MultiAZ=true&Version=2014-10-31'],
    ['a command for it by another spelling', 'aws rds modify-db-instance --db-instance-identifier ORDERS --multi-az'],
  ])('is %s', (_, text) => {
    expect(readCommand(text, modify)).toMatchObject({ values: { MultiAZ: true }, leftOut: [] });
  });

  it('is one of several commands, of which the others are told', () => {
    const text = `aws rds create-db-instance --db-instance-identifier a --engine mysql --db-instance-class c
aws rds reboot-db-instance --db-instance-identifier a`;
    expect(readCommand(text, create)).toMatchObject({ leftOut: ['RebootDBInstance'] });
  });

  it('has a password only where somebody wrote one', () => {
    const command = 'aws rds modify-db-instance --master-user-password';
    expect(readCommand(`${command} "$DB_PASSWORD" --multi-az`, modify)).toMatchObject({ values: { MultiAZ: true } });
    expect(readCommand(`${command} "$DB_PASSWORD"`, modify)).not.toHaveProperty('values.MasterUserPassword');
    expect(readCommand(`${command} 's3 cret'`, modify)).toHaveProperty('values.MasterUserPassword', 's3 cret');
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
