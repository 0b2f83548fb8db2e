import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { LogFile } from '../engine/region.ts';

/** What an engine and its listeners wrote, by name; nothing before their first use. */
export function engineLogs(folder: string, resourceId: string): LogFile[] {
  const logs = join(folder, 'databases', resourceId, 'log');
  return filesBelow(logs).flatMap((name) => {
    const path = join(logs, name);
    // Old ones are removed at any time.
    const file = statSync(path, { throwIfNoEntry: false });
    if (file === undefined) return [];
    return [{ name, size: file.size, lastWritten: Math.floor(file.mtimeMs), text: () => readFileSync(path, 'utf8') }];
  });
}

function filesBelow(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)).sort();
  } catch {
    // There is no such folder before something is written.
    return [];
  }
}
