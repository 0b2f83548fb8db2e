import { requestedValues } from '@rds-console/contract/parameters/requestedValues';
import type { Call } from '../code/call.ts';
import type { FillRules, Named } from '../code/fill/fillRules.ts';
import { rdsRequests } from '../sessionLog/rdsRequests.ts';
import { fillWriter } from './fillWriter.ts';

/** By which member an action is told what to restore. */
const sources = [
  'DBSnapshotIdentifier',
  'SnapshotIdentifier',
  'SourceDBInstanceIdentifier',
  'SourceDBClusterIdentifier',
  'SourceDbiResourceId',
  'SourceDbClusterResourceId',
];

/**
 * How a form for a restore is filled from a command.
 *
 * @param call of the form, which says by its action and source what the page is for
 */
export function fillRestore({ route, input }: Call): FillRules {
  const action = rdsRequests(route, input)[0]?.action ?? '';
  const [member, name] = Object.entries(input).find(([each]) => sources.includes(each)) ?? [];
  return {
    actions: [action],
    about: member === undefined ? undefined : { member, name: String(name) },
    given: ['RestoreType'],
    values: toValues,
    further: fillWriter,
  };
}

function toValues(asked: Named): Named {
  const { TargetDBInstanceIdentifier, ...input } = requestedValues(asked);
  const hasTime = input.RestoreTime !== undefined || input.RestoreToTime !== undefined;
  return {
    ...input,
    ...(TargetDBInstanceIdentifier === undefined ? {} : { DBInstanceIdentifier: TargetDBInstanceIdentifier }),
    ...(hasTime ? { UseLatestRestorableTime: false } : {}),
    ...(input.UseLatestRestorableTime ? { RestoreTime: undefined, RestoreToTime: undefined } : {}),
  };
}
