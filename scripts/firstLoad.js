import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { top } from './run.js';

const dist = join(top, 'apps/web/dist');

/**
 * What a browser fetches to show a page of the built console for the first time.
 *
 * @param {string} page its file below `apps/web`, as Vite's manifest names it
 * @returns the JavaScript in KiB of gzip, each file by itself, and how many files it is
 */
export function firstLoad(page) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const needed = new Set();
  /** @param {string} name */
  function need(name) {
    if (needed.has(name)) return;
    needed.add(name);
    for (const other of manifest[name].imports ?? []) need(other);
  }
  need('index.html');
  need(page);
  const sizes = [...needed].map((name) => gzipSync(readFileSync(join(dist, manifest[name].file))).length);
  return { kib: sizes.reduce((sum, size) => sum + size, 0) / 1024, files: sizes.length };
}
