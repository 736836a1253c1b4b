// Builds the pages one by one: what two pages share is in each of them, and none carries what only another needs.
// Nobody goes from page to page, and the phone must be light: 300 of them load it in the same minute.
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const pages = ['home', 'phone', 'desk', 'stage', 'tablecloth', 'report'];

for (const [i, page] of pages.entries()) {
  await build({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'warn',
    build: { emptyOutDir: i === 0, rollupOptions: { input: `${page}.html` } },
  });
}
