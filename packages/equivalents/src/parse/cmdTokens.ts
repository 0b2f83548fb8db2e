import type { Token } from './quotedTokens.ts';

/** Splits what cmd is given: first as cmd reads it, then as a Windows program cuts its command line. */
export function cmdTokens(text: string): Token[][] {
  return cmdCommands(text.replace(/^[ \t]*(@?rem\b|::).*$/gim, ''))
    .map(programTokens)
    .filter((tokens) => tokens.length > 0);
}

/** Takes cmd's own signs away: the caret, the ends of commands, and the percent signs of variables. */
function cmdCommands(text: string): string[] {
  const commands = [''];
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const variable = character === '%' ? /^%(\w+)%/.exec(text.slice(at)) : null;
    let piece = character;
    if (variable) {
      piece = `\0${variable[1]}\0`;
      at += variable[0].length - 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (character === '\n' || (!isQuoted && /[&|]/.test(character))) {
      commands.push('');
      isQuoted = false;
      continue;
    } else if (!isQuoted && character === '^') {
      const next = /^[ \t\r]*\n|^[\s\S]/.exec(text.slice(at + 1))?.[0] ?? '';
      piece = next.endsWith('\n') ? ' ' : next;
      at += next.length;
    }
    commands[commands.length - 1] += piece;
  }
  return commands;
}

/** @see https://learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments */
function programTokens(command: string): Token[] {
  return [...command.matchAll(/(?:[^\s"\\]|\\+"?|"(?:[^"\\]|\\+"?)*(?:"|$))+/g)].map(([raw]) => {
    const text = raw
      .replace(/(\\*)("?)/g, (_, slashes: string, quote: string) => {
        if (!quote) return slashes;
        return '\\'.repeat(Math.floor(slashes.length / 2)) + (slashes.length % 2 === 1 ? '\u0001' : '');
      })
      .replaceAll('\u0001', '"');
    return { text: text.replace(/\0(\w+)\0/g, '$$$1'), hasVariable: text.includes('\0') };
  });
}
