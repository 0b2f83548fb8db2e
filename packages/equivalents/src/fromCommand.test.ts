import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromCommand } from './fromCommand.ts';
import { operations } from './operations.ts';
import { anyRequest, withTimesAsText } from './testRequests.ts';
import { toApiRequest } from './toApiRequest.ts';
import { toCli } from './toCli.ts';

const target = { region: 'us-east-1', endpointUrl: 'http://localhost:7301' };

test.each(['posix', 'powershell', 'cmd'] as const)('the command for %s says what the form had', (shell) => {
  const region = 'us-east-1';
  const requests = [
    {
      region,
      action: 'CreateDBInstance',
      input: {
        DBInstanceIdentifier: `it's "so" \\ %X% $y`,
        DBInstanceClass: 'db.t3.micro',
        Engine: 'mysql',
        AllocatedStorage: 20,
        MultiAZ: false,
        Tags: [{ Key: 'team', Value: 'a b' }],
      },
    },
    { region: 'eu-west-1', action: 'ModifyDBInstance', input: { DBInstanceIdentifier: 'b', ApplyImmediately: true } },
  ];
  expect(fromCommand(toCli(requests, target, { shell }).text)).toEqual({ requests, notUnderstood: [] });
});

test('commands of the documentation are understood', () => {
  const text = `
# Switch it on
AWS_PROFILE is set elsewhere
aws --region us-east-1 rds modify-db-cluster --db-cluster-identifier=shop --no-deletion-protection \\
  --cloudwatch-logs-export-configuration EnableLogTypes=audit,error \\
  --serverless-v2-scaling-configuration MinCapacity=0.5,MaxCapacity=4 --output json; aws rds add-tags-to-resource \\
  --resource-name "arn:x" --tags Key=a,Value="b c" 'Key=d,Value="e,f"' # done
`;
  expect(fromCommand(text)).toEqual({
    requests: [
      {
        region: 'us-east-1',
        action: 'ModifyDBCluster',
        input: {
          DBClusterIdentifier: 'shop',
          DeletionProtection: false,
          CloudwatchLogsExportConfiguration: { EnableLogTypes: ['audit', 'error'] },
          ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 },
        },
      },
      {
        action: 'AddTagsToResource',
        input: {
          ResourceName: 'arn:x',
          Tags: [
            { Key: 'a', Value: 'b c' },
            { Key: 'd', Value: 'e,f' },
          ],
        },
      },
    ],
    notUnderstood: ['A line that is not a command of aws rds'],
  });
});

test('a password goes into the input and nowhere else', () => {
  const text =
    'aws rds create-db-instance --db-instance-identifier a --master-user-password hunter2 --passwrd hunter2 --port hunter2 -phunter2';
  const { requests, notUnderstood } = fromCommand(text);
  expect(requests[0]?.input).toEqual({ DBInstanceIdentifier: 'a', MasterUserPassword: 'hunter2' });
  expect(JSON.stringify(notUnderstood)).not.toContain('hunter2');
  expect(notUnderstood).toEqual(['--passwrd', 'An argument without an option', 'Port']);
  expect(JSON.stringify(fromCommand('{"MasterUserPassword": hunter2').notUnderstood)).not.toContain('hunter2');
});

test('what only the shell would know is told, and a password in a variable is simply not there', () => {
  const { requests, notUnderstood } = fromCommand(
    'aws rds create-db-instance --engine "$ENGINE" --master-user-password "$DB_PASSWORD" --db-name "<DBName>"',
  );
  expect(requests).toEqual([{ action: 'CreateDBInstance', input: {} }]);
  expect(notUnderstood).toEqual(['Engine, which is read from a variable']);
});

test('JSON is read for the action that it is pasted for, or the one that fits', () => {
  const text = '{"DBInstanceIdentifier":"a","DBSnapshotIdentifier":"b","Colour":"red"}';
  expect(fromCommand(text, 'CreateDBSnapshot')).toEqual({
    requests: [{ action: 'CreateDBSnapshot', input: { DBInstanceIdentifier: 'a', DBSnapshotIdentifier: 'b' } }],
    notUnderstood: ['Colour'],
  });
  expect(fromCommand('{"DBInstanceIdentifier":"a","DBSnapshotIdentifier":"b"}').requests[0]?.action).toBe(
    'CreateDBSnapshot',
  );
  expect(fromCommand(`aws rds create-db-snapshot --cli-input-json '${text}'`).requests[0]?.input).toEqual({
    DBInstanceIdentifier: 'a',
    DBSnapshotIdentifier: 'b',
  });
});

test('commands that read are named and left out', () => {
  expect(fromCommand('aws rds describe-db-instances')).toEqual({
    requests: [],
    notUnderstood: ['aws rds describe-db-instances'],
  });
});

test('the region of the source is only for the tools, and a region that a variable has is not known', () => {
  const copy =
    'aws rds copy-db-snapshot --source-db-snapshot-identifier arn:x --target-db-snapshot-identifier b --source-region us-gov-east-1';
  const input = { SourceDBSnapshotIdentifier: 'arn:x', TargetDBSnapshotIdentifier: 'b' };
  expect(fromCommand(`${copy} --region=us-gov-west-1`)).toEqual({
    requests: [{ action: 'CopyDBSnapshot', input, region: 'us-gov-west-1' }],
    notUnderstood: [],
  });
  expect(fromCommand(`${copy} --region "$REGION"`).requests).toEqual([{ action: 'CopyDBSnapshot', input }]);
  expect(fromCommand('aws rds reboot-db-instance --source-region us-east-1').notUnderstood).toEqual([
    '--source-region',
  ]);
});

test('several API requests are each for the region that their signature names', () => {
  const requests = ['us-east-1', 'ap-southeast-2'].map((region) => ({
    ...{ action: 'StopDBInstance', input: { DBInstanceIdentifier: 'a' } },
    region,
  }));
  expect(fromCommand(toApiRequest(requests, target).text)).toEqual({ requests, notUnderstood: [] });
});

const anyRegion = fc.constantFrom('us-east-1', 'eu-central-1', 'us-gov-west-1');

describe('there and back', () => {
  test.each([...operations.keys()])('%s', (action) => {
    fc.assert(
      fc.property(anyRequest(action), anyRegion, (request, region) => {
        const requests = [{ ...request, region }];
        const expected = {
          requests: [{ ...request, input: withTimesAsText(request.input), region }],
          notUnderstood: [],
        };
        expect(fromCommand(toApiRequest(requests, target, { body: 'raw' }).text)).toEqual(expected);
        if (action === 'ModifyOptionGroup') return;
        expect(fromCommand(toCli(requests, target, { shell: 'posix' }).text)).toEqual(expected);
        expect(fromCommand(toCli(requests, target, { shell: 'powershell' }).text)).toEqual(expected);
      }),
      { numRuns: 6 },
    );
  });
});
