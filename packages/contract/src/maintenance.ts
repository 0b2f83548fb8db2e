import { oc } from '@orpc/contract';
import { z } from 'zod';
import { text } from './fields.ts';
import { existing } from './identifiers.ts';
import { rdsAction } from './rdsAction.ts';
import { answer, listOf } from './reading.ts';
import { pendingMaintenance } from './rows.ts';

/** Maintenance that RDS has for a database: the upgrades and updates that wait for somebody, or for a window. */
export const maintenance = {
  /** Of the database with this ARN, which has none where the list is empty; of all databases without one. */
  list: oc
    .route({ method: 'GET', path: '/maintenance-actions' })
    .input(z.object({ ResourceIdentifier: existing.optional() }).optional())
    .output(answer(listOf(pendingMaintenance))),
  apply: rdsAction('ApplyPendingMaintenanceAction')
    .route({ method: 'POST', path: '/maintenance-actions' })
    .input(
      z.object({
        ResourceIdentifier: existing,
        ApplyAction: text.min(1),
        OptInType: z.enum(['immediate', 'next-maintenance', 'undo-opt-in']),
      }),
    )
    .output(answer(pendingMaintenance)),
};
