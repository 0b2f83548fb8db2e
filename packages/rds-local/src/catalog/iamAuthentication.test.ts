import { expect, it } from 'vitest';
import { iamAuthentication } from './iamAuthentication.ts';

it.each([
  ['mysql', '8.4', 'db.m3.medium'],
  ['mysql', '8.0.40', 'db.t3.micro'],
  ['mysql', '5.7.44', 'db.t2.small'],
  ['mysql', '5.6.34', 'db.m1.medium'],
  ['mariadb', '10.6.21', 'db.t3.micro'],
  ['mariadb', '11.8.3', 'db.t3.micro'],
  ['postgres', '9.5.25', 'db.m4.large'],
  ['postgres', '9.6.24', 'db.m4.large'],
  ['postgres', '17', 'db.t3.micro'],
  ['aurora-mysql', '5.7', 'db.t3.medium'],
  ['aurora-mysql', '8.0', 'db.serverless'],
  ['aurora-mysql', '8.0', undefined],
  ['aurora-postgresql', '13.20', 'db.t3.medium'],
])('%s %s on %s has it', (engine, version, dbInstanceClass) => {
  expect(iamAuthentication(engine, version, dbInstanceClass)).toEqual({ available: true });
});

const mysql = 'MySQL supports IAM DB authentication from version 5.6.34';
const aurora = 'db.t2.small and db.t3.small do not support IAM DB authentication with Aurora MySQL';

it.each([
  ['mysql', '5.5.62', 'db.m3.medium', mysql],
  ['MySQL', '5.5.62', 'db.m3.medium', mysql],
  ['mysql', '5.6.27', undefined, mysql],
  ['mysql', '5.6.51', 'db.m1.small', 'db.m1.small does not support IAM DB authentication'],
  ['mariadb', '10.5', 'db.t3.micro', 'MariaDB supports IAM DB authentication from version 10.6'],
  ['postgres', '9.5.9', 'db.m4.large', 'PostgreSQL 9.5 supports IAM DB authentication from version 9.5.14'],
  ['postgres', '9.6.5', 'db.m4.large', 'PostgreSQL 9.6 supports IAM DB authentication from version 9.6.9'],
  ['aurora-mysql', '5.7', 'db.t2.small', aurora],
  ['aurora-mysql', '8.0', 'db.t3.small', aurora],
  ['oracle-se2', '19', 'db.t3.small', 'Oracle does not support IAM DB authentication'],
  ['sqlserver-ex', '16', 'db.t3.small', 'SQL Server does not support IAM DB authentication'],
  ['mysql', '4.1', 'db.t3.micro', 'There is no version 4.1 of mysql'],
])('%s %s on %s does not have it, because: %4$s', (engine, version, dbInstanceClass, reason) => {
  expect(iamAuthentication(engine, version, dbInstanceClass)).toEqual({ available: false, reason });
});
