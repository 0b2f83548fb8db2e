import type { EventSubscription } from '@rds-console/contract/rows';
import { sourceTypeText } from '../settings/eventSource.ts';

export function pathOf({ CustSubscriptionId = '' }: EventSubscription) {
  return `/event-subscriptions/${encodeURIComponent(CustSubscriptionId)}`;
}

/** What a subscription is about, in the console's word; without a type it is about everything. */
export function sourceTypeOf({ SourceType }: EventSubscription) {
  return SourceType ? sourceTypeText({ SourceType }) : 'All types';
}

/** Why a subscription cannot be changed, or undefined when it can. */
export function unchangeableBecause({ Status }: EventSubscription) {
  return Status === 'deleting' ? 'The subscription is being deleted.' : undefined;
}
