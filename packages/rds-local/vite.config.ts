import { defineConfig } from 'vite';

/**
 * rds-local with what it needs from its first moment in one file: to find and load some hundred files takes longer than
 * everything else at its start. It is made from what the compiler wrote. SQLite stays outside, being no JavaScript.
 */
export default defineConfig({
  build: { ssr: 'dist/main.js', outDir: 'dist/whole', target: 'node20', minify: false },
  ssr: { noExternal: true, external: ['libsql'] },
});
