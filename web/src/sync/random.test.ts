import { expect, it } from 'vitest';
import { randomId } from './random';

it('R21: an id is letters and digits the schema allows, as long as asked for, and its own', () => {
  const ids = Array.from({ length: 1_000 }, () => randomId());
  expect(new Set(ids).size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9]{16}$/);
  expect(randomId(32)).toMatch(/^[a-z0-9]{32}$/);
});
