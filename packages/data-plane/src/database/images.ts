import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createWhole, readJson, writeJson } from './files.ts';

/** How a new database begins. */
export interface NewDatabase {
  major: number;
  masterUsername: string;
  masterVerifier?: string;
  databaseName?: string;
  /** Tables and users of the sample data. */
  content?: 'sample' | undefined;
}

/** The storage of a database at one moment. */
export type Image =
  /** Of a database that nobody had used: it is created in the same way. */
  | { kind: 'new'; database: NewDatabase }
  /** With a data folder. `appliedVerifier` is the hash of the master user's verifier that was last set in it. */
  | { kind: 'data'; appliedVerifier?: string };

/**
 * Images never change. Snapshots and databases that haven't been used yet refer to them, and an image is removed when
 * nothing refers to it any more.
 */
export interface Images {
  /** @param fill creates the data folder at the path that it gets; left out for a new database */
  create(image: Image, fill?: (dataFolder: string) => Promise<void>): Promise<string>;
  read(imageId: string): Image;
  dataFolder(imageId: string): string;
  /** @param holder a name for what refers to it */
  hold(imageId: string, holder: string): void;
  release(imageId: string, holder: string): Promise<void>;
  /** Removes what nothing refers to; called once all holders are known. */
  removeUnused(): Promise<void>;
}

/** @param folder of all images, each with `image.json` and, in most cases, `data` */
export function createImages(folder: string): Images {
  const holders = new Map<string, Set<string>>();
  const remove = (imageId: string) => rm(join(folder, imageId), { recursive: true, force: true });

  return {
    async create(image, fill) {
      const imageId = randomUUID();
      await createWhole(join(folder, imageId), async (unfinished) => {
        await mkdir(unfinished, { mode: 0o700 });
        await fill?.(join(unfinished, 'data'));
        await writeJson(join(unfinished, 'image.json'), image);
      });
      return imageId;
    },
    read(imageId) {
      const image = readJson<Image>(join(folder, imageId, 'image.json'));
      if (!image) throw new Error(`The image ${imageId} is missing from ${folder}.`);
      return image;
    },
    dataFolder: (imageId) => join(folder, imageId, 'data'),
    hold(imageId, holder) {
      const found = holders.get(imageId) ?? new Set();
      holders.set(imageId, found.add(holder));
    },
    async release(imageId, holder) {
      const found = holders.get(imageId);
      found?.delete(holder);
      if (found?.size) return;
      holders.delete(imageId);
      await remove(imageId);
    },
    async removeUnused() {
      await Promise.all(
        readdirSync(folder)
          .filter((imageId) => !holders.has(imageId))
          .map(remove),
      );
    },
  };
}
