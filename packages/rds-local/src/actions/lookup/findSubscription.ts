import type { EventSubscription } from '@aws-sdk/client-rds';
import { idOf } from '../../engine/arn.ts';
import { millisecondsFor } from '../../engine/durations.ts';
import { RdsError } from '../../engine/rdsError.ts';
import type { Region } from '../../engine/region.ts';
import type { Records } from '../../store/record.ts';

/** @param name in any letter case. @throws RdsError SubscriptionNotFound */
export function findSubscription(region: Region, name: string | undefined): Records['es'] {
  const record = region.eventSubscriptions.get(idOf(region, 'es', name ?? ''));
  if (record === undefined) throw new RdsError('SubscriptionNotFound', `Event subscription ${name} not found.`);
  return record;
}

/**
 * A subscription to be changed in place, which is `modifying` for a while because of it.
 *
 * @throws RdsError SubscriptionNotFound, InvalidEventSubscriptionState for one that is being deleted
 */
export function changeSubscription(region: Region, name: string | undefined, now: number): EventSubscription {
  findSubscription(region, name);
  const record = region.eventSubscriptions.change(idOf(region, 'es', name ?? ''));
  checkNotDeleting(record.value);
  record.value.Status = 'modifying';
  record.steps = [{ at: now + millisecondsFor('modifying a subscription', region.speed), set: { Status: 'active' } }];
  return record.value;
}

/** @throws RdsError InvalidEventSubscriptionState */
export function checkNotDeleting({ CustSubscriptionId, Status }: EventSubscription): void {
  if (Status !== 'deleting') return;
  throw new RdsError('InvalidEventSubscriptionState', `Event subscription ${CustSubscriptionId} is being deleted.`);
}
