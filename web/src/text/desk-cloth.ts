// What the desk says about a table's two addresses: the one for its phones, and the one for the shared screen in its middle.
import { define } from './define';

export const t = define(
  { cloth: 'Bordduken, til en felles skjerm på bordet: {table}' },
  { cloth: 'Bordduken, til ein felles skjerm på bordet: {table}' },
  { cloth: 'The tablecloth, for a shared screen on the table: {table}' },
);
