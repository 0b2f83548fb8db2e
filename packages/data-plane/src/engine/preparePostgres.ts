import { randomUUID } from 'node:crypto';
import {
  appendFile,
  chmod,
  copyFile,
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { foreignDataWrappers, trustedExtensions } from './extensions.ts';

/** Counts up when a prepared engine differs from what an earlier release of this package prepared. */
const format = 1;

/**
 * Prepares the PostgreSQL of an npm package so that it can run, in a folder of its version, and returns that folder. Files
 * are hard links to the package's, so this takes hardly any space. The package's own install script isn't needed.
 *
 * - Packages can't contain symbolic links, so those that the libraries need are created.
 * - The folder can be read by all users: root runs engines as another user, and packages may be in a home folder.
 * - The extensions that RDS allows are marked as trusted, so that the master user can create them.
 *
 * Processes that prepare the same engine at the same time don't disturb each other.
 */
export async function preparePostgres(packageFolder: string, enginesFolder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const folder = join(enginesFolder, `postgres-${version.replace(/\.0-.*$|-.*$/, '')}`);
  const mark = JSON.stringify({ format, version });
  const readMark = () => readFile(join(folder, 'prepared.json'), 'utf8').catch(() => undefined);
  if ((await readMark()) === mark) return folder;

  const unfinished = join(enginesFolder, `.${basename(folder)}-${randomUUID()}`);
  try {
    await linkFolder(join(packageFolder, 'native'), unfinished);
    await createLinks(packageFolder, unfinished);
    await trustExtensions(join(unfinished, 'share/postgresql/extension'));
    await writeFile(join(unfinished, 'prepared.json'), mark);
    const isOutdated = (await readMark()) !== mark;
    const former = `${unfinished}-former`;
    if (isOutdated) await rename(folder, former).catch(() => undefined);
    // Fails when another process was faster, which prepared the same.
    await rename(unfinished, folder).catch(async (error: unknown) => {
      if ((await readMark()) !== mark) throw error;
    });
    await rm(former, { recursive: true, force: true });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  return folder;
}

async function linkFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  await chmod(to, 0o755);
  const entries = await readdir(from, { withFileTypes: true });
  await Promise.all(
    entries.map((entry) => {
      const [source, target] = [join(from, entry.name), join(to, entry.name)];
      if (entry.isDirectory()) return linkFolder(source, target);
      return basename(from) === 'bin' ? copyProgram(source, target) : linkFile(source, target);
    }),
  );
}

/** A copy, since a hard link would change the package's file as well. */
async function copyProgram(source: string, target: string): Promise<void> {
  await copyFile(source, target);
  await chmod(target, 0o755);
}

/** A hard link; a copy where other users can't read the file, the file system is another one, or the file is somebody else's. */
async function linkFile(source: string, target: string): Promise<void> {
  const isReadable = ((await stat(source)).mode & 0o004) !== 0;
  if (isReadable && (await isDone(link(source, target)))) return;
  await copyFile(source, target);
  await chmod(target, 0o644);
}

function isDone(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}

/** Creates the symbolic links that the package lists, with paths relative to the package. */
async function createLinks(packageFolder: string, folder: string): Promise<void> {
  const list = JSON.parse(await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8')) as readonly {
    source: string;
    target: string;
  }[];
  for (const { source, target } of list) {
    const path = join(folder, relative('native', target));
    await rm(path, { force: true });
    await symlink(relative(dirname(target), source), path);
  }
}

async function trustExtensions(folder: string): Promise<void> {
  const scripts = await readdir(folder);
  for (const extension of trustedExtensions) {
    const control = `${extension}.control`;
    if (!scripts.includes(control)) continue;
    await append(join(folder, control), 'trusted = true\n');
    const wrapper = foreignDataWrappers[extension];
    const script = scripts.find((name) => new RegExp(`^${extension}--[\\d.]+\\.sql$`).test(name));
    if (wrapper && script) {
      await append(join(folder, script), `GRANT USAGE ON FOREIGN DATA WRAPPER ${wrapper} TO rds_superuser;\n`);
    }
  }
}

/** Appends to a copy: the file itself may be a link to the package's. */
async function append(path: string, text: string): Promise<void> {
  const content = await readFile(path, 'utf8');
  await rm(path);
  await writeFile(path, content.endsWith('\n') ? content : `${content}\n`, { mode: 0o644 });
  await appendFile(path, text);
}
