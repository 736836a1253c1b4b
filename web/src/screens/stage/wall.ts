// What people have said they will do when they get home, as far as they show it to the room: the wall at the end of the day.
import { language } from '../../text/define';
import { t } from '../../text/stage-polls';
import type { Records } from '../../state/live';
import type { Block } from './fit';

/** A day in words, without its year: "30. november". Not every browser has nynorsk; its months are called the same. */
const dayOf = (date: string): string =>
  new Intl.DateTimeFormat(language() === 'en' ? 'en-GB' : 'nb', {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));

export function wallOf(r: Records): Block[] {
  const all = Object.entries(r.shared_commitments).filter(([, { shared }]) => shared !== 'mine');
  // Organisations stand together, and those without one come last; the order is the same on every screen.
  all.sort(
    ([a, one], [b, other]) =>
      (one.organisation ?? '\uffff').localeCompare(other.organisation ?? '\uffff', 'nb') || (a < b ? -1 : 1),
  );
  return all.map(([, { text, name, organisation, due }]) => {
    const who = [name, organisation].filter(Boolean).join(', ');
    const under = [who, due ? t('due', { date: dayOf(due) }) : ''].filter(Boolean).join(' · ');
    return { role: 'item', text: under ? `${text}\n– ${under}` : text, mark: '→' };
  });
}
