// Four pages, one entry each: a phone loads only the phone. Nothing is fetched from elsewhere.
import { defineConfig } from 'vitest/config';
import solid from 'vite-plugin-solid';

export default defineConfig({
  plugins: [solid()],
  build: {
    target: 'es2021',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rollupOptions: { input: { home: 'home.html', phone: 'phone.html', desk: 'desk.html', stage: 'stage.html' } },
  },
  // Tests run with a page around them; Solid must be its browser build there too.
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'] },
  // In development the pages come from Vite and everything live from a running server.
  server: {
    proxy: { '/api': 'http://127.0.0.1:8080', '/live': { target: 'ws://127.0.0.1:8080', ws: true } },
    fs: { allow: ['.', '../protocol'] }, // the tests read the examples and the schema
  },
});
