import type { SupportedEngineLifecycle } from '@aws-sdk/client-rds';
import { lifecycles } from './data/lifecycles.ts';

/** How long a major engine version is supported; undefined for those whose dates RDS does not tell. */
export function engineLifecycles(engine: string, majorVersion: string): SupportedEngineLifecycle[] | undefined {
  const found = lifecycles.find((each) => each.Engine === engine && each.MajorEngineVersion === majorVersion);
  if (found === undefined) return undefined;
  const standard = lifecycle('open-source-rds-standard-support', found.standardStart, found.standardEnd);
  if (found.extendedStart === undefined || found.extendedEnd === undefined) return [standard];
  return [standard, lifecycle('open-source-rds-extended-support', found.extendedStart, found.extendedEnd)];
}

function lifecycle(
  LifecycleSupportName: SupportedEngineLifecycle['LifecycleSupportName'],
  start: string,
  end: string,
): SupportedEngineLifecycle {
  return {
    LifecycleSupportName,
    LifecycleSupportStartDate: new Date(`${start}T00:00:00Z`),
    // Support lasts to the end of its last day.
    LifecycleSupportEndDate: new Date(`${end}T23:59:59.999Z`),
  };
}
