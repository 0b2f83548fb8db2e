import type { Rendering } from './codeForms.ts';

/** Which lines of a rendering another one does not have, by their numbers from 0. */
export function changedLines(now: Rendering, first: Rendering | undefined): ReadonlySet<number> {
  if (!first) return new Set();
  const before = new Set(first.lines.map(({ text }) => bare(text)));
  return new Set(now.lines.flatMap(({ text }, index) => (text.trim() && !before.has(bare(text)) ? index : [])));
}

/** Without what a line has at its end because another follows, and the room before a sign that stands below others. */
function bare(text: string) {
  return text
    .replace(/\s*[\\`^,]$/, '')
    .replace(/^(\s*[\w-]+) += /, '$1 = ')
    .trim();
}
