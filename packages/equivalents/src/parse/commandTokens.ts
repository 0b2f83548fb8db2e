import type { Shell } from '../quote.ts';
import { cmdTokens } from './cmdTokens.ts';
import { quotedTokens, type Token } from './quotedTokens.ts';

/** The commands of a text as the words that their shell would make of them; comments are left out. */
export function commandTokens(text: string): Token[][] {
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
