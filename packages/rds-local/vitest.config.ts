import { defineConfig } from 'vitest/config';

/** Runs the tests of actions against that endpoint, one file after the other: they see each other's resources there. */
const endpoint = process.env.RDS_TEST_ENDPOINT || undefined;

export default defineConfig({
  resolve: { conditions: ['source'] },
  ssr: { resolve: { conditions: ['source'] } },
  test: {
    name: 'rds-local',
    include: [endpoint ? 'src/actions/*.test.ts' : 'src/**/*.test.ts'],
    fileParallelism: !endpoint,
    provide: { rdsTestEndpoint: endpoint },
    exclude: ['**/*.interop.test.ts'],
    // The tests leave nothing behind in the process, and to load everything anew for each file takes longer than they do.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // It speaks of versions to come, and this one is pinned.
    env: { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  },
});
