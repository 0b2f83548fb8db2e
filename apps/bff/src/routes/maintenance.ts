import { ApplyPendingMaintenanceActionCommand, paginateDescribePendingMaintenanceActions } from '@aws-sdk/client-rds';
import { all } from '../rds/pages.ts';
import { send } from './handlers.ts';
import { os } from './router.ts';

const { maintenance } = os;

/** Operations on the maintenance that RDS has for a database. */
export const maintenanceRoutes = maintenance.router({
  list: maintenance.list.handler(({ context: { rds: client }, input }) =>
    all(paginateDescribePendingMaintenanceActions({ client }, input ?? {}), (page) => page.PendingMaintenanceActions),
  ),
  apply: maintenance.apply.handler(
    send(ApplyPendingMaintenanceActionCommand, (output) => output.ResourcePendingMaintenanceActions),
  ),
});
