import { expect, test } from 'vitest';
import { toCloudFormation } from './toCloudFormation.ts';

const target = { region: 'us-east-1' };
const requests = [
  {
    action: 'CreateDBInstance',
    input: {
      DBInstanceIdentifier: 'orders',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      AllocatedStorage: 20,
      MasterUserPassword: 'hunter2',
      VpcSecurityGroupIds: ['sg-1'],
      EnableIAMDatabaseAuthentication: true,
      Tags: [{ Key: 'team', Value: 'a: "b"\n- c' }],
    },
  },
  {
    action: 'CreateDBParameterGroup',
    input: { DBParameterGroupName: 'p', DBParameterGroupFamily: 'mysql8.0', Description: 'd' },
  },
  {
    action: 'ModifyDBParameterGroup',
    input: { DBParameterGroupName: 'p', Parameters: [{ ParameterName: 'max_connections', ParameterValue: '10' }] },
  },
  { action: 'CreateDBSnapshot', input: { DBInstanceIdentifier: 'orders', DBSnapshotIdentifier: 'first' } },
];

test('YAML has the properties under the names of CloudFormation, and each text quoted', () => {
  const { text, lines, notes } = toCloudFormation(requests, target, 'yaml');
  expect(text).toBe(`AWSTemplateFormatVersion: "2010-09-09"
Parameters:
  DBPASSWORD:
    Type: "String"
    NoEcho: true
Resources:
  DBInstanceorders:
    Type: "AWS::RDS::DBInstance"
    Properties:
      DBInstanceIdentifier: "orders"
      DBInstanceClass: "db.t3.micro"
      Engine: "mysql"
      AllocatedStorage: "20"
      MasterUserPassword:
        Ref: "DBPASSWORD"
      VPCSecurityGroups:
        - "sg-1"
      Tags:
        -
          Key: "team"
          Value: "a: \\"b\\"\\n- c"
      EnableIAMDatabaseAuthentication: true
  DBParameterGroupp:
    Type: "AWS::RDS::DBParameterGroup"
    Properties:
      DBParameterGroupName: "p"
      Family: "mysql8.0"
      Description: "d"
      Parameters:
        max_connections: "10"
`);
  expect(lines.find((line) => line.text.includes('sg-1'))?.parameter).toBe('VpcSecurityGroupIds');
  expect(notes).toContain('CloudFormation has no resource for DBSnapshot first.');
});

test('JSON says the same', () => {
  const { text } = toCloudFormation(requests, target, 'json');
  expect(JSON.parse(text)).toMatchObject({
    Resources: {
      DBInstanceorders: {
        Properties: { MasterUserPassword: { Ref: 'DBPASSWORD' }, Tags: [{ Key: 'team', Value: 'a: "b"\n- c' }] },
      },
    },
  });
});

test('a member refers to its cluster, so that it is made after it', () => {
  const cluster = { DBClusterIdentifier: 'shop', Engine: 'aurora-mysql' };
  const { text } = toCloudFormation(
    [
      { action: 'CreateDBCluster', input: cluster },
      { action: 'CreateDBInstance', input: { ...cluster, DBInstanceIdentifier: 'a', DBInstanceClass: 'db.r5.large' } },
    ],
    target,
    'json',
  );
  expect(JSON.parse(text).Resources.ClusterInstancea.Properties.DBClusterIdentifier).toEqual({ Ref: 'DBClustershop' });
});

test('a template is of one region: what is made in another one is left out, and told', () => {
  const group = (DBParameterGroupName: string, region?: string) => ({
    action: 'CreateDBParameterGroup',
    input: { DBParameterGroupName, DBParameterGroupFamily: 'mysql8.0', Description: 'd' },
    ...(region ? { region } : {}),
  });
  const both = toCloudFormation([group('here'), group('there', 'eu-west-1')], target, 'yaml');
  expect(both.text).toContain('DBParameterGrouphere');
  expect(both.text).not.toContain('there');
  expect(both.notes).toEqual([expect.stringMatching(/there goes into a stack of eu-west-1, and is left out/)]);
  const other = toCloudFormation([group('there', 'eu-west-1')], target, 'yaml');
  expect(other.text).toContain('DBParameterGroupthere');
  expect(other.notes).toEqual(['This stack goes into eu-west-1.']);
});
