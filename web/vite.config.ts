// Six pages, one entry each; scripts/build.mjs builds them. Nothing is fetched from elsewhere.
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import solid from 'vite-plugin-solid';

/**
 * What a page fetches later has no style sheet of its own that would have to be there first: the import alone is enough. So the look of
 * such a part belongs into a sheet that the page loads, and the build says where it does not.
 */
const plainImports: Plugin = {
  name: 'bordduk-plain-imports',
  enforce: 'pre',
  load: (id) => (id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined),
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const chunks = Object.values(bundle).flatMap((part) => (part.type === 'chunk' ? [part] : []));
      const atOnce = new Set(chunks.filter((chunk) => chunk.isEntry));
      for (const chunk of atOnce)
        chunks.filter(({ fileName }) => chunk.imports.includes(fileName)).forEach((one) => atOnce.add(one));
      const late = new Set(
        chunks.filter((chunk) => !atOnce.has(chunk)).flatMap((chunk) => [...(chunk.viteMetadata?.importedCss ?? [])]),
      );
      for (const chunk of atOnce) chunk.viteMetadata?.importedCss.forEach((sheet) => late.delete(sheet));
      const named = new Map(
        Object.values(bundle).flatMap((part) =>
          part.type === 'asset' && part.fileName.endsWith('.css')
            ? [[part.fileName, new Set(String(part.source).match(/\.[a-z][\w-]*/g))] as const]
            : [],
        ),
      );
      const there = new Set([...named].flatMap(([sheet, classes]) => (late.has(sheet) ? [] : [...classes])));
      for (const sheet of late) {
        const missing = [...(named.get(sheet) ?? [])].filter((one) => !there.has(one));
        if (missing.length > 0)
          this.error(
            `${missing.join(' ')}: the look of a part that is fetched later; a style sheet of its page has to import it`,
          );
        Reflect.deleteProperty(bundle, sheet);
      }
    },
  },
};

/** pdf.js fetches its reader of JPEG 2000 by name, and only for a PDF that has such pictures; without WebAssembly, which our pages may not run. */
const pdfParts: Plugin = {
  name: 'bordduk-pdf-parts',
  apply: 'build',
  generateBundle(_, bundle) {
    if (!Object.keys(bundle).some((name) => name.includes('pdf.worker'))) return;
    const folder = new URL('node_modules/pdfjs-dist/', import.meta.url);
    const { version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { version: string };
    const name = 'openjpeg_nowasm_fallback.js';
    this.emitFile({
      type: 'asset',
      fileName: `assets/pdfjs-${version}/${name}`,
      source: readFileSync(new URL(`wasm/${name}`, folder)),
    });
  },
};

export default defineConfig({
  plugins: [solid(), plainImports, pdfParts],
  build: {
    target: 'es2021',
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  // Tests run with a page around them; Solid must be its browser build there too.
  // Patient: a test beside browsers on two cores takes many times as long, and is no slower code for it.
  test: { environment: 'jsdom', include: ['src/**/*.test.{ts,tsx}'], testTimeout: 60_000 },
  // In development the pages come from Vite and everything live from a running server.
  server: {
    proxy: { '/api': 'http://127.0.0.1:8080', '/live': { target: 'ws://127.0.0.1:8080', ws: true } },
    fs: { allow: ['.', '../protocol', '../tests/sim/traces', '../deploy'] }, // the tests read the examples, the schema and the traces
  },
});
