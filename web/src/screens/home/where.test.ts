import { expect, it } from 'vitest';
import { whereIs } from './where';

const programme = {
  title: 'A day',
  items: [{ title: 'Kaffe' }, { kind: 'talk' }, null, { title: 'Undersøkelse', polls: [{ title: 'Hvor ofte?' }, {}] }],
};

it.each([
  ['/items/0/minutes', { item: { number: 1, title: 'Kaffe' }, field: 'minutes' }],
  ['/items/0/group/round/limit', { item: { number: 1, title: 'Kaffe' }, field: 'group/round/limit' }],
  ['/items/1', { item: { number: 2 }, field: '' }],
  ['/items/2/title', { item: { number: 3 }, field: 'title' }],
  [
    '/items/3/polls/0/options/1',
    { item: { number: 4, title: 'Undersøkelse' }, poll: { number: 1, title: 'Hvor ofte?' }, field: 'options/1' },
  ],
  ['/items/3/polls/1/title', { item: { number: 4, title: 'Undersøkelse' }, poll: { number: 2 }, field: 'title' }],
  ['/items/3/polls', { item: { number: 4, title: 'Undersøkelse' }, field: 'polls' }],
  ['/items/7/title', { item: { number: 8 }, field: 'title' }],
  ['/items', { field: 'items' }],
  ['/tables', { field: 'tables' }],
  ['/a~1b~0c', { field: 'a/b~c' }],
  ['', { field: '' }],
])('%s is where it says', (path, where) => {
  expect(whereIs(path, programme)).toEqual(where);
});

it.each([null, 7, 'text', [], { items: 'none' }])('a programme that is none (%s) has no titles', (odd) => {
  expect(whereIs('/items/0/minutes', odd)).toEqual({ item: { number: 1 }, field: 'minutes' });
});
