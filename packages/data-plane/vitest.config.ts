import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    name: 'data-plane',
    include: ['src/**/*.test.ts'],
    exclude: ['**/*.interop.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // It speaks of versions to come, and this one is pinned.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
