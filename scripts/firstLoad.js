import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { top } from './run.js';

const dist = join(top, 'apps/web/dist');

/** The parts that come as soon as the page stands: those that `soon` of `apps/web/src/shell` names. */
const AFTER_LOAD = /^\.\.\/\.\.\/node_modules\/|^src\/shell\/(ErrorPage|LeavePageWindow)\.tsx$|ProgressWatchers\.tsx$/;

/**
 * What a browser fetches to show a page of the built console for the first time, and what it fetches once that stands.
 *
 * @param {string} page its file below `apps/web`, as Vite's manifest names it
 * @returns {{ first: Load, soon: Load, parts: string[] }} `parts` are what `soon` asks for, as the manifest names it
 */
export function firstLoad(page) {
  const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
  const first = withImports(manifest, ['index.html', page]);
  const parts = [...first]
    .flatMap((name) => manifest[name].dynamicImports ?? [])
    .filter((name) => AFTER_LOAD.test(name));
  const soon = [...withImports(manifest, parts)].filter((name) => !first.has(name));
  return { first: loadOf(manifest, [...first]), soon: loadOf(manifest, soon), parts: [...new Set(parts)] };
}

/** @typedef {{ kib: number, files: number }} Load JavaScript in KiB of gzip, each file by itself */
/** @typedef {Record<string, { file: string, imports?: string[], dynamicImports?: string[] }>} Manifest */

/** @param {Manifest} manifest @param {string[]} names */
function withImports(manifest, names) {
  /** @type {Set<string>} */
  const needed = new Set();
  /** @param {string} name */
  function need(name) {
    if (needed.has(name)) return;
    needed.add(name);
    for (const other of manifest[name]?.imports ?? []) need(other);
  }
  names.forEach(need);
  return needed;
}

/** @param {Manifest} manifest @param {string[]} names @returns {Load} */
function loadOf(manifest, names) {
  const files = new Set(names.flatMap((name) => manifest[name]?.file ?? []));
  const sizes = [...files].map((file) => gzipSync(readFileSync(join(dist, file))).length);
  return { kib: sizes.reduce((sum, size) => sum + size, 0) / 1024, files: files.size };
}
