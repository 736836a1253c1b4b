import { expect, it } from 'vitest';
import { troubles } from '../state/pictures/trouble';
import { languages, setLanguage } from './define';
import { troubleText, upload } from './pictures';

it.each(languages)('has words for everything that can be wrong with a file in %s', (language) => {
  setLanguage(language);
  for (const why of troubles) expect(troubleText(why), why).not.toBe(upload('refused'));
  expect(troubleText('no_room')).toBe(upload('full'));
  expect(troubleText('not_a_picture')).toBe(upload('refused'));
  setLanguage('nb');
});
