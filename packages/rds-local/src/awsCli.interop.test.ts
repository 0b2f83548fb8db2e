import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type RdsLocal, startRdsLocal } from './startRdsLocal.ts';

const isInstalled = spawnSync('aws', ['--version']).status === 0;

const execute = promisify(execFile);
const credentials = { AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_DEFAULT_REGION: 'us-east-1' };
let rdsLocal: RdsLocal;

/** Runs a command line as the documentation prints it, with the endpoint added. */
async function aws(commandLine: string) {
  const args = commandLine.split(/\s+/).slice(1);
  const { stdout } = await execute('aws', [...args, '--endpoint-url', rdsLocal.url, '--output', 'json'], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...credentials },
  });
  return stdout === '' ? {} : JSON.parse(stdout);
}

async function instance(id: string) {
  return (await aws(`aws rds describe-db-instances --db-instance-identifier ${id}`)).DBInstances[0];
}

async function cluster(id: string) {
  return (await aws(`aws rds describe-db-clusters --db-cluster-identifier ${id}`)).DBClusters[0];
}

const patient = { timeout: 20_000, interval: 100 };
const untilInstance = (id: string, expected: object) =>
  vi.waitFor(
    async () => expect(await instance(id)).toMatchObject({ DBInstanceStatus: 'available', ...expected }),
    patient,
  );
const untilCluster = (id: string, expected: object) =>
  vi.waitFor(async () => expect(await cluster(id)).toMatchObject({ Status: 'available', ...expected }), patient);

describe.skipIf(!isInstalled)('the AWS CLI, with the commands of the documentation', { timeout: 90_000 }, () => {
  beforeAll(async () => {
    rdsLocal = await startRdsLocal({
      port: 0,
      host: '127.0.0.1',
      dataFolder: undefined,
      speed: 6000,
      names: [],
      accountId: '123456789012',
      pid: process.pid,
      log: () => undefined,
    });
  });
  afterAll(() => rdsLocal.close());

  it('switches an instance and keeps the switch over both restores', async () => {
    const created = await aws(
      'aws rds create-db-instance --db-instance-identifier mydbinstance --db-instance-class db.m3.medium --engine MySQL --allocated-storage 20 --master-username masterawsuser --master-user-password masteruserpassword --enable-iam-database-authentication',
    );
    expect(created.DBInstance).toMatchObject({ DBInstanceStatus: 'creating', Engine: 'mysql' });
    await untilInstance('mydbinstance', { IAMDatabaseAuthenticationEnabled: true });

    await aws(
      'aws rds modify-db-instance --db-instance-identifier mydbinstance --apply-immediately --no-enable-iam-database-authentication',
    );
    await untilInstance('mydbinstance', { IAMDatabaseAuthenticationEnabled: false });
    await aws(
      'aws rds modify-db-instance --db-instance-identifier mydbinstance --apply-immediately --enable-iam-database-authentication',
    );
    await untilInstance('mydbinstance', { IAMDatabaseAuthenticationEnabled: true });

    await aws('aws rds create-db-snapshot --db-instance-identifier mydbinstance --db-snapshot-identifier mydbsnapshot');
    await untilInstance('mydbinstance', {});
    await vi.waitFor(
      () =>
        aws(
          'aws rds restore-db-instance-from-db-snapshot --db-instance-identifier mynewdbinstance --db-snapshot-identifier mydbsnapshot',
        ),
      patient,
    );
    await untilInstance('mynewdbinstance', { IAMDatabaseAuthenticationEnabled: true });
    await aws(
      'aws rds restore-db-instance-to-point-in-time --source-db-instance-identifier mydbinstance --target-db-instance-identifier mypitinstance --use-latest-restorable-time --no-enable-iam-database-authentication',
    );
    await untilInstance('mypitinstance', { IAMDatabaseAuthenticationEnabled: false });
  });

  it('switches a cluster and keeps the switch over a restore', async () => {
    await aws(
      'aws rds create-db-cluster --db-cluster-identifier mydbcluster --engine aurora-mysql --master-username masterawsuser --master-user-password masteruserpassword --enable-iam-database-authentication',
    );
    await untilCluster('mydbcluster', { IAMDatabaseAuthenticationEnabled: true });
    await aws(
      'aws rds modify-db-cluster --db-cluster-identifier mydbcluster --apply-immediately --no-enable-iam-database-authentication',
    );
    await untilCluster('mydbcluster', { IAMDatabaseAuthenticationEnabled: false });
    await aws(
      'aws rds create-db-cluster-snapshot --db-cluster-identifier mydbcluster --db-cluster-snapshot-identifier myclustersnapshot',
    );
    await vi.waitFor(
      () =>
        aws(
          'aws rds restore-db-cluster-from-snapshot --db-cluster-identifier mynewdbcluster --snapshot-identifier myclustersnapshot --engine aurora-mysql --enable-iam-database-authentication',
        ),
      patient,
    );
    await untilCluster('mynewdbcluster', { IAMDatabaseAuthenticationEnabled: true });
  });

  it('hears RDS’s own words when it is refused', async () => {
    await expect(aws('aws rds describe-db-instances --db-instance-identifier nowhere')).rejects.toThrow(
      /\(DBInstanceNotFound\) when calling the DescribeDBInstances operation: DBInstance nowhere not found\./,
    );
    await expect(aws('aws rds stop-activity-stream --resource-arn x')).rejects.toThrow(
      /\(UnsupportedOperation\).*StopActivityStream/,
    );
  });
});
