import { defineConfig } from 'vitest/config';
import { mock } from './test/mock/middleware';

/**
 * The pages of the desk. Everything is a file of our own server: no inline script or style, no
 * data: address for fonts, so that the content-security policy can stay strict.
 *
 * `SIJILL_DESK=http://127.0.0.1:8765 npm run dev` shows a running desk instead of composed data.
 */
const desk = process.env['SIJILL_DESK'];

export default defineConfig({
  base: '/',
  plugins: desk ? [] : [mock()],
  server: {
    host: '127.0.0.1',
    proxy: desk ? { '/api': { target: desk, changeOrigin: true } } : {},
  },
  build: {
    outDir: process.env['SIJILL_WEB_OUT'] ?? '../target/classes/org/sijill/desk/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
  },
});
