import type { RdsRequest } from '@rds-console/contract/rdsRequests';
import { rdsRequests } from '../sessionLog/rdsRequests.ts';
import type { Operation } from '../sessionLog/sessionLog.ts';
import type { Call } from './call.ts';

/** What RDS is asked by calls, made or not. What was left empty is not given. */
export function preparedRequests(calls: readonly (Call | Operation)[]): RdsRequest[] {
  return calls.flatMap(({ route, input }) => rdsRequests(route, given(input, route)));
}

function given(input: object, route: string) {
  return Object.fromEntries(
    Object.entries(input).filter(([name, value]) => {
      if (value === undefined || value === null || Number.isNaN(value)) return false;
      // A password is asked for also while it is still to be typed.
      if (value === '') return /Password$/.test(name);
      // Something that is there may be given none of what it has; for something new that is the same as not asking.
      return !(Array.isArray(value) && value.length === 0) || route.endsWith('.modify');
    }),
  );
}
