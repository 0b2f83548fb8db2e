import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: { name: 'equivalents', include: ['src/**/*.test.ts'], exclude: ['**/*.interop.test.ts'] },
});
