// What a page has kept in its browser, all of it, against the table of deploy/privacy.md; and what is still in a server's files.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The keys of the description's table, as patterns by where they are kept. */
export function documented() {
  const page = readFileSync(fileURLToPath(new URL('../../deploy/privacy.md', import.meta.url)), 'utf8');
  const listed = { localStorage: [], sessionStorage: [] };
  for (const [, key, where] of page.matchAll(/^\| `(bordduk\/[^`]+)` \| (localStorage|sessionStorage) \|/gm)) {
    const parts = key.split(/<\w+>/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    listed[where].push(new RegExp(`^${parts.join('[^/]*')}$`));
  }
  return listed;
}

/** Every key in every place that a browser has, and all texts beside them. */
export const keptIn = (page) =>
  page.evaluate(async () => {
    const asked = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const found = { localStorage: Object.keys(localStorage), sessionStorage: Object.keys(sessionStorage), indexedDB: [] };
    const texts = [...Object.values(localStorage), ...Object.values(sessionStorage)];
    const databases = await indexedDB.databases();
    for (const { name } of databases.filter((one) => one.name === 'bordduk')) {
      const open = await asked(indexedDB.open(name));
      for (const table of open.objectStoreNames) {
        const all = await asked(open.transaction(table).objectStore(table).getAll());
        found.indexedDB.push(...all.map(({ key }) => key));
        texts.push(...all.map((one) => one.text ?? ''));
      }
      open.close();
    }
    return {
      ...found,
      databases: databases.map(({ name }) => name),
      caches: 'caches' in globalThis ? await caches.keys() : [],
      workers: 'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
      texts: texts.join('\n'),
    };
  });

/** P1: what is kept and not listed, for one person's device. */
export async function keptBy(who, listed) {
  const kept = await keptIn(who.page);
  const strange = (where, known) =>
    kept[where].filter((key) => !known.some((one) => one.test(key))).map((key) => `${who.name} keeps «${key}» in ${where}`);
  return [
    ...strange('localStorage', listed.localStorage),
    ...strange('sessionStorage', listed.sessionStorage),
    ...strange('indexedDB', listed.localStorage),
    ...kept.databases.filter((one) => one !== 'bordduk').map((one) => `${who.name} has a database «${one}»`),
    ...kept.caches.map((one) => `${who.name} has a cache «${one}»`),
    ...(kept.workers ? [`${who.name} has a service worker`] : []),
    ...(await who.context.cookies()).map(({ name }) => `${who.name} has a cookie «${name}»`),
    ...who.outside.map((url) => `${who.name} asked ${url}`),
  ];
}

/** A text in a file of the server's data. */
export function filesWith(folder, text) {
  const data = join(folder, 'data');
  return readdirSync(data, { withFileTypes: true })
    .filter((entry) => entry.isFile() && readFileSync(join(data, entry.name)).includes(text))
    .map((entry) => `«${text}» is still in ${entry.name}`);
}
