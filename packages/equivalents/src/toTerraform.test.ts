import { expect, test } from 'vitest';
import type { RdsRequest } from './rendering.ts';
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

test('a cluster with its instance', () => {
  const { text, notes, lines } = toTerraform(cluster, target);
  expect(text).toContain(
    `resource "aws_rds_cluster" "shop" {
  engine = "aurora-postgresql"
  cluster_identifier = "shop"
`.split('\n')[0] ?? '',
  );
  expect(lines.map((line) => line.text.replace(/ +=/, ' ='))).toEqual(
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

test('what is deleted again is not declared, and another of its name is', () => {
  const created = (Description: string) => ({
    action: 'CreateDBParameterGroup',
    input: { DBParameterGroupName: 'p', DBParameterGroupFamily: 'mysql8.0', Description },
  });
  const deletion = { action: 'DeleteDBParameterGroup', input: { DBParameterGroupName: 'p' } };
  expect(toTerraform([created('first'), deletion], target)).toMatchObject({ notes: [] });
  expect(toTerraform([created('first'), deletion], target).text).not.toContain('resource');
  const { text } = toTerraform([created('first'), deletion, created('second')], target);
  expect(text.match(/description = .*/g)).toEqual(['description = "second"']);
  expect(toTerraform([deletion], target).notes).toHaveLength(1);
});

test('what RDS takes from the source has to be entered for Terraform', () => {
  const input = { DBInstanceIdentifier: 'reader', SourceDBInstanceIdentifier: 'orders' };
  const { text, notes } = toTerraform([{ action: 'CreateDBInstanceReadReplica', input }], target);
  expect(text).toMatch(/instance_class += "<DBInstanceClass>"/);
  expect(notes[0]).toContain('aws_db_instance wants instance_class');
});

test('a text that reads like a variable is none', () => {
  const input = { DBParameterGroupName: 'p', DBParameterGroupFamily: 'mysql8.0', Description: 'max = var.max' };
  expect(toTerraform([{ action: 'CreateDBParameterGroup', input }], target).text).not.toContain('variable');
});

test('a change of what is deleted then is not declared, and the deletion is told', () => {
  const change = { action: 'ModifyDBInstance', input: { DBInstanceIdentifier: 'a', MultiAZ: true } };
  const deletion = { action: 'DeleteDBInstance', input: { DBInstanceIdentifier: 'a', SkipFinalSnapshot: true } };
  const { text, notes } = toTerraform([change, deletion], target);
  expect(text).not.toContain('resource');
  expect(notes).toEqual([expect.stringMatching(/^DeleteDBInstance is something to do/)]);
});

test('only the providers that something uses are configured', () => {
  const elsewhere = {
    action: 'CreateDBParameterGroup',
    input: { DBParameterGroupName: 'p', DBParameterGroupFamily: 'mysql8.0', Description: 'd' },
    region: 'eu-west-1',
  };
  const { text } = toTerraform([elsewhere], target);
  expect(text).toContain('eu-west-1');
  expect(text).not.toContain('us-east-1');
});
