import { toCli } from '@rds-console/equivalents/toCli';
import { toTerraform } from '@rds-console/equivalents/toTerraform';
import { describe, expect, it } from 'vitest';
import { changedLines } from './changedLines.ts';
import type { RdsRequest, Rendering } from './codeForms.ts';

const target = { region: 'us-east-1' };
const modify = (input: object): RdsRequest[] => [
  { action: 'ModifyDBInstance', input: { DBInstanceIdentifier: 'a', ...input } },
];

function marked(render: (requests: RdsRequest[]) => Rendering, input: object) {
  const now = render(modify(input));
  return [...changedLines(now, render(modify({})))].map((index) => now.lines[index]?.text.trim());
}

describe('the lines that differ', () => {
  it('are those of the change, and not the one that goes on because of it', () => {
    const cli = (requests: RdsRequest[]) => toCli(requests, target, { shell: 'posix' });
    expect(marked(cli, { MultiAZ: true })).toEqual(['--multi-az \\']);
  });

  it('are not those whose equals sign has moved', () => {
    const input = { EnableIAMDatabaseAuthentication: true };
    expect(marked((requests) => toTerraform(requests, target), input)).toEqual([
      'iam_database_authentication_enabled = true',
    ]);
  });

  it('are none before there is anything to compare with', () => {
    expect(changedLines(toTerraform(modify({}), target), undefined)).toEqual(new Set());
  });
});
