import { expect, test } from 'vitest';
import type { RdsRequest } from './rendering.ts';
import { toCli } from './toCli.ts';

const target = { region: 'us-east-1' };
const posix = (...requests: RdsRequest[]) => toCli(requests, target, { shell: 'posix' });

test('an action is a command with one option a line, in the order of the model', () => {
  const { text, lines, notes } = posix({
    action: 'CreateDBInstance',
    input: {
      EnableIAMDatabaseAuthentication: true,
      DBInstanceIdentifier: 'orders',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      MasterUserPassword: 'hunter2',
      MultiAZ: false,
      VpcSecurityGroupIds: ['sg-1', 'sg-2'],
      Tags: [{ Key: 'team', Value: 'a b' }, { Key: 'x' }],
      EnableCloudwatchLogsExports: [],
    },
  });
  expect(text).toBe(`aws rds create-db-instance \\
  --db-instance-identifier orders \\
  --db-instance-class db.t3.micro \\
  --engine mysql \\
  --master-user-password "$DB_PASSWORD" \\
  --vpc-security-group-ids sg-1 sg-2 \\
  --no-multi-az \\
  --tags '[{"Key":"team","Value":"a b"},{"Key":"x"}]' \\
  --enable-iam-database-authentication \\
  --enable-cloudwatch-logs-exports '[]' \\
  --region us-east-1
`);
  expect(lines[8]).toEqual({
    text: '  --enable-iam-database-authentication \\',
    parameter: 'EnableIAMDatabaseAuthentication',
  });
  expect(notes).toEqual(['Set the environment variable DB_PASSWORD before you run this.']);
});

test('structures and tags are in shorthand where it can hold them', () => {
  const { text } = posix({
    action: 'ModifyDBCluster',
    input: {
      DBClusterIdentifier: 'shop',
      CloudwatchLogsExportConfiguration: { EnableLogTypes: ['audit', 'error'] },
      ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 },
    },
  });
  expect(text).toContain("--cloudwatch-logs-export-configuration 'EnableLogTypes=[audit,error]'");
  expect(text).toContain("--serverless-v2-scaling-configuration 'MinCapacity=0.5,MaxCapacity=4'");
});

test('what is required and not given yet is a placeholder, and another endpoint is named', () => {
  const { text } = toCli(
    [{ action: 'CreateDBSnapshot', input: { DBInstanceIdentifier: 'orders' } }],
    { region: 'eu-west-1', endpointUrl: 'http://localhost:7301' },
    { shell: 'posix' },
  );
  expect(text).toBe(`aws rds create-db-snapshot \\
  --db-snapshot-identifier '<DBSnapshotIdentifier>' \\
  --db-instance-identifier orders \\
  --region eu-west-1 \\
  --endpoint-url http://localhost:7301
`);
});

test('a call that needs what the one before left busy waits for it', () => {
  const { text } = posix(
    { action: 'CreateDBSnapshot', input: { DBInstanceIdentifier: 'a', DBSnapshotIdentifier: 's' } },
    { action: 'CopyDBSnapshot', input: { SourceDBSnapshotIdentifier: 's', TargetDBSnapshotIdentifier: 't' } },
  );
  expect(text).toContain(`
aws rds wait db-snapshot-available \\
  --db-snapshot-identifier s \\
  --region us-east-1

aws rds copy-db-snapshot`);
});

test('a member is created without waiting for its cluster', () => {
  const { text } = posix(
    { action: 'CreateDBCluster', input: { DBClusterIdentifier: 'c', Engine: 'aurora-mysql' } },
    {
      action: 'CreateDBInstance',
      input: { DBInstanceIdentifier: 'i', DBClusterIdentifier: 'c', DBInstanceClass: 'db.r5.large', Engine: 'x' },
    },
  );
  expect(text).not.toContain(' wait ');
});

test('ModifyOptionGroup is the two commands that the CLI has in its place', () => {
  const { text } = posix({
    action: 'ModifyOptionGroup',
    input: {
      OptionGroupName: 'g',
      OptionsToInclude: [
        { OptionName: 'OEM_AGENT', OptionSettings: [{ Name: 'AGENT_REGISTRATION_PASSWORD', Value: 'hunter2' }] },
      ],
      OptionsToRemove: ['OEM'],
    },
  });
  expect(text).toContain('aws rds add-option-to-option-group');
  expect(text).toContain('"Value":"\'"$RDS_SECRET"\'"}]}]\'');
  expect(text).toContain('aws rds remove-option-from-option-group \\\n  --option-group-name g \\\n  --options OEM');
  expect(text).not.toContain('hunter2');
});

test('values that look like an option or a file are neither', () => {
  const { text } = posix({
    action: 'CreateDBParameterGroup',
    input: { DBParameterGroupName: '--help', DBParameterGroupFamily: 'mysql8.0', Description: 'file:///etc/passwd' },
  });
  expect(text).toContain('--db-parameter-group-name=--help');
  expect(text).toContain(`--cli-input-json '{"Description":"file:///etc/passwd"}'`);
});

test.each([
  ['powershell', "'it''s “$x”'", '`', '$env:DB_PASSWORD'],
  ['cmd', '"it\'s “$x”"', '^', '"%DB_PASSWORD%"'],
] as const)('%s has its own quotes, continuation and variables', (shell, quoted, continues, variable) => {
  const request = {
    action: 'ModifyDBInstance',
    input: { DBInstanceIdentifier: "it's “$x”", MasterUserPassword: 'hunter2' },
  };
  expect(toCli([request], target, { shell }).text).toBe(
    [
      `aws rds modify-db-instance ${continues}`,
      `  --db-instance-identifier ${quoted} ${continues}`,
      `  --master-user-password ${variable} ${continues}`,
      '  --region us-east-1\n',
    ].join('\n'),
  );
});

test('an unknown action and an unknown parameter are told', () => {
  expect(posix({ action: 'StopDBInstance', input: { DBInstanceIdentifier: 'a', Colour: 'red' } }).notes).toEqual([
    'StopDBInstance has no parameter Colour.',
  ]);
  expect(posix({ action: '__proto__', input: {} }).notes).toHaveLength(1);
});
