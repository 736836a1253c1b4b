import { expect, test } from 'vitest';
import { forgetPerson, forgetWorkshop } from './erase';
import { useStore } from './identity';
import { keys, memoryStore } from './storage';

test('what a device keeps of a workshop goes, and nothing of another one or of the person', async () => {
  const store = memoryStore();
  useStore(store);
  const gone = [
    keys.person('k7mpq3'),
    keys.desk('k7mpq3'),
    keys.key('k7mpq3'),
    keys.ballots('k7mpq3'),
    keys.cloth('k7mpq3', 2),
    `${keys.queues('k7mpq3', 'p1')}abcdefgh`,
    'bordduk/draft/k7mpq3-note-i1',
    'bordduk/draft/k7mpq3-edit-n1',
  ];
  const left = [keys.person('aaaaaa'), 'bordduk/draft/aaaaaa-note-i1', 'bordduk/language', 'bordduk/name'];
  for (const key of [...gone, ...left]) store.set(key, 'x');
  await forgetWorkshop('k7mpq3');
  expect(store.keys('bordduk/').sort()).toEqual(left.sort());
  forgetPerson();
  expect(store.keys('bordduk/').sort()).toEqual(left.filter((key) => key !== 'bordduk/name').sort());
});
