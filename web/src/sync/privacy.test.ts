// P1: what a device may keep is what deploy/privacy.md lists, key for key.
import { expect, test } from 'vitest';
import page from '../../../deploy/privacy.md?raw';
import { networkKey } from '../state/room-network';
import { keys } from './storage';

const listed = [...page.matchAll(/^\| `(bordduk\/[^`]+)` \| (?:localStorage|sessionStorage) \| [^|]+ \|$/gm)].map(
  ([, key]) => key ?? '',
);

test('every key is listed with its purpose, and none that there is not', () => {
  const made = [
    keys.person('<code>'),
    keys.join('<code>'),
    keys.key('<code>'),
    keys.ballots('<code>'),
    `${keys.queues('<code>', '<who>')}<client>`,
    keys.desk('<code>'),
    keys.stage('<code>'),
    keys.cloth('<code>', '<n>' as unknown as number),
    keys.observer('<code>'),
    networkKey('<code>'),
  ];
  expect(made).toHaveLength(Object.keys(keys).length + 1);
  expect(listed.filter((key) => key.startsWith('bordduk/<code>/')).sort()).toEqual(made.sort());
});
