import { problemError } from '../problems.ts';

/**
 * All items of all pages, in RDS's order.
 *
 * @throws ORPCError RdsUnreachable when a page holds no list, not even an empty one, for then it was not RDS that answered
 */
export async function all<Page, Item>(pages: AsyncIterable<Page>, itemsOf: (page: Page) => Item[] | undefined) {
  const items: Item[] = [];
  for await (const page of pages) items.push(...(itemsOf(page) ?? strange()));
  return items;
}

/**
 * The one thing that an answer must hold: the first of a list, or the member itself.
 *
 * @throws ORPCError RdsUnreachable when it is not there
 */
export function only<Item>(found: Item | Item[] | undefined): Item {
  return (Array.isArray(found) ? found[0] : found) ?? strange();
}

function strange(): never {
  throw problemError({
    code: 'RdsUnreachable',
    status: 502,
    message: 'The answer lacks what RDS always sends. Check that the endpoint is one of RDS.',
  });
}
