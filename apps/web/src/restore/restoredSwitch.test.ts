import { clusterInputs } from '@rds-console/contract/parameters/cluster';
import { instanceInput } from '@rds-console/contract/parameters/instance';
import { describe, expect, it } from 'vitest';
import { restoreClusterDefaults } from './restoreClusterValues.ts';
import { restoreInstanceDefaults } from './restoreInstanceValues.ts';

const available = { option: undefined, iamUnavailable: undefined };

/** What the source has, what the user answers (nothing keeps the preset), and what RDS is asked for. */
const cases = [
  [true, undefined, true],
  [false, undefined, false],
  [false, true, true],
  [true, false, false],
] as const;

describe.each(['a snapshot', 'a point in time'])('a restore from %s', (kind) => {
  const latest = new Date('2030-01-02T03:04:05Z');
  const times = kind === 'a snapshot' ? undefined : { earliest: latest, latest };
  const source = (Engine: string, IAMDatabaseAuthenticationEnabled: boolean) => ({
    name: kind,
    Engine,
    EngineVersion: '8.0.40',
    IAMDatabaseAuthenticationEnabled,
    times,
  });

  it.each(cases)('of an instance with IAM DB authentication %j, answered %j, asks for %j', (has, answer, expected) => {
    const values = restoreInstanceDefaults(source('mysql', has), {});
    expect(values).toMatchObject({ EnableIAMDatabaseAuthentication: has });
    expect(values.UseLatestRestorableTime).toBe(times && true);
    const answered = { ...values, EnableIAMDatabaseAuthentication: answer ?? has };
    expect(instanceInput({ ...available, values: answered, source: { Engine: 'mysql' } })).toMatchObject({
      EnableIAMDatabaseAuthentication: expected,
    });
  });

  it.each(cases)('of a cluster with IAM DB authentication %j, answered %j, asks for %j', (has, answer, expected) => {
    const values = restoreClusterDefaults(source('aurora-mysql', has), {});
    expect(values).toMatchObject({ EnableIAMDatabaseAuthentication: has });
    expect(values.UseLatestRestorableTime).toBe(times && true);
    const answered = { ...values, EnableIAMDatabaseAuthentication: answer ?? has };
    const { cluster, writer } = clusterInputs({ ...available, values: answered, source: {} });
    expect(cluster).toMatchObject({ EnableIAMDatabaseAuthentication: expected });
    expect(writer).not.toHaveProperty('EnableIAMDatabaseAuthentication');
  });
});
