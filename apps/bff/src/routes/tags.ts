import {
  AddTagsToResourceCommand,
  ListTagsForResourceCommand,
  RemoveTagsFromResourceCommand,
} from '@aws-sdk/client-rds';
import { os } from './router.ts';

const { tags } = os;

/** Operations on the tags of any resource. RDS answers the writes with nothing. */
export const tagRoutes = tags.router({
  list: tags.list.handler(
    async ({ context: { rds }, input }) => (await rds.send(new ListTagsForResourceCommand(input))).TagList ?? [],
  ),
  add: tags.add.handler(async ({ context: { rds }, input }) => {
    await rds.send(new AddTagsToResourceCommand(input));
    return {};
  }),
  remove: tags.remove.handler(async ({ context: { rds }, input }) => {
    await rds.send(new RemoveTagsFromResourceCommand(input));
    return {};
  }),
});
