import { problemError } from '../problems.ts';

/** A hundred times what an account may have. */
const maxPages = 1000;

/**
 * All items of all pages, in RDS's order.
 *
 * @throws ORPCError RdsUnreachable when a page holds no list, not even an empty one, for then it was not RDS that answered;
 *   and when the pages have no end: a marker came twice, or there are more than a thousand
 */
export async function all<Page extends { Marker?: string | undefined }, Item>(
  pages: AsyncIterable<Page>,
  itemsOf: (page: Page) => Item[] | undefined,
) {
  const items: Item[] = [];
  const markers = new Set<string>();
  for await (const page of pages) {
    for (const item of itemsOf(page) ?? strange()) items.push(item);
    if (!page.Marker) continue;
    if (markers.has(page.Marker) || markers.size + 1 >= maxPages) throw problemError(endless);
    markers.add(page.Marker);
  }
  return items;
}

const endless = {
  code: 'RdsUnreachable',
  status: 502,
  message: 'The list from the RDS endpoint doesn’t end. Check that the endpoint is compatible with RDS.',
};

/**
 * The value that a response must contain: the first of a list, or the member itself.
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
