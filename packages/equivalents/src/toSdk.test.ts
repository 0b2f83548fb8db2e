import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { operations } from './operations.ts';
import { anyRequest } from './testRequests.ts';
import { type SdkLanguage, toSdk } from './toSdk.ts';

const target = { region: 'us-east-1' };
const requests = [
  {
    action: 'RestoreDBClusterToPointInTime',
    input: {
      DBClusterIdentifier: 'shop',
      SourceDBClusterIdentifier: 'old',
      RestoreToTime: new Date('2026-01-02T03:04:05Z'),
      EnableIAMDatabaseAuthentication: true,
      VpcSecurityGroupIds: ['sg-1'],
      ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 },
      BacktrackWindow: 3600,
      Tags: [{ Key: 'team', Value: 'a "b"\n' }],
    },
  },
  { action: 'ModifyDBCluster', input: { DBClusterIdentifier: 'shop', MasterUserPassword: 'hunter2' } },
];

test.each<[SdkLanguage, string[]]>([
  [
    'javascript',
    [
      'import { RDSClient, RestoreDBClusterToPointInTimeCommand, ModifyDBClusterCommand, waitUntilDBClusterAvailable } from "@aws-sdk/client-rds";',
      '  RestoreToTime: new Date("2026-01-02T03:04:05Z"),',
      '    { Key: "team", Value: "a \\"b\\"\\n" },',
      'await waitUntilDBClusterAvailable({ client: rds, maxWaitTime: 3600 }, { DBClusterIdentifier: "shop" });',
      '  MasterUserPassword: process.env.DB_PASSWORD,',
    ],
  ],
  [
    'python',
    [
      'rds.restore_db_cluster_to_point_in_time(',
      '    EnableIAMDatabaseAuthentication=True,',
      '    ServerlessV2ScalingConfiguration={"MinCapacity": 0.5, "MaxCapacity": 4},',
      'rds.get_waiter("db_cluster_available").wait(DBClusterIdentifier="shop")',
      '    MasterUserPassword=os.environ["DB_PASSWORD"],',
    ],
  ],
  [
    'java',
    [
      'rds.restoreDBClusterToPointInTime(request -> request',
      '    .enableIAMDatabaseAuthentication(true)',
      '    .serverlessV2ScalingConfiguration(a -> a.minCapacity(0.5).maxCapacity(4.0))',
      '    .tags(a -> a.key("team").value("a \\"b\\"\\n"))',
      '    .dbClusterIdentifier("shop")',
    ],
  ],
  [
    'go',
    [
      '\t_, err = client.RestoreDBClusterToPointInTime(ctx, &rds.RestoreDBClusterToPointInTimeInput{',
      '\t\tRestoreToTime: aws.Time(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)),',
      '\t\tTags: []types.Tag{{Key: aws.String("team"), Value: aws.String("a \\"b\\"\\n")}},',
      '\t\tBacktrackWindow: aws.Int64(3600),',
      '\tmust(rds.NewDBClusterAvailableWaiter(client).Wait(ctx, &rds.DescribeDBClustersInput{DBClusterIdentifier: aws.String("shop")}, time.Hour))',
    ],
  ],
  [
    'dotnet',
    [
      'await rds.RestoreDBClusterToPointInTimeAsync(new RestoreDBClusterToPointInTimeRequest',
      '    VpcSecurityGroupIds = ["sg-1"],',
      '    Tags = [new Tag { Key = "team", Value = "a \\"b\\"\\n" }],',
      '    MasterUserPassword = Environment.GetEnvironmentVariable("DB_PASSWORD"),',
    ],
  ],
])('%s is written in its own words', (language, expected) => {
  const { text, lines } = toSdk(requests, target, language);
  expect(lines.map((line) => line.text)).toEqual(expect.arrayContaining(expected));
  expect(text).not.toContain('hunter2');
  expect(lines.find((line) => line.parameter === 'EnableIAMDatabaseAuthentication')).toBeDefined();
});

describe('a JavaScript engine hands the SDK what the form had', () => {
  test.each([...operations.keys()])('%s', async (action) => {
    await fc.assert(
      fc.asyncProperty(anyRequest(action), async (request) => {
        expect(await sentBy(toSdk([request], target, 'javascript').text, action)).toEqual([request.input]);
      }),
      { numRuns: 5 },
    );
  });
});

/** Runs a program with a client that keeps what it is given. */
async function sentBy(program: string, action: string): Promise<unknown[]> {
  const sent: unknown[] = [];
  class RDSClient {
    async send(command: { input: unknown }) {
      sent.push(command.input);
    }
  }
  class Command {
    readonly input: unknown;
    constructor(input: unknown) {
      this.input = input;
    }
  }
  const body = program.replace(/^import .*\n/, '');
  const run = new Function('RDSClient', `${action}Command`, `return (async () => {${body}})()`);
  await run(RDSClient, Command);
  return sent;
}
