/** A word of a command line. Where the shell would put in the value of a variable, the text has `$NAME`. */
export interface Token {
  text: string;
  hasVariable: boolean;
}

interface Rules {
  single: RegExp;
  escaping: string;
  /** What the escaping sign takes away the meaning of inside double quotes; null for everything. */
  escapable: RegExp | null;
  variable: RegExp;
}

const rules: Record<'posix' | 'powershell', Rules> = {
  posix: { single: /'/, escaping: '\\', escapable: /["$`\\]/, variable: /^\$(?:(\w+)|\{(\w+)[^}]*\}|\([^)]*\))/ },
  powershell: { single: /['‘’‚‛]/, escaping: '`', escapable: null, variable: /^\$(?:env:(\w+)|(\w+)|\([^)]*\))/i },
};

/** Splits what a POSIX shell or PowerShell is given into commands and their words. Nothing is run or put in. */
export function quotedTokens(text: string, shell: 'posix' | 'powershell'): Token[][] {
  const { single, escaping, escapable, variable } = rules[shell];
  const commands: Token[][] = [[]];
  let word: Token | undefined;
  let groups = 0;
  let at = 0;

  while (at < text.length) {
    const character = text.charAt(at);
    if (character === '#' && !word) at = endOfLine(text, at);
    else if (single.test(character)) readSingle();
    else if (character === '"') readDouble();
    else if (character === escaping) readEscape();
    else if (readVariable()) continue;
    else if (shell === 'powershell' && readGroup(character)) continue;
    else if (/\s/.test(character)) endWord(character);
    else if (/[;&|]/.test(character)) endCommand();
    else add(character);
  }
  endCommand();
  return commands.filter((command) => command.length > 0);

  function add(piece: string, length = piece.length) {
    word ??= { text: '', hasVariable: false };
    word.text += piece;
    at += length;
  }

  function readSingle() {
    add('', 1);
    while (at < text.length) {
      const character = text.charAt(at);
      if (!single.test(character)) add(character);
      else if (shell === 'powershell' && single.test(text.charAt(at + 1))) add(character, 2);
      else break;
    }
    at++;
  }

  function readDouble() {
    add('', 1);
    while (at < text.length && text[at] !== '"') {
      const next = text.charAt(at + 1);
      if (text[at] === escaping && next === '\n') add('', 2);
      else if (text[at] === escaping && (escapable?.test(next) ?? true)) add(next, 2);
      else if (!readVariable()) add(text.charAt(at));
    }
    at++;
  }

  function readEscape() {
    const blank = /^[ \t\r]*\n/.exec(text.slice(at + 1))?.[0];
    if (blank === undefined) add(text.charAt(at + 1), 2);
    else at += 1 + blank.length;
  }

  function readVariable(): boolean {
    const found = text[at] === '$' ? variable.exec(text.slice(at)) : null;
    if (!found) return false;
    add(`$${found[1] ?? found[2] ?? 'VALUE'}`, found[0].length);
    if (word) word.hasVariable = true;
    return true;
  }

  /** `('a' + $env:B)` is one word. */
  function readGroup(character: string): boolean {
    if (character === '(' && !word) {
      groups++;
      add('', 1);
    } else if (groups > 0 && character === ')') {
      groups--;
      at++;
    } else if (groups > 0 && /[\s+]/.test(character)) at++;
    else return false;
    return true;
  }

  function endWord(character: string) {
    if (character === '\n') return endCommand();
    if (word) commands.at(-1)?.push(word);
    word = undefined;
    at++;
  }

  function endCommand() {
    if (word) commands.at(-1)?.push(word);
    word = undefined;
    commands.push([]);
    at++;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
