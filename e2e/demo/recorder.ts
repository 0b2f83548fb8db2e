import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chromium, type LaunchOptions, type Page } from '@playwright/test';

const size = { width: 1280, height: 800 };

/**
 * Records what a page shows as a WebM video. A browser of its own puts the pictures together, with its own encoder:
 * Playwright's recording wants a program that is not everywhere.
 *
 * @returns a function that ends the recording and writes the file
 */
export async function record(page: Page, file: string, launch: LaunchOptions): Promise<() => Promise<void>> {
  const browser = await chromium.launch({ ...launch, headless: true });
  const studio = await browser.newPage();
  await studio.evaluate(begin, size);
  await page.screencast.start({
    size,
    quality: 85,
    onFrame: ({ data }) => studio.evaluate(show, data.toString('base64')),
  });
  return async () => {
    await page.screencast.stop();
    const video = await studio.evaluate(end);
    await browser.close();
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, Buffer.from(video, 'base64'));
  };
}

/** What the three functions share in the page that records: they are sent there one by one. */
interface Studio {
  canvas: HTMLCanvasElement;
  recorder: MediaRecorder;
  pieces: Blob[];
}

function begin({ width, height }: { width: number; height: number }) {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width, height });
  const recorder = new MediaRecorder(canvas.captureStream(25), {
    mimeType: 'video/webm;codecs=vp8',
    videoBitsPerSecond: 4_000_000,
  });
  const pieces: Blob[] = [];
  recorder.ondataavailable = ({ data }) => pieces.push(data);
  recorder.start(1000);
  Object.assign(window, { studio: { canvas, recorder, pieces } satisfies Studio });
}

async function show(picture: string) {
  const { studio } = window as unknown as { studio: Studio };
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
  studio.canvas.getContext('2d')?.drawImage(image, 0, 0, studio.canvas.width, studio.canvas.height);
}

async function end() {
  const { studio } = window as unknown as { studio: Studio };
  const stopped = new Promise((resolve) => {
    studio.recorder.onstop = resolve;
  });
  studio.recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(studio.pieces).arrayBuffer());
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
