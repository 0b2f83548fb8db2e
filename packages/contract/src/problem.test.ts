import { describe, expect, it } from 'vitest';
import { fieldOf } from './problem.ts';

describe('the field that a problem is about', () => {
  const create = ['DBInstanceIdentifier', 'MasterUserPassword', 'EnableIAMDatabaseAuthentication', 'AllocatedStorage'];

  it.each([
    ['DBInstanceAlreadyExists', 'DB instance already exists', 'DBInstanceIdentifier'],
    ['InvalidParameterValue', 'The parameter MasterUserPassword is not a valid password.', 'MasterUserPassword'],
    ['InvalidParameterValue', 'Invalid master password', 'MasterUserPassword'],
    ['InvalidParameterValue', 'Invalid storage size for engine name mysql and storage type gp2: 1', 'AllocatedStorage'],
    [
      'InvalidParameterCombination',
      'IAM Database Authentication is not supported for this configuration.',
      'EnableIAMDatabaseAuthentication',
    ],
    ['InstanceQuotaExceeded', 'The request would exceed the quota.', undefined],
    ['DBClusterAlreadyExistsFault', 'DB Cluster already exists', undefined],
  ])('%s, %s: %s', (code, message, field) => expect(fieldOf({ code, message, status: 400 }, create)).toBe(field));

  it('is the one this form has, of several that the code may be about', () =>
    expect(
      fieldOf({ code: 'DBInstanceAlreadyExists', message: 'DB instance already exists', status: 400 }, [
        'TargetDBInstanceIdentifier',
      ]),
    ).toBe('TargetDBInstanceIdentifier'));

  it('is the new name, where a form also holds the name of what it modifies', () =>
    expect(
      fieldOf({ code: 'DBInstanceAlreadyExists', message: 'DB instance already exists', status: 400 }, [
        'DBInstanceIdentifier',
        'NewDBInstanceIdentifier',
      ]),
    ).toBe('NewDBInstanceIdentifier'));
});
