import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Left to itself it leaves one core alone, and much of what runs here waits for programs of others.
    maxWorkers: '100%',
    projects: [
      'packages/*',
      'apps/*',
      { test: { name: 'repository', include: ['scripts/**/*.test.js'] } },
      {
        // What drives programs that aren't npm packages: the AWS CLI, boto3, Terraform.
        resolve: { conditions: ['source'] },
        ssr: { resolve: { conditions: ['source'] } },
        test: { name: 'interop', include: ['packages/*/src/**/*.interop.test.ts'] },
      },
    ],
  },
});
