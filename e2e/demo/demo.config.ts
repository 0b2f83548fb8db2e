import { defineConfig } from '@playwright/test';
import product from '../../playwright.config.ts';
import type { DemoOptions } from './demo.ts';

/** The procedures one after the other, slowly, in a browser that can be watched where there is a display. */
export default defineConfig<DemoOptions, { speed: number }>({
  ...product,
  testDir: '.',
  outputDir: '../../test-results/demo',
  workers: 1,
  retries: 0,
  fullyParallel: false,
  timeout: 300_000,
  use: {
    ...product.use,
    headless: process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY,
    viewport: { width: 1280, height: 800 },
    // The captions are styled where the console's own pages may not be.
    bypassCSP: true,
    trace: 'off',
    launchOptions: { ...product.use?.launchOptions, slowMo: 250 },
    pace: 1,
    // Statuses last long enough to be read.
    speed: 60,
    videos: 'demo-videos',
  },
});
