import {
  AddSourceIdentifierToSubscriptionCommand,
  CreateEventSubscriptionCommand,
  DeleteEventSubscriptionCommand,
  DescribeEventCategoriesCommand,
  ModifyEventSubscriptionCommand,
  paginateDescribeEventSubscriptions,
  RemoveSourceIdentifierFromSubscriptionCommand,
} from '@aws-sdk/client-rds';
import { describeAll, describeOne, send } from './handlers.ts';
import { os } from './router.ts';

const { eventSubscriptions } = os;

/** Operations on event subscriptions: parsed input → RDS action → RDS's answer. */
export const eventSubscriptionRoutes = eventSubscriptions.router({
  list: eventSubscriptions.list.handler(
    describeAll(paginateDescribeEventSubscriptions, (page) => page.EventSubscriptionsList),
  ),
  get: eventSubscriptions.get.handler(
    describeOne(paginateDescribeEventSubscriptions, (page) => page.EventSubscriptionsList),
  ),
  categories: eventSubscriptions.categories.handler(
    async ({ context: { rds } }) =>
      (await rds.send(new DescribeEventCategoriesCommand({}))).EventCategoriesMapList ?? [],
  ),
  create: eventSubscriptions.create.handler(send(CreateEventSubscriptionCommand, (output) => output.EventSubscription)),
  modify: eventSubscriptions.modify.handler(send(ModifyEventSubscriptionCommand, (output) => output.EventSubscription)),
  addSource: eventSubscriptions.addSource.handler(
    send(AddSourceIdentifierToSubscriptionCommand, (output) => output.EventSubscription),
  ),
  removeSource: eventSubscriptions.removeSource.handler(
    send(RemoveSourceIdentifierFromSubscriptionCommand, (output) => output.EventSubscription),
  ),
  delete: eventSubscriptions.delete.handler(send(DeleteEventSubscriptionCommand, (output) => output.EventSubscription)),
});
