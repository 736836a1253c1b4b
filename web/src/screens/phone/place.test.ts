import { expect, it } from 'vitest';
import { placeIn } from './place';

it.each<[string, string, string, number | undefined]>([
  ['/bord27', '', 'bord27', undefined],
  ['/BORD27/', '', 'bord27', undefined],
  ['/bord27/table/4', '', 'bord27', 4],
  ['/bord27/table/100/', '', 'bord27', 100],
  ['/bord27', '?table=4', 'bord27', 4],
  ['/bord27/table/2', '?table=4', 'bord27', 2],
  ['/bord27/table/0', '', 'bord27', undefined],
  ['/bord27/table/1000', '', 'bord27', undefined],
  ['/bord27/table/4x', '', 'bord27', undefined],
  ['/bord27/chair/4', '', 'bord27', undefined],
  ['/b%C3%B8rd27', '', 'børd27', undefined],
  ['/%E0%A4%A', '', '%e0%a4%a', undefined],
])('"%s%s" is workshop %s, table %s', (path, search, code, table) => {
  expect(placeIn(path, search)).toEqual(table === undefined ? { code } : { code, table });
});
