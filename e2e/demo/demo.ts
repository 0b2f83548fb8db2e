import type { Page } from '@playwright/test';
import { test as base, expect } from '../fixtures.ts';
import { record } from './recorder.ts';

export { expect };

export interface DemoOptions {
  /** 1 leaves time to read along; 0, for a test, shows and waits for nothing. */
  pace: number;
  /** The folder for the videos; none are recorded without. */
  videos: string | undefined;
}

/** Says under the page what is done next, and leaves the time to read it. */
export type Tell = (caption: string) => Promise<void>;

const captionStyle = [
  'position:fixed;left:0;right:0;bottom:0;padding:18px 32px',
  'background:rgba(15,20,26,.92);color:#fff;font:600 20px/1.4 system-ui,sans-serif;text-align:center',
].join(';');

/** The procedures of the documentation as somebody plays them who explains what he does. */
export const test = base.extend<DemoOptions & { tell: Tell }>({
  pace: [0, { option: true }],
  videos: [undefined, { option: true }],

  tell: async ({ page, pace, videos, launchOptions }, use, { title }) => {
    if (pace === 0) {
      await use(async () => undefined);
      return;
    }
    const file = `${videos}/${title.toLowerCase().replaceAll(/\W+/g, '-')}.webm`;
    const stop = videos ? await record(page, file, launchOptions) : undefined;
    await page.goto('/');
    await page.screencast.showActions({
      duration: 700 * pace,
      style: { title: 'display: none', highlight: 'outline: 3px solid #ff9900; border-radius: 4px' },
    });
    await page.screencast.showChapter(title, { duration: 2500 * pace });
    let shown: Disposable | AsyncDisposable | undefined;
    await use(async (caption) => {
      await take(shown);
      shown = await page.screencast.showOverlay(`<div style="${captionStyle}">${caption}</div>`);
      await rest(page, pace * (800 + 45 * caption.length));
    });
    await rest(page, pace * 2000);
    await stop?.();
  },
});

async function take(overlay: Disposable | AsyncDisposable | undefined) {
  if (overlay && Symbol.asyncDispose in overlay) await overlay[Symbol.asyncDispose]();
  else overlay?.[Symbol.dispose]();
}

function rest(page: Page, ms: number) {
  return page.waitForTimeout(ms);
}
