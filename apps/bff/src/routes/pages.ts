import { problemError } from '../problems.ts';

/** All items of all pages, in RDS's order. */
export async function all<Page, Item>(pages: AsyncIterable<Page>, itemsOf: (page: Page) => Item[] | undefined) {
  const items: Item[] = [];
  for await (const page of pages) items.push(...(itemsOf(page) ?? []));
  return items;
}

/**
 * The one thing that an answer must hold: the first of a list, or the member itself.
 *
 * @throws ORPCError RdsUnreachable when it is not there, for then it was not RDS that answered
 */
export function only<Item>(found: Item | Item[] | undefined): Item {
  const item = Array.isArray(found) ? found[0] : found;
  if (item === undefined) {
    throw problemError({
      code: 'RdsUnreachable',
      status: 502,
      message: 'The endpoint’s answer lacks what RDS always sends.',
    });
  }
  return item;
}
