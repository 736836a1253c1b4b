import { expect, test } from 'vitest';
import { codeIn } from './code';

test.each([
  ['bord27', 'bord27'],
  ['BORD27', 'bord27'],
  [' bor d27 ', 'bord27'],
  ['BOR-D27', 'bord27'],
  ['http://192.168.1.20:8080/bord27', 'bord27'],
  ['bordduk.example/bord27/table/4', 'bord27'],
])('the code in "%s" is found', (typed, code) => {
  expect(codeIn(typed)).toBe(code);
});

test.each(['', 'bord2', 'bord277', 'bør d27', '../../etc'])('"%s" is no code', (typed) => {
  expect(codeIn(typed)).toBeUndefined();
});
