import { jsonPieces } from './json.ts';
import type { Node } from './nodes.ts';
import type { Piece } from './quote.ts';

// Text that the shorthand takes as it stands, and that argparse does not take for an option.
const simple = /^[\w.:/@+][\w.:/@+-]*$/;

/**
 * The arguments that give an option its value: nothing special stands by itself, lists and structures are in shorthand,
 * and what shorthand can not hold is JSON.
 *
 * @returns undefined where no text after the option's name can mean this value
 * @see https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html
 */
export function cliArguments(node: Node): Piece[][] | undefined {
  switch (node.kind) {
    case 'text':
      return isFile(node.text) ? undefined : [[node.text]];
    case 'list':
      return listArguments(node.items) ?? [jsonPieces(node)];
    case 'structure':
    case 'map': {
      const shorthand = structureShorthand(node);
      return [shorthand === undefined ? jsonPieces(node) : [shorthand]];
    }
    case 'secret':
      return [[{ variable: node.variable }]];
    default:
      return [[scalar(node) ?? '']];
  }
}

/** The CLI reads the file in the place of such a value; only JSON can say that it is meant as it stands. */
function isFile(text: string): boolean {
  return /^fileb?:\/\//.test(text);
}

function listArguments(items: readonly Node[]): Piece[][] | undefined {
  const texts = items.map((item) => (item.kind === 'structure' ? structureShorthand(item) : simpleScalar(item)));
  return texts.length > 0 && texts.every((text) => text !== undefined) ? texts.map((text) => [text]) : undefined;
}

function structureShorthand(node: Node): string | undefined {
  if (node.kind !== 'structure' || node.members.length === 0) return undefined;
  const members = node.members.map(({ name, value }) => {
    const text = value.kind === 'list' ? listShorthand(value.items) : simpleScalar(value);
    return text === undefined ? undefined : `${name}=${text}`;
  });
  return members.every((member) => member !== undefined) ? members.join(',') : undefined;
}

function listShorthand(items: readonly Node[]): string | undefined {
  const texts = items.map(simpleScalar);
  return texts.length > 0 && texts.every((text) => text !== undefined) ? `[${texts.join(',')}]` : undefined;
}

function simpleScalar(node: Node): string | undefined {
  const text = scalar(node);
  return text !== undefined && simple.test(text) && !isFile(text) ? text : undefined;
}

function scalar(node: Node): string | undefined {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'number':
      return String(node.number);
    case 'boolean':
      return String(node.is);
    case 'time':
      return node.iso;
    case 'placeholder':
      return `<${node.member}>`;
    default:
      return undefined;
  }
}
