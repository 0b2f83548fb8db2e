import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { contractRoutes } from './contractRoutes.ts';
import { leaveOut } from './leaveOut.ts';

/** Where the console's server listens while developing; `npm run dev` says it. */
const server = process.env.RDS_CONSOLE_SERVER;

/**
 * What is needed together goes into one file, with what it needs itself: many small files compress worse. First comes what
 * every page needs, then what pages that are no list need too, then what every list needs.
 */
const firstFiles = [
  { name: 'console', test: /web\/src\/main\.tsx$/, priority: 3 },
  {
    name: 'page',
    test: /web\/src\/(settings\/Section|dashboard\/(IamOverview|queries))\.tsx?$|components\/(column-layout|content-layout|header|key-value-pairs|link)\/index\.js$/,
    priority: 2,
  },
  { name: 'list', test: /web\/src\/table\/ResourceTable\.tsx$/, priority: 1 },
];

export default defineConfig({
  plugins: [
    react(),
    contractRoutes(),
    // Cloudscape has three frames and takes one of them while running: always the second, as no flag of its asks for another.
    leaveOut([
      '@cloudscape-design/components/app-layout/classic.js',
      '@cloudscape-design/components/app-layout/visual-refresh-toolbar/index.js',
    ]),
  ],
  resolve: {
    conditions: ['source', ...defaultClientConditions],
    // Cloudscape's texts are parsed already.
    alias: { '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/lib/no-parser' },
  },
  build: {
    // Small fonts and pictures stay files of their own: the content security policy is simpler than data URLs.
    assetsInlineLimit: 0,
    manifest: true,
    // Cloudscape alone is larger than the default limit; the console is served from the same machine.
    chunkSizeWarningLimit: 4000,
    rolldownOptions: { output: { codeSplitting: { groups: firstFiles } } },
  },
  server: { strictPort: true, proxy: server ? { '/api': { target: server, changeOrigin: false } } : {} },
});
