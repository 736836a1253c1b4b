// Turns dist/ into pages.S (the bytes) and pages.cpp (the table of net/pages.hpp). Called by CMake: embed.mjs DIST OUT.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';

const [dist, out] = process.argv.slice(2);
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
  .map((file) => ({ file, path: `/${relative(dist, file)}` }))
  .sort((a, b) => (a.path < b.path ? -1 : 1));

const assembly = ['.section .rodata'];
const rows = [];
const declared = [];
/** The bytes of a file under a symbol of their own; the expression that names them in C++. */
function bytes(file, symbol) {
  if (!existsSync(file)) return '{}';
  assembly.push(
    `.global ${symbol}`,
    `.global ${symbol}_end`,
    `${symbol}:`,
    `.incbin "${file}"`,
    `${symbol}_end:`,
    '.byte 0',
  );
  declared.push(`extern char const ${symbol}[], ${symbol}_end[];`);
  return `{${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}`;
}

files.forEach(({ file, path }, i) => {
  const type = types[extname(file)];
  if (!type) throw new Error(`${path}: of what type is it? See scripts/embed.mjs`);
  const tag = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 20);
  const immutable = path.startsWith('/assets/');
  const [plain, brotli, gzip] = ['', '.br', '.gz'].map((ending, j) =>
    bytes(file + ending, `bordduk_page_${i}_${'pbg'[j]}`),
  );
  rows.push(`    {"${path}", "${type}", "${tag}", ${immutable}, ${plain}, ${brotli}, ${gzip}},`);
});
assembly.push('.section .note.GNU-stack,"",%progbits', '');

mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'pages.S'), assembly.join('\n'));
writeFileSync(
  join(out, 'pages.cpp'),
  `#include "net/pages.hpp"

#include <cstddef>

extern "C" {
${declared.join('\n')}
}

// The addresses are known to the linker only, so the table is filled when it is first asked for.
std::span<bordduk::net::page const> bordduk::net::all_pages() {
  static page const all[] = {
${rows.join('\n')}
  };
  return all;
}
`,
);
