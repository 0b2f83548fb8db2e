/** @vitest-environment jsdom */
import { instanceInput } from '@rds-console/contract/parameters/instance';
import { toCli } from '@rds-console/equivalents/toCli';
import fc from 'fast-check';
import type { UseFormReturn } from 'react-hook-form';
import { expect, it } from 'vitest';
import { readCommand } from '../../code/fill/readCommand.ts';
import { preparedRequests } from '../../code/preparedRequests.ts';
import { type CreateInstanceValues, createInstanceDefaults, createInstanceSchema } from './createInstanceForm.ts';
import { fillInstance } from './fillInstance.ts';

// Filling sets values, and asks the form for what it has: it is not opened here.
const form = {} as UseFormReturn<CreateInstanceValues>;

const anyValues = fc
  .record({
    DBInstanceIdentifier: fc.constantFrom('orders', 'a-1'),
    Engine: fc.constantFrom('mysql', 'postgres', 'mariadb'),
    DBInstanceClass: fc.constantFrom('db.t3.micro', 'db.r6g.large'),
    MultiAZ: fc.boolean(),
    AllocatedStorage: fc.integer({ min: 20, max: 1000 }),
    MasterUsername: fc.constantFrom('dbadmin', 'root1'),
    ManageMasterUserPassword: fc.boolean(),
    PubliclyAccessible: fc.boolean(),
    AvailabilityZone: fc.constantFrom('', 'us-east-1a'),
    VpcSecurityGroupIds: fc.option(fc.subarray(['sg-1', 'sg-2'], { minLength: 1 }), { nil: undefined }),
    DBName: fc.constantFrom('', 'shop'),
    Port: fc.integer({ min: 1150, max: 65535 }),
    CopyTagsToSnapshot: fc.boolean(),
    EnableIAMDatabaseAuthentication: fc.boolean(),
    EnableCloudwatchLogsExports: fc.subarray(['audit', 'error', 'general']),
    StorageEncrypted: fc.boolean(),
    BackupRetentionPeriod: fc.integer({ min: 0, max: 35 }),
    PreferredBackupWindow: fc.constantFrom('', '03:00-04:00'),
    DeletionProtection: fc.boolean(),
    Tags: fc.array(
      fc.record({
        Key: fc.stringMatching(/^[a-z+\-=._:/@ ]{1,9}$/),
        Value: fc.stringMatching(/^[\w+\-=._:/@ ]{0,9}$/),
      }),
      { maxLength: 3 },
    ),
  })
  .map((values): CreateInstanceValues => ({ ...createInstanceDefaults, ...values }));

it('a wizard that is filled from its own command asks for the same', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const requests = requestsOf(values);
      const { text } = toCli(requests, { region: 'us-east-1' }, { shell: 'posix' });
      const read = readCommand(text, fillInstance(form), 'us-east-1', []);
      if ('message' in read) expect.fail(read.message);
      expect(read.notUnderstood).toEqual([]);
      expect(requestsOf({ ...createInstanceDefaults, ...read.values })).toEqual(requests);
    }),
  );
});

function requestsOf(values: CreateInstanceValues) {
  const parsed = createInstanceSchema(() => []).safeParse(values);
  // As the form's own code does.
  const checked: CreateInstanceValues = parsed.success ? parsed.data : values;
  const input = instanceInput({ values: checked, option: undefined, iamUnavailable: undefined });
  return preparedRequests([{ route: 'instances.create', input, send: () => Promise.reject() }]);
}
