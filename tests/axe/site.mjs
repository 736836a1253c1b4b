// The gallery and the real pages, built by Vite as they are shipped and served by a plain server: no development server's extras are looked at.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const web = fileURLToPath(new URL('../../web/', import.meta.url));
const fromWeb = createRequire(join(web, 'package.json'));
const load = (name) => import(pathToFileURL(fromWeb.resolve(name)).href);

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.webmanifest': 'application/json' };

/** Which page answers an address; the same as the server's own table of pages. */
function pageOf(path) {
  if (path === '/') return 'home.html';
  if (/^\/[^/.]+\/desk$/.test(path)) return 'desk.html';
  if (/^\/[^/.]+\/stage$/.test(path)) return 'stage.html';
  if (/^\/[^/.]+\/report$/.test(path)) return 'report.html';
  if (/^\/[^/.]+\/table\/\d+$/.test(path)) return 'tablecloth.html';
  if (/^\/[^/.]+$/.test(path)) return 'phone.html';
  return path.slice(1);
}

export async function openSite() {
  const folder = mkdtempSync(join(tmpdir(), 'bordduk-axe-'));
  const { build } = await load('vite');
  const solid = (await load('vite-plugin-solid')).default;
  const pages = ['gallery', 'home', 'phone', 'desk', 'stage', 'tablecloth', 'report'];
  await build({
    root: web,
    configFile: false,
    logLevel: 'error',
    plugins: [solid()],
    build: {
      outDir: folder,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: Object.fromEntries(pages.map((page) => [page, join(web, `${page}.html`)])) },
    },
  });
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = normalize(join(folder, pageOf(path)));
    try {
      if (!file.startsWith(folder + sep)) throw new Error('outside');
      const body = readFileSync(file);
      response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
