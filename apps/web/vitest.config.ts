import { mergeConfig } from 'vite';
import { defineConfig } from 'vitest/config';
import viteConfig from './vite.config.ts';

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      name: 'web',
      include: ['src/**/*.test.{ts,tsx}'],
      // For the tests of screens, which say `@vitest-environment jsdom` themselves.
      environmentOptions: { jsdom: { url: 'http://localhost/' } },
      testTimeout: 60_000,
      // Cloudscape brings its styles as imports, which Node cannot load by itself.
      server: { deps: { inline: [/@cloudscape-design/] } },
    },
  }),
);
