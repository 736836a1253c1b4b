// The house keeps its shape: who may include whom, what may stand where, and that nothing generated has drifted.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check, finish } from '../common/checks.mjs';

const top = fileURLToPath(new URL('../..', import.meta.url));
const read = (path) => readFileSync(top + path, 'utf8');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: top, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path && existsSync(top + path));
const sources = files.filter((path) => /^server\/[a-z]+\/.*\.(cpp|hpp)$/.test(path));
const roomOf = (path) => path.split('/')[1];
const includes = (path) => [...read(path).matchAll(/^\s*#\s*include\s*([<"])([^>"]+)[>"]/gm)].map(([, kind, name]) => ({ kind, name }));

/** The only rooms each room may include, itself aside. `store` may also see the one header of its port. */
const mayInclude = {
  core: [],
  wire: ['core'],
  room: ['core'],
  store: ['core', 'wire'],
  net: ['core', 'wire', 'room'],
  app: ['core', 'wire', 'room', 'store', 'net'],
};

await check('H1: includes go down, never sideways', () =>
  sources.flatMap((path) => {
    const room = roomOf(path);
    return includes(path)
      .filter(({ kind }) => kind === '"')
      .map(({ name }) => name)
      .filter((name) => {
        const target = name.includes('/') ? name.split('/')[0] : room;
        return !(target === room || mayInclude[room].includes(target) || (room === 'store' && name === 'room/ports.hpp'));
      })
      .map((name) => `${path} includes ${name}`);
  }),
);

await check("H2: CMake's edges are the same", () => {
  const lines = read('server/CMakeLists.txt').matchAll(/^room\((\w+)([^)]*)\)/gm);
  return [...lines].flatMap(([, room, uses]) =>
    uses
      .trim()
      .split(/\s+/)
      .filter((used) => used && !mayInclude[room].includes(used))
      .map((used) => `server/CMakeLists.txt lets ${room} use ${used}`),
  );
});

await check('H3: core is values: no clock, chance, thread, file, hash order', () => {
  const forbidden = /^(chrono|ctime|time\.h|random|thread|mutex|atomic|future|fstream|iostream|filesystem|unordered_map|unordered_set)$/;
  return sources
    .filter((path) => roomOf(path) === 'core')
    .flatMap((path) =>
      includes(path)
        .filter(({ kind, name }) => kind === '<' && (forbidden.test(name) || (/[/.]/.test(name) && !/^boost\/(describe|mp11)/.test(name))))
        .map(({ name }) => `${path} includes <${name}>`),
    );
});

await check('H4: each library is known to one room', () => {
  const home = [
    [/^rapidjson\//, ['wire']],
    [/^sqlite3/, ['store']],
    [/^libpq/, ['store']],
    [/^zlib/, ['wire']],
    [/^boost\/beast/, ['net']],
    [/^boost\/asio/, ['net', 'app']],
    [/^openssl\//, ['net', 'app']],
    [/^(spdlog|CLI|date|qrencode)/, ['app']],
  ];
  return sources.flatMap((path) =>
    includes(path).flatMap(({ name }) =>
      home.filter(([library, rooms]) => library.test(name) && !rooms.includes(roomOf(path))).map(() => `${path} includes ${name}`),
    ),
  );
});

await check('H5: every header says first what it is', () =>
  sources.filter((path) => path.endsWith('.hpp') && !/^\/\/ \S.*/.test(read(path))).map((path) => `${path} opens without a sentence`),
);

await check('H6: every room has a README of at most 60 lines, the front page at most 140', () => {
  const rooms = [...Object.keys(mayInclude).map((room) => `server/${room}`), 'web', 'tests', 'deploy'];
  const length = (path) => (existsSync(top + path) ? read(path).split('\n').length - 1 : Infinity);
  return [
    ...rooms.map((room) => [`${room}/README.md`, 60]),
    ['protocol/README.md', 120],
    ['README.md', 140],
  ]
    .filter(([path, most]) => length(path) > most)
    .map(([path, most]) => `${path}: ${length(path)} lines, at most ${most}`);
});

await check('H7: nothing but the house stands at the top', () => {
  const allowed = new Set(['CMakeLists.txt', 'CMakePresets.json', 'LICENSE', 'README.md', 'server', 'web', 'protocol', 'tests', 'deploy']);
  return [...new Set(files.map((path) => path.split('/')[0]))].filter((name) => !allowed.has(name) && !name.startsWith('.'));
});

await check('H8: no file is called after nothing', () =>
  files.filter((path) => !path.startsWith('tests/') && /(^|[/_-])(utils?|helpers?|managers?|common|misc)(\.|\/|$)/.test(path) && !/^web\/src\/text\/common(\.test)?\.ts$/.test(path)),
);

await check('H9: the lock file holds no download address', () =>
  files.filter((path) => path.endsWith('package-lock.json') && read(path).includes('"resolved"')),
);

await check('H10: the TypeScript of the protocol is what the schema says', () => {
  execFileSync('node', ['scripts/generate-protocol.mjs', '--check'], { cwd: `${top}web`, stdio: 'pipe' });
});

await check('H11: every text is there in three languages', () => {
  // The compiler holds the keys together; this holds the texts: none may be empty or a copy of the key.
  return files
    .filter((path) => /^web\/src\/text\/.*\.ts$/.test(path))
    .flatMap((path) => [...read(path).matchAll(/^\s+(\w+): (['"`])\2,?$/gm)].map(([, key]) => `${path}: ${key} is empty`));
});

finish();
