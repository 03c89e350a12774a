import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The pages of the desk. Everything is a file of our own server: no inline script or style, no
 * data: address for fonts, so that the content-security policy can stay strict. `npm run dev` shows
 * composed data.
 */
export default defineConfig(async ({ command }): Promise<ViteUserConfig> => ({
  base: '/',
  plugins: command === 'serve' ? [(await import('./test/mock/middleware.ts')).mock()] : [],
  server: { host: '127.0.0.1' },
  build: {
    outDir: process.env['SIJILL_WEB_OUT'] ?? '../target/classes/org/sijill/desk/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    license: { fileName: 'assets/licences.txt' },
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.ts'],
  },
}));
