import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The repository's top folder. */
export const top = fileURLToPath(new URL('../', import.meta.url));

/** npm is a script on Windows, and scripts need a shell there. */
const shell = process.platform === 'win32';

/**
 * Runs a command at the top folder, with its output where ours goes.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, quiet?: boolean, isTried?: boolean }} [options] quiet shows its output only if it
 *   fails; isTried not even then, since there is another way
 * @returns {Promise<void>}
 * @throws {Failure} when it ends with another exit code than 0
 */
export function run(command, args, { env = process.env, quiet = false, isTried = false } = {}) {
  return new Promise((resolve, reject) => {
    const destination = quiet ? 'pipe' : 'inherit';
    const child = spawn(command, args, { cwd: top, env, shell, stdio: ['ignore', destination, destination] });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => reject(new Failure(`${command} could not be started: ${error.message}`)));
    child.once('close', (code) => {
      if (code === 0) return resolve();
      if (quiet && !isTried) process.stderr.write(Buffer.concat(output));
      reject(new Failure(`"${command} ${args.join(' ')}" failed. What it said stands above.`));
    });
  });
}

/**
 * Runs a command that need not work out, and keeps its output back.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export async function succeeds(command, args, env) {
  try {
    await run(command, args, { env, quiet: true, isTried: true });
    return true;
  } catch {
    return false;
  }
}

/** Something that went wrong in a way that the message explains to a person. */
export class Failure extends Error {}

/**
 * The frame of each command here: checks Node, says what failed in a sentence, and ends with an exit code.
 *
 * @param {() => Promise<void>} work
 */
export async function command(work) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    process.stderr.write(`Node.js ${process.versions.node} is too old: the console needs 20.19 or newer.\n`);
    process.exit(1);
  }
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    process.stderr.write(`\n${error.message}\n`);
    process.exit(1);
  }
}

/** @param {string} sentence what begins now */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}
