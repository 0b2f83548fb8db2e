import type { Shell } from '../quote.ts';
import { cmdTokens } from './cmdTokens.ts';
import { quotedTokens } from './quotedTokens.ts';

/** A word of a command line. Where the shell would put in the value of a variable, the text has `$NAME`. */
export interface Word {
  text: string;
  hasVariable: boolean;
}

/** The commands of a text as the words that their shell would make of them; comments are left out. */
export function commandTokens(text: string): Word[][] {
  const shell = shellOf(text);
  return shell === 'cmd' ? cmdTokens(text) : quotedTokens(text, shell);
}

/** Which shell a text is for: by how its first command goes on, else by how it reads a variable. */
function shellOf(text: string): Shell {
  const [, sign] = /^[ \t]*aws\b[^"'\n]*?([\\`^])[ \t\r]*$/m.exec(text) ?? [];
  if (sign) return sign === '\\' ? 'posix' : sign === '`' ? 'powershell' : 'cmd';
  if (/(^|[\s(])\$env:/i.test(text)) return 'powershell';
  return /\^"|"%\w+%"|^\s*(rem|::)\s/im.test(text) ? 'cmd' : 'posix';
}
