import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { median } from './median.ts';

/** What it takes at least to keep one change: the median of appending 4 KiB to a file and syncing it, in milliseconds. */
export function syncedWriteMs(file: string): number {
  const descriptor = openSync(file, 'a');
  const page = Buffer.alloc(4096, 'x');
  const took = Array.from({ length: 200 }, () => {
    const start = performance.now();
    writeSync(descriptor, page);
    fdatasyncSync(descriptor);
    return performance.now() - start;
  });
  closeSync(descriptor);
  return median(took);
}
