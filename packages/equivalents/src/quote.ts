export type Shell = 'posix' | 'powershell' | 'cmd';

/** A piece of an argument: text as it is, or the environment variable to be read in its place. */
export type Piece = string | { variable: string };

/** How a shell goes on with a command on the next line. */
export const continuation: Readonly<Record<Shell, string>> = { posix: '\\', powershell: '`', cmd: '^' };

/** How a shell marks a comment. */
export const comment: Readonly<Record<Shell, string>> = { posix: '#', powershell: '#', cmd: 'rem' };

// No shell gives these a meaning, wherever they stand.
const plain = /^[\w./:+-][\w./:=+-]*$/;

/** One argument of a command line that the shell hands to the program as exactly this text. */
export function quote(pieces: readonly Piece[], shell: Shell): string {
  const texts = pieces.filter((piece) => piece !== '');
  const [only] = texts;
  if (texts.length === 1 && typeof only === 'string' && plain.test(only)) return only;
  return quoters[shell](texts);
}

const quoters: Record<Shell, (pieces: readonly Piece[]) => string> = {
  posix: (pieces) =>
    pieces
      .map((piece) => (typeof piece === 'string' ? `'${piece.replaceAll("'", "'\\''")}'` : `"$${piece.variable}"`))
      .join('') || "''",
  powershell(pieces) {
    const quoted = pieces.map((piece) =>
      typeof piece === 'string' ? powershellText(piece) : `$env:${piece.variable}`,
    );
    return quoted.length > 1 ? `(${quoted.join(' + ')})` : (quoted[0] ?? "''");
  },
  cmd(pieces) {
    const text = pieces
      .map((piece) => (typeof piece === 'string' ? programText(piece) : `%${piece.variable}%`))
      .join('');
    const hasVariable = pieces.some((piece) => typeof piece !== 'string');
    return hasVariable || !/["%!^&|<>()]/.test(text) ? `"${text}"` : `"${text}"`.replace(/["%!^&|<>()]/g, '^$&');
  },
};

/** PowerShell takes four kinds of quotation marks for a single quote, and two of a kind for the mark itself. */
function powershellText(text: string): string {
  return `'${text.replace(/['‘’‚‛]/g, '$&$&')}'`;
}

/**
 * What stands between the double quotes that a Windows program takes away.
 *
 * @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments
 */
function programText(text: string): string {
  return text.replace(/(\\*)("|$)/g, (_, slashes: string, end: string) => slashes + slashes + (end && '\\"'));
}

/** What a reader has to know of an argument in a shell that can not take everything. */
export function quoteNotes(pieces: readonly Piece[], shell: Shell): string[] {
  const text = pieces.map((piece) => (typeof piece === 'string' ? piece : '')).join('');
  const notes: string[] = [];
  if (shell === 'powershell' && text.includes('"')) {
    notes.push('Windows PowerShell 5.1 loses double quotes inside an argument; PowerShell 7.3 and later keep them.');
  }
  if (shell === 'cmd' && /[\r\n]/.test(text)) {
    notes.push('cmd can not have a line end inside an argument; use PowerShell for this command.');
  }
  if (shell === 'cmd' && text.includes('%')) {
    notes.push('In a batch file each % of a value has to be written twice.');
  }
  return notes;
}
