import {
  AddSourceIdentifierToSubscriptionCommand,
  CreateEventSubscriptionCommand,
  DeleteEventSubscriptionCommand,
  DescribeEventCategoriesCommand,
  ModifyEventSubscriptionCommand,
  paginateDescribeEventSubscriptions,
  RemoveSourceIdentifierFromSubscriptionCommand,
} from '@aws-sdk/client-rds';
import { all, only } from './pages.ts';
import { os } from './router.ts';

const { eventSubscriptions } = os;

/** Operations on event subscriptions: parsed input → RDS action → RDS's answer. */
export const eventSubscriptionRoutes = eventSubscriptions.router({
  list: eventSubscriptions.list.handler(({ context: { rds: client } }) =>
    all(paginateDescribeEventSubscriptions({ client }, {}), (page) => page.EventSubscriptionsList),
  ),
  get: eventSubscriptions.get.handler(async ({ context: { rds: client }, input }) =>
    only(await all(paginateDescribeEventSubscriptions({ client }, input), (page) => page.EventSubscriptionsList)),
  ),
  categories: eventSubscriptions.categories.handler(
    async ({ context: { rds } }) =>
      (await rds.send(new DescribeEventCategoriesCommand({}))).EventCategoriesMapList ?? [],
  ),
  create: eventSubscriptions.create.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new CreateEventSubscriptionCommand(input))).EventSubscription),
  ),
  modify: eventSubscriptions.modify.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new ModifyEventSubscriptionCommand(input))).EventSubscription),
  ),
  addSource: eventSubscriptions.addSource.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new AddSourceIdentifierToSubscriptionCommand(input))).EventSubscription),
  ),
  removeSource: eventSubscriptions.removeSource.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new RemoveSourceIdentifierFromSubscriptionCommand(input))).EventSubscription),
  ),
  delete: eventSubscriptions.delete.handler(async ({ context: { rds }, input }) =>
    only((await rds.send(new DeleteEventSubscriptionCommand(input))).EventSubscription),
  ),
});
