import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const lookEveryMs = 200;

/**
 * Calls a function once the npm that runs this command is gone. When npm is told to end, it passes the signal to the
 * shell that it runs commands with, and that shell ends without passing it on: nobody tells the command.
 *
 * @param {() => void} end
 */
export function whenNpmIsGone(end) {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const { name, parent } = processOf(shell);
  // Some shells replace themselves by the command, which then is npm's own child.
  const npm = /sh$/.test(name) ? parent : shell;
  const looking = setInterval(() => {
    if (process.ppid === shell && isAlive(npm)) return;
    clearInterval(looking);
    end();
  }, lookEveryMs);
  looking.unref();
}

/** @param {number} pid */
function processOf(pid) {
  const [, name = '', parent] = /^\d+ \((.*)\) \S (\d+) /s.exec(readIfThere(`/proc/${pid}/stat`)) ?? askPs(pid) ?? [];
  return { name, parent: Number(parent ?? pid) };
}

/** @param {string} file */
function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** @param {number} pid */
function askPs(pid) {
  try {
    const reported = execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, name] = /^\s*(\d+)\s+(.*)$/m.exec(reported) ?? [];
    return ['', name, parent];
  } catch {
    return undefined;
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
