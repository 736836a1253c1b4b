// What the desk says about the report's own page.
import { define } from './define';

export const t = define(
  { reportOpen: 'Åpne dokumentasjonen' },
  { reportOpen: 'Opne dokumentasjonen' },
  { reportOpen: 'Open the report' },
);
