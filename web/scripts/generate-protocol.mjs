// Writes src/protocol/*.ts from protocol/ (the message types, the report's, the close codes) and pins the schema's hash in protocol/version.json; the version
// itself is raised by hand. With --check it writes nothing and fails on a difference.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { format } from 'prettier';

const root = fileURLToPath(new URL('../..', import.meta.url));
const style = { parser: 'typescript', singleQuote: true, printWidth: 120 };
const banner = '// Generated from protocol/ by `npm run generate`; do not edit.\n';

const schemaText = readFileSync(`${root}protocol/bordduk.schema.json`, 'utf8');
const schema = JSON.parse(schemaText);
// The generator follows references from the root only; what travels over HTTP is referred to by nothing, so it is named here.
const used = JSON.stringify(schema);
const loose = Object.keys(schema.definitions).filter((name) => !used.includes(`"#/definitions/${name}"`));
schema.oneOf.push(...loose.map((name) => ({ $ref: `#/definitions/${name}` })));
const shape = {
  additionalProperties: false,
  bannerComment: banner,
  declareExternallyReferenced: true,
  ignoreMinAndMaxItems: true,
  unreachableDefinitions: true,
  format: false,
};
const types = await compile(schema, 'bordduk', shape);
// The report travels alone, as a file too; its types are its own.
const reportSchema = JSON.parse(readFileSync(`${root}protocol/report.schema.json`, 'utf8'));
const reportTypes = await compile(reportSchema, 'report', shape);
// The generator documents why it kept an unreferenced definition; a reader does not need that.
const tidied = (text) =>
  text.replace(
    /\/\*\*\n(?: \*[^\n]*\n)*? \* This interface was referenced by `[^\n]*\n \* via the `definition` "[^"]*"\.\n \*\//g,
    (block) =>
      block
        .replace(/ \*\n \* This interface was referenced by [\s\S]*?"\.\n/, '')
        .replace(/\/\*\*\n \* This interface was referenced by [\s\S]*?"\.\n \*\//, ''),
  );
const codes = JSON.parse(readFileSync(`${root}protocol/close-codes.json`, 'utf8'));
// Why is for whoever reads; the pages need the name and whether to come back, and the phone must be light.
const closeCodes =
  banner +
  'export interface CloseCode { name: string; reconnect: boolean }\n' +
  'export const closeCodes: Readonly<Record<number, CloseCode>> = {\n' +
  Object.entries(codes)
    .map(([code, { name, reconnect, why }]) => `/** ${why} */\n${code}: ${JSON.stringify({ name, reconnect })},`)
    .join('\n') +
  '};\n';

const { version } = JSON.parse(readFileSync(`${root}protocol/version.json`, 'utf8'));
const sha256 = createHash('sha256').update(schemaText).digest('hex');

const wanted = {
  'web/src/protocol/messages.ts': await format(tidied(types), style),
  'web/src/protocol/report.ts': await format(tidied(reportTypes), style),
  'web/src/protocol/close-codes.ts': await format(closeCodes, style),
  'protocol/version.json': await format(JSON.stringify({ version, sha256 }), { parser: 'json' }),
};
let differs = false;
for (const [name, text] of Object.entries(wanted)) {
  const path = `${root}${name}`;
  if (!process.argv.includes('--check')) writeFileSync(path, text);
  else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
    console.error(`${name} is not what protocol/ says: run npm run generate`);
    differs = true;
  }
}
process.exit(differs ? 1 : 0);
