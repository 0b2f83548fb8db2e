import type { PendingMaintenanceAction } from '@rds-console/contract/rows';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../api.ts';

/** From the most to the least urgent, in the console's words. */
const statuses = ['in progress', 'required', 'next window', 'available'] as const;
export type MaintenanceStatus = (typeof statuses)[number];

/** Maintenance is announced days ahead. */
const pollEveryMs = 60_000;

/** How it stands with one action of maintenance. */
export function maintenanceStatus(action: PendingMaintenanceAction): MaintenanceStatus {
  const { OptInStatus, AutoAppliedAfterDate, ForcedApplyDate } = action;
  if (OptInStatus === 'immediate') return 'in progress';
  if (OptInStatus === 'next-maintenance') return 'next window';
  return AutoAppliedAfterDate || ForcedApplyDate ? 'required' : 'available';
}

/**
 * The maintenance of all databases, for the lists.
 *
 * @returns the status of the most urgent action by a database's ARN, `none` where there is nothing to do; undefined while
 * the answer is on its way, or where RDS does not give it
 */
export function useMaintenance() {
  const { data } = useQuery(api.maintenance.list.queryOptions({ refetchInterval: pollEveryMs }));
  return useMemo(() => {
    const byArn = new Map(
      data?.map(({ ResourceIdentifier, PendingMaintenanceActionDetails: actions }) => {
        const present = new Set(actions.map(maintenanceStatus));
        return [ResourceIdentifier, statuses.find((status) => present.has(status))] as const;
      }),
    );
    return (arn: string | undefined) => (data ? (byArn.get(arn ?? '') ?? 'none') : undefined);
  }, [data]);
}
