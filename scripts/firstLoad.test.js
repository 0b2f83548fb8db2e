import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { firstLoad } from './firstLoad.js';
import { top } from './run.js';

// What a first sight of the list may cost (docs/decisions/0013-the-first-load.md).
const limitKib = 310;

// `npm test` builds before it tests; who runs the tests alone may not have built.
const isBuilt = existsSync(join(top, 'apps/web/dist/.vite/manifest.json'));

it.skipIf(!isBuilt)('the list of instances comes without the pages that are not open', () => {
  expect(firstLoad('src/instances/InstancesPage.tsx').first.kib).toBeLessThan(limitKib);
});

it.skipIf(!isBuilt)('the filter, messages and the panel beside the list come once the page stands', () => {
  const { soon, parts } = firstLoad('src/instances/InstancesPage.tsx');
  expect(parts).toHaveLength(partsInSource().size);
  expect(soon.kib).toBeLessThan(90);
});

/** What the sources load by `lazyAfterLoad(() => import('…'))`. */
function partsInSource() {
  const folder = join(top, 'apps/web/src');
  const sources = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.tsx'));
  const texts = sources.map((path) => readFileSync(join(folder, path), 'utf8'));
  return new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\blazyAfterLoad\(\(\) =>\s*import\('([^']+)'\)/g)].map(([, part]) => part),
    ),
  );
}
