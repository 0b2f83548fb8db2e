/** A pattern of a policy, piece by piece: a character, any one, any number of them, or what a variable stands for. */
type Piece = { is: 'character'; character: string } | { is: 'one' } | { is: 'many' } | { is: 'variable'; name: string };

/**
 * The parts of a Resource or Action. `${*}`, `${?}` and `${$}` are literal characters; other variables have a value
 * only at login.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
function piecesOf(pattern: string): Piece[] {
  const pieces = pattern.match(/\$\{[^}]*\}|./gsu) ?? [];
  return pieces.map((piece): Piece => {
    if (piece === '*') return { is: 'many' };
    if (piece === '?') return { is: 'one' };
    const [, variable] = /^\$\{(.*)\}$/.exec(piece) ?? [];
    if (variable === undefined) return { is: 'character', character: piece };
    if (/^[*?$]$/.test(variable)) return { is: 'character', character: variable };
    return { is: 'variable', name: variable };
  });
}

/** Whether a text fits a pattern: surely, never, or depending on who logs in. */
export type Match = 'yes' | 'no' | 'depends';

/** In time proportional to the lengths multiplied, whatever was pasted. */
export function matchesValue(pattern: string, text: string): Match {
  const pieces = piecesOf(pattern);
  if (matches(pieces, text, false)) return 'yes';
  return pieces.some(({ is }) => is === 'variable') && matches(pieces, text, true) ? 'depends' : 'no';
}

function matches(pieces: readonly Piece[], text: string, variablesFit: boolean) {
  let [at, read] = [0, 0];
  let [star, starRead] = [-1, 0];
  while (read < text.length) {
    const piece = pieces[at];
    if (piece?.is === 'many' || (variablesFit && piece?.is === 'variable')) {
      [star, starRead] = [at, read];
      at += 1;
    } else if (piece && fitsOne(piece, text[read] ?? '')) {
      at += 1;
      read += 1;
    } else if (star >= 0) {
      starRead += 1;
      [at, read] = [star + 1, starRead];
    } else return false;
  }
  return pieces.slice(at).every(({ is }) => is === 'many' || (variablesFit && is === 'variable'));
}

function fitsOne(piece: Piece, character: string) {
  return piece.is === 'one' || (piece.is === 'character' && piece.character === character);
}

/** Whether a pattern stands for more than one text. */
export function isOpen(pattern: string) {
  return piecesOf(pattern).some(({ is }) => is !== 'character');
}

/** A pattern without wildcards as the text that it stands for. */
export function textOf(pattern: string) {
  return piecesOf(pattern)
    .map((piece) =>
      piece.is === 'character'
        ? piece.character
        : piece.is === 'one'
          ? '?'
          : piece.is === 'many'
            ? '*'
            : `\${${piece.name}}`,
    )
    .join('');
}
