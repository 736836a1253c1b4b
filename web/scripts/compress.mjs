// Writes .br and .gz beside every text file of dist/, prints what each page weighs, and fails when the phone is too heavy for a full room.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const phoneBytesMax = 30 * 1024; // 300 phones load it in the same minute over one access point
const pages = ['home', 'phone', 'desk', 'stage', 'tablecloth', 'report'];

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(html|css|js|mjs|svg|webmanifest|json|txt)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

const small = new Map();
for (const path of files) {
  const bytes = readFileSync(path);
  const brotli = brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  writeFileSync(`${path}.br`, brotli);
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  small.set(`/${relative(dist, path)}`, { bytes: bytes.length, brotli: brotli.length });
}

/** The page and everything it loads before it can draw: its scripts, what they import at once, and its style sheets. */
function loadedBy(page) {
  const found = new Set([`/${page}.html`]);
  for (const path of found) {
    if (!/\.(html|js)$/.test(path)) continue;
    const text = readFileSync(dist + path, 'utf8');
    const names = path.endsWith('.html')
      ? [...text.matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name)
      : [...text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\s*(?:[^"'()]*?\bfrom\s*)?["'](\.\/[^"']+)["']/g)].map(
          ([, name]) => `/assets/${name.slice(2)}`,
        );
    for (const name of names) if (small.has(name)) found.add(name);
  }
  return [...found];
}

const row = (name, bytes, brotli) =>
  console.log(`${name.padEnd(34)}${String(bytes).padStart(9)}${String(brotli).padStart(9)}`);
row('file', 'bytes', 'brotli');
for (const [name, { bytes, brotli }] of small) row(name, bytes, brotli);
console.log();
row('page with all it loads', 'bytes', 'brotli');
let tooHeavy = false;
for (const page of pages.filter((name) => existsSync(`${dist}/${name}.html`))) {
  const sum = loadedBy(page).reduce(
    (all, name) => ({ bytes: all.bytes + small.get(name).bytes, brotli: all.brotli + small.get(name).brotli }),
    { bytes: 0, brotli: 0 },
  );
  row(page, sum.bytes, sum.brotli);
  if (page === 'phone' && sum.brotli > phoneBytesMax) {
    console.error(`The phone weighs ${sum.brotli} bytes; at most ${phoneBytesMax}.`);
    tooHeavy = true;
  }
}
process.exit(tooHeavy ? 1 : 0);
