import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLoad } from './firstLoad.js';
import { top } from './run.js';

// The aim is 320 KiB, which is not reached: a page with nothing but React and the Cloudscape components of this list has
// 299 KiB by itself; the router, the query cache and the console's own code come on top.
// This holds what there is, so that no page slips into the first load again.
const limitKib = 449;

// `npm test` builds before it tests; who runs the tests alone may not have built.
const isBuilt = existsSync(join(top, 'apps/web/dist/.vite/manifest.json'));

it.skipIf(!isBuilt)('the list of instances comes without the pages that are not open', () => {
  expect(firstLoad('src/instances/InstancesPage.tsx').kib).toBeLessThan(limitKib);
});
