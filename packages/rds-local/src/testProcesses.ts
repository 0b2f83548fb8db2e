import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine. */
export interface Process {
  pid: number;
  /** Its program and arguments, with spaces between them. */
  command: string;
}

/** The processes whose command lines have all these texts in them; none where the system has no /proc. */
export function processesWith(...texts: readonly string[]): Process[] {
  return processIds().flatMap((pid) => {
    const command = commandOf(pid);
    return texts.every((text) => command.includes(text)) ? [{ pid, command }] : [];
  });
}

function processIds(): number[] {
  try {
    return readdirSync('/proc').map(Number).filter(Number.isInteger);
  } catch {
    return [];
  }
}

/** Empty for one that has ended, and for one that nobody has waited for. */
function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
