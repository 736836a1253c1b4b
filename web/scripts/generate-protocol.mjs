// Writes src/protocol/*.ts from protocol/: the message types and the close codes. With --check it writes nothing and fails on a difference.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';

const root = fileURLToPath(new URL('../..', import.meta.url));
const style = { parser: 'typescript', singleQuote: true, printWidth: 120 };
const banner = '// Generated from protocol/ by `npm run generate`; do not edit.\n';

const schema = JSON.parse(readFileSync(`${root}protocol/bordduk.schema.json`, 'utf8'));
// The generator follows references from the root only; what travels over HTTP is referred to by nothing, so it is named here.
const used = JSON.stringify(schema);
const loose = Object.keys(schema.definitions).filter((name) => !used.includes(`"#/definitions/${name}"`));
schema.oneOf.push(...loose.map((name) => ({ $ref: `#/definitions/${name}` })));
const types = await compile(schema, 'bordduk', {
  additionalProperties: false,
  bannerComment: banner,
  declareExternallyReferenced: true,
  ignoreMinAndMaxItems: true,
  unreachableDefinitions: true,
  format: false,
});
// The generator documents why it kept an unreferenced definition; a reader does not need that.
const tidy = types.replace(/\/\*\*\n(?: \*[^\n]*\n)*? \* This interface was referenced by `[^\n]*\n \* via the `definition` "[^"]*"\.\n \*\//g, (block) =>
  block.replace(/ \*\n \* This interface was referenced by [\s\S]*?"\.\n/, '').replace(/\/\*\*\n \* This interface was referenced by [\s\S]*?"\.\n \*\//, ''),
);
const codes = JSON.parse(readFileSync(`${root}protocol/close-codes.json`, 'utf8'));
const closeCodes =
  banner +
  'export interface CloseCode { name: string; reconnect: boolean; why: string }\n' +
  `export const closeCodes: Readonly<Record<number, CloseCode>> = ${JSON.stringify(codes)};\n`;

let differs = false;
for (const [name, text] of Object.entries({ 'messages.ts': tidy, 'close-codes.ts': closeCodes })) {
  const path = `${root}web/src/protocol/${name}`;
  const wanted = await format(text, style);
  if (process.argv.includes('--check')) {
    if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
      console.error(`${path} is not what protocol/ says: run npm run generate`);
      differs = true;
    }
  } else writeFileSync(path, wanted);
}
process.exit(differs ? 1 : 0);
