import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RdsRequest } from './rendering.ts';
import { hclText } from './terraform/hcl.ts';
import { toTerraform } from './toTerraform.ts';

const target = { region: 'us-east-1', endpointUrl: 'http://localhost:7301' };

const cluster: RdsRequest[] = [
  {
    action: 'CreateDBCluster',
    input: {
      DBClusterIdentifier: 'shop',
      Engine: 'aurora-postgresql',
      MasterUsername: 'dbadmin',
      MasterUserPassword: 'hunter2',
      EnableIAMDatabaseAuthentication: true,
      ServerlessV2ScalingConfiguration: { MinCapacity: 0.5, MaxCapacity: 4 },
      Tags: [{ Key: 'team', Value: '$\u007ba} "b"' }],
    },
  },
  {
    action: 'CreateDBInstance',
    input: {
      DBInstanceIdentifier: 'shop-1',
      DBClusterIdentifier: 'shop',
      DBInstanceClass: 'db.serverless',
      Engine: 'aurora-postgresql',
    },
  },
  { action: 'RebootDBInstance', input: { DBInstanceIdentifier: 'shop-1' } },
];

const others: RdsRequest[] = [
  {
    action: 'CreateDBInstance',
    input: {
      DBInstanceIdentifier: 'orders',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      AllocatedStorage: 20,
      MasterUsername: 'dbadmin',
      MasterUserPassword: 'hunter2',
      VpcSecurityGroupIds: ['sg-1'],
      EnableCloudwatchLogsExports: ['error'],
    },
  },
  { action: 'ModifyDBInstance', input: { DBInstanceIdentifier: 'orders', MultiAZ: true, ApplyImmediately: true } },
  { action: 'CreateDBSnapshot', input: { DBInstanceIdentifier: 'orders', DBSnapshotIdentifier: 'first' } },
  {
    action: 'RestoreDBInstanceToPointInTime',
    input: {
      SourceDBInstanceIdentifier: 'orders',
      TargetDBInstanceIdentifier: 'again',
      UseLatestRestorableTime: true,
      DBInstanceClass: 'db.t3.micro',
    },
  },
  {
    action: 'CopyDBSnapshot',
    input: {
      SourceDBSnapshotIdentifier: 'arn:aws:rds:us-east-1:1:snapshot:first',
      TargetDBSnapshotIdentifier: 'first',
    },
    region: 'us-west-2',
  },
  {
    action: 'CreateDBParameterGroup',
    input: { DBParameterGroupName: 'p', DBParameterGroupFamily: 'mysql8.0', Description: 'd' },
  },
  {
    action: 'ModifyDBParameterGroup',
    input: {
      DBParameterGroupName: 'p',
      Parameters: [{ ParameterName: 'max_connections', ParameterValue: '10', ApplyMethod: 'immediate' }],
    },
  },
  {
    action: 'CreateDBSubnetGroup',
    input: { DBSubnetGroupName: 's', DBSubnetGroupDescription: 'd', SubnetIds: ['subnet-1', 'subnet-2'] },
  },
  {
    action: 'CreateOptionGroup',
    input: {
      OptionGroupName: 'o',
      EngineName: 'mysql',
      MajorEngineVersion: '8.0',
      OptionGroupDescription: 'd',
    },
  },
  {
    action: 'ModifyOptionGroup',
    input: {
      OptionGroupName: 'o',
      OptionsToInclude: [
        { OptionName: 'MARIADB_AUDIT_PLUGIN', OptionSettings: [{ Name: 'SERVER_AUDIT_EVENTS', Value: 'CONNECT' }] },
      ],
    },
  },
];

test('a cluster with its instance', () => {
  const { text, notes, lines } = toTerraform(cluster, target);
  expect(text).toContain(
    `resource "aws_rds_cluster" "shop" {
  engine = "aurora-postgresql"
  cluster_identifier = "shop"
`.split('\n')[0] ?? '',
  );
  expect(lines.map((line) => line.text)).toEqual(
    expect.arrayContaining([
      '  iam_database_authentication_enabled = true',
      '  master_password = var.db_password',
      '  tags = { "team" = "$${a} \\"b\\"" }',
      '  serverlessv2_scaling_configuration {',
      '    min_capacity = 0.5',
      'resource "aws_rds_cluster_instance" "shop-1" {',
      '  cluster_identifier = aws_rds_cluster.shop.cluster_identifier',
    ]),
  );
  expect(text).not.toContain('hunter2');
  expect(notes).toContain(
    'RebootDBInstance is something to do, and Terraform declares what shall be there: it has nothing for this.',
  );
});

test('a parameter that the provider does not have is noted', () => {
  const { text, notes } = toTerraform(
    [{ action: 'ModifyDBInstance', input: { DBInstanceIdentifier: 'a', RotateMasterUserPassword: true } }],
    target,
  );
  expect(text).not.toContain('rotate');
  expect(notes).toEqual([
    'Change these settings where you declare DBInstance a; the others stay.',
    'aws_db_instance has no argument for RotateMasterUserPassword.',
  ]);
});

const terraform = process.env.TERRAFORM ?? 'terraform';
const plugins = process.env.TF_PLUGIN_DIR ?? '/opt/tf-plugins';
const isInstalled = spawnSync(terraform, ['version']).status === 0 && existsSync(plugins);
if (!isInstalled) process.stdout.write('Terraform and its provider are not installed here: its texts are not tried.\n');

describe.skipIf(!isInstalled)('Terraform', { timeout: 120_000 }, () => {
  test('finds everything valid, and hostile texts too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'equivalents-'));
    const texts = fc.sample(
      fc.string({
        unit: fc.oneof(
          fc.constantFrom('${', '%{', '$', '"', '\\', '\n', '{', '}'),
          fc.string({ unit: 'grapheme', maxLength: 1 }),
        ),
      }),
      200,
    );
    const run = (...args: string[]) => execFileSync(terraform, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
    try {
      const required =
        'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n';
      writeFileSync(join(folder, 'main.tf'), required + toTerraform([...cluster, ...others], target).text);
      writeFileSync(join(folder, 'texts.tf'), `output "texts" {\n  value = [${texts.map(hclText).join(', ')}]\n}\n`);
      run('init', '-backend=false', `-plugin-dir=${plugins}`);
      expect(JSON.parse(run('validate', '-json'))).toMatchObject({ valid: true });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
