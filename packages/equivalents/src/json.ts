import type { Node, Parameter } from './nodes.ts';
import type { Piece } from './quote.ts';

/** A value as JSON, in which a secret is a variable between two quotes. */
export function jsonPieces(node: Node): Piece[] {
  switch (node.kind) {
    case 'text':
      return [JSON.stringify(node.text)];
    case 'placeholder':
      return [JSON.stringify(`<${node.member}>`)];
    case 'time':
      return [JSON.stringify(node.iso)];
    case 'number':
      return [String(node.number)];
    case 'boolean':
      return [String(node.is)];
    case 'secret':
      return ['"', { variable: node.variable }, '"'];
    case 'list':
      return joined('[', node.items.map(jsonPieces), ']');
    case 'structure':
      return jsonObject(node.members);
    case 'map':
      return joined(
        '{',
        node.entries.map(([key, value]) => [`${JSON.stringify(key)}:`, ...jsonPieces(value)]),
        '}',
      );
  }
}

export function jsonObject(members: readonly Parameter[]): Piece[] {
  return joined(
    '{',
    members.map(({ name, value }) => [`${JSON.stringify(name)}:`, ...jsonPieces(value)]),
    '}',
  );
}

/** Neighbouring texts become one, so that a shell quotes them once. */
function joined(open: string, parts: Piece[][], close: string): Piece[] {
  const all = [open, ...parts.flatMap((part, index) => (index === 0 ? part : [',', ...part])), close];
  const pieces: Piece[] = [];
  for (const piece of all) {
    const last = pieces.at(-1);
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}
