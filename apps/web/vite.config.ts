import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import { contractRoutes } from './contractRoutes.ts';

/** Where the console's server listens while developing; `npm run dev` says it. */
const server = process.env.RDS_CONSOLE_SERVER;

export default defineConfig({
  plugins: [react(), contractRoutes()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    // Small fonts and pictures stay files of their own: the content security policy is simpler than data URLs.
    assetsInlineLimit: 0,
    manifest: true,
    // Cloudscape alone is larger than the default limit; the console is served from the same machine.
    chunkSizeWarningLimit: 4000,
  },
  server: { strictPort: true, proxy: server ? { '/api': { target: server, changeOrigin: false } } : {} },
});
