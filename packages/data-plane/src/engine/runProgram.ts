import { spawn } from 'node:child_process';
import type { EngineUser } from './engineUser.ts';

/** A program that failed, with what it wrote. */
export class ProgramError extends Error {
  override name = 'ProgramError';
}

/**
 * The environment of the engines' programs: nothing of this process's, which may have PostgreSQL's own variables and
 * secrets. Without LC_ALL, PostgreSQL doesn't start on macOS.
 */
export const engineEnvironment: NodeJS.ProcessEnv = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C' };

/**
 * Runs a program to its end and returns its output.
 *
 * @param user undefined is the user of this process
 * @throws ProgramError when it can't be started or fails
 */
export function runProgram(file: string, args: readonly string[], user: EngineUser | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...user, cwd: '/', env: engineEnvironment, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => errors.push(chunk));
    child.once('error', (error) => reject(new ProgramError(`${file} can't be started: ${error.message}`)));
    child.once('close', (code, signal) => {
      if (code === 0) resolve(Buffer.concat(output).toString());
      else reject(new ProgramError(`${file} failed (${signal ?? code}): ${Buffer.concat(errors).toString().trim()}`));
    });
  });
}
