import type { Line } from '../rendering.ts';

/** Lines with the equals signs of neighbouring arguments below each other, as `terraform fmt` writes them. */
export function aligned(lines: readonly Line[]): Line[] {
  const parts = lines.map(({ text }) => /^(\s*)([\w-]+) = (.*)$/s.exec(text));
  const indentAt = (index: number) => parts[index]?.[1];
  const result: Line[] = [];
  for (let first = 0; first < lines.length; ) {
    let end = first + 1;
    while (indentAt(first) !== undefined && indentAt(end) === indentAt(first)) end++;
    const width = Math.max(...parts.slice(first, end).map((part) => part?.[2]?.length ?? 0));
    result.push(
      ...lines.slice(first, end).map((line, at) => {
        const [, indent = '', name = '', value = ''] = parts[first + at] ?? [];
        return name ? { ...line, text: `${indent}${name.padEnd(width)} = ${value}` } : line;
      }),
    );
    first = end;
  }
  return result;
}
