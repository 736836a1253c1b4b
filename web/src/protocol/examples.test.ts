// The examples of protocol/, held against the schema in the browser's language; tests/contract runs the same files in C++.
// The files are taken in as text: as modules, a member named __proto__ would vanish on the way.
import Ajv from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';

interface Example {
  definition: string;
  message: unknown;
  path?: string;
}

const texts = import.meta.glob<string>('../../../protocol/**/*.json', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const text = (file: string): string => {
  const found = texts[`../../../protocol/${file}`];
  if (found === undefined) throw new Error(`no file ${file}`);
  return found;
};

const ajv = new Ajv({ strict: true, strictTypes: false });
ajv.addSchema(JSON.parse(text('bordduk.schema.json')) as object, 'bordduk');

const examples = (kind: 'good' | 'bad'): [string, Example][] =>
  Object.entries(texts)
    .filter(([file]) => file.includes(`/examples/${kind}/`))
    .map(([file, content]) => [file.replace(/^.*\//, ''), JSON.parse(content) as Example]);

// The pointer to what is wrong; a missing or unknown member is named by its own pointer, as the server does.
const where = (definition: string, message: unknown): string | undefined => {
  const validate = ajv.getSchema(`bordduk#/definitions/${definition}`);
  if (!validate) throw new Error(`no definition ${definition}`);
  if (validate(message)) return undefined;
  const [error] = validate.errors ?? [];
  const params = error?.params as { missingProperty?: string; additionalProperty?: string } | undefined;
  const member = params?.missingProperty ?? params?.additionalProperty;
  return `${error?.instancePath ?? ''}${member === undefined ? '' : `/${member}`}`;
};

describe('examples', () => {
  it.each(examples('good'))('%s is as the schema says', (_file, example) => {
    expect(where(example.definition, example.message)).toBeUndefined();
  });

  it.each(examples('bad'))('%s is refused at its path', (_file, example) => {
    expect(where(example.definition, example.message)).toBe(example.path);
  });
});
