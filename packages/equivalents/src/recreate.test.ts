import { expect, test } from 'vitest';
import { recreateCluster, recreateInstance, recreateParameterGroup } from './recreate.ts';
import { terraformImport } from './terraformImport.ts';

test('an instance is made again from what RDS tells of it, with a password to be given', () => {
  expect(
    recreateInstance({
      DBInstanceIdentifier: 'orders',
      DBInstanceStatus: 'available',
      DBInstanceClass: 'db.t3.micro',
      Engine: 'mysql',
      AllocatedStorage: 20,
      IAMDatabaseAuthenticationEnabled: true,
      VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1', Status: 'active' }],
      DBSubnetGroup: { DBSubnetGroupName: 'default' },
      Endpoint: { Address: 'x', Port: 3306 },
      TagList: [],
    }),
  ).toEqual([
    {
      action: 'CreateDBInstance',
      input: {
        DBInstanceIdentifier: 'orders',
        DBInstanceClass: 'db.t3.micro',
        Engine: 'mysql',
        AllocatedStorage: 20,
        EnableIAMDatabaseAuthentication: true,
        VpcSecurityGroupIds: ['sg-1'],
        DBSubnetGroupName: 'default',
        Port: 3306,
        MasterUserPassword: '$DB_PASSWORD',
      },
    },
  ]);
});

test('a cluster is made again with its writer first', () => {
  const requests = recreateCluster(
    {
      DBClusterIdentifier: 'shop',
      Engine: 'aurora-mysql',
      MasterUserSecret: { SecretArn: 'arn', KmsKeyId: 'key' },
      DBClusterMembers: [{ DBInstanceIdentifier: 'two', IsClusterWriter: true }],
    },
    ['one', 'two'].map((DBInstanceIdentifier) => ({
      DBInstanceIdentifier,
      DBClusterIdentifier: 'shop',
      MasterUsername: 'admin',
      DBInstanceClass: 'db.r5.large',
    })),
  );
  expect(requests).toEqual([
    {
      action: 'CreateDBCluster',
      input: {
        DBClusterIdentifier: 'shop',
        Engine: 'aurora-mysql',
        ManageMasterUserPassword: true,
        MasterUserSecretKmsKeyId: 'key',
      },
    },
    ...['two', 'one'].map((DBInstanceIdentifier) => ({
      action: 'CreateDBInstance',
      input: { DBInstanceIdentifier, DBClusterIdentifier: 'shop', DBInstanceClass: 'db.r5.large' },
    })),
  ]);
});

test('a parameter group is made again with what somebody set in it', () => {
  const [, modify] = recreateParameterGroup(
    'DBParameterGroup',
    { DBParameterGroupName: 'p', DBParameterGroupFamily: 'mysql8.0', Description: 'd' },
    [
      { ParameterName: 'a', ParameterValue: '1', Source: 'user', ApplyMethod: 'immediate' },
      { ParameterName: 'b', ParameterValue: '2', Source: 'engine-default' },
    ],
  );
  expect(modify).toEqual({
    action: 'ModifyDBParameterGroup',
    input: {
      DBParameterGroupName: 'p',
      Parameters: [{ ParameterName: 'a', ParameterValue: '1', ApplyMethod: 'immediate' }],
    },
  });
});

test('Terraform takes over what is there', () => {
  expect(terraformImport('DBInstance', '1-orders')).toEqual({
    block: 'import {\n  to = aws_db_instance._1-orders\n  id = "1-orders"\n}\n',
    command: "terraform import aws_db_instance._1-orders '1-orders'",
  });
});
