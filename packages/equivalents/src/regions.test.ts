import { expect, test } from 'vitest';
import type { RdsRequest } from './rendering.ts';
import { toApiRequest } from './toApiRequest.ts';
import { toCli } from './toCli.ts';
import { toCloudFormation } from './toCloudFormation.ts';
import { type SdkLanguage, toSdk } from './toSdk.ts';
import { toTerraform } from './toTerraform.ts';

const target = { region: 'us-east-1' };
const copy = (own: string, other: string): RdsRequest => ({
  action: 'CopyDBSnapshot',
  input: {
    SourceDBSnapshotIdentifier: `arn:aws-us-gov:rds:${own}:123456789012:snapshot:last`,
    TargetDBSnapshotIdentifier: 'copy',
    KmsKeyId: 'alias/backups',
  },
  region: other,
});
const requests: RdsRequest[] = [
  { action: 'CreateDBSnapshot', input: { DBInstanceIdentifier: 'orders', DBSnapshotIdentifier: 'last' } },
  copy('us-east-1', 'us-west-2'),
];

test('each command is for the region of its request, and waits where what it needs is', () => {
  const regions = toCli(requests, target, { shell: 'posix' }).text.match(
    /^(aws rds( wait)? [\w-]+| {2}--region [\w-]+)/gm,
  );
  expect(regions).toEqual([
    ...['aws rds create-db-snapshot', '  --region us-east-1'],
    ...['aws rds wait db-snapshot-available', '  --region us-east-1'],
    ...['aws rds copy-db-snapshot', '  --region us-west-2'],
  ]);
});

test('a request goes to the host of its region, or is signed for it', () => {
  const { text } = toApiRequest(requests, target);
  expect(text).toContain('Host: rds.us-west-2.amazonaws.com');
  expect(text).toContain('/us-west-2/rds/aws4_request');
  const local = toApiRequest(requests, { ...target, endpointUrl: 'http://localhost:7301' }).text;
  expect(local.match(/^Host: .*$/gm)).toEqual(['Host: localhost:7301', 'Host: localhost:7301']);
});

test.each<[SdkLanguage, string[]]>([
  [
    'javascript',
    [
      'const rds = new RDSClient({ region: "us-east-1" });',
      'const rdsUsWest2 = new RDSClient({ region: "us-west-2" });',
      'await waitUntilDBSnapshotAvailable({ client: rds, maxWaitTime: 3600 }, { DBSnapshotIdentifier: "last" });',
      'await rdsUsWest2.send(new CopyDBSnapshotCommand({',
    ],
  ],
  [
    'python',
    [
      'rds = boto3.client("rds", region_name="us-east-1")',
      'rds_us_west_2 = boto3.client("rds", region_name="us-west-2")',
      'rds.get_waiter("db_snapshot_available").wait(DBSnapshotIdentifier="last")',
      'rds_us_west_2.copy_db_snapshot(',
    ],
  ],
  [
    'java',
    [
      'RdsClient rdsUsWest2 = RdsClient.builder()',
      '    .region(Region.of("us-west-2"))',
      'rdsUsWest2.copyDBSnapshot(request -> request',
    ],
  ],
  [
    'go',
    [
      '\tclient := rds.NewFromConfig(cfg)',
      '\tclientUsWest2 := rds.NewFromConfig(cfg, func(o *rds.Options) { o.Region = "us-west-2" })',
      '\t_, err = clientUsWest2.CopyDBSnapshot(ctx, &rds.CopyDBSnapshotInput{',
    ],
  ],
  [
    'dotnet',
    [
      'var rdsUsWest2 = new AmazonRDSClient(new AmazonRDSConfig',
      '    RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName("us-west-2"),',
      'await rdsUsWest2.CopyDBSnapshotAsync(new CopyDBSnapshotRequest',
    ],
  ],
])('%s has a client for each region', (language, expected) => {
  const lines = toSdk(requests, target, language).lines.map(({ text }) => text);
  expect(lines).toEqual(expect.arrayContaining(expected));
});

test('Terraform has a provider for each region', () => {
  const { lines } = toTerraform(requests, target);
  expect(lines.map(({ text }) => text.replace(/ +=/, ' ='))).toEqual(
    expect.arrayContaining([
      '  alias = "us_west_2"',
      '  region = "us-west-2"',
      'resource "aws_db_snapshot_copy" "copy_us_west_2" {',
      '  provider = aws.us_west_2',
    ]),
  );
});

test('the same name in two regions is two resources, and each change belongs to one of them', () => {
  const change = (region: string, MultiAZ: boolean) => ({
    ...{ action: 'ModifyDBInstance', input: { DBInstanceIdentifier: 'orders', MultiAZ } },
    region,
  });
  const both = [change('us-east-1', true), change('us-west-2', false)];
  const { text } = toTerraform(both, target);
  expect(text).toMatch(/"orders" \{[^}]*multi_az += true/);
  expect(text).toMatch(/"orders_us_west_2" \{[^}]*multi_az += false/);
  expect(toCloudFormation(both, target, 'yaml').notes).toContain(
    'A stack is of one region: DBInstance orders goes into a stack of us-west-2, and is left out here.',
  );
});

/*
 * Elsewhere RDS does not look at the signed URL.
 * https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CopyDBSnapshot.html
 */
test('where a copy takes a URL that is signed in the region of the source, the tools are told that region', () => {
  const gov = [copy('us-gov-east-1', 'us-gov-west-1')];
  expect(toCli(gov, target, { shell: 'posix' }).text).toContain('--source-region us-gov-east-1');
  expect(toCli(requests, target, { shell: 'posix' }).text).not.toContain('--source-region');
  expect(toSdk(gov, target, 'python').text).toContain('SourceRegion="us-gov-east-1"');
  expect(toSdk(gov, target, 'go').text).toContain('SourceRegion: aws.String("us-gov-east-1")');
  // This SDK reads the region from the ARN.
  expect(toSdk(gov, target, 'javascript').text).not.toContain('SourceRegion');
  expect(toApiRequest(gov, target).notes.join()).toContain('PreSignedUrl');
});
