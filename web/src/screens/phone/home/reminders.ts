// What reminds somebody of what they wanted to do: four and twelve weeks after the day, and on the day they named themselves.
import type { Commitment, Workshop } from '../../../state';
import { th } from '../../../text/phone-home';
import type { Reminder } from './calendar';
import { dayWord, weeksAfter } from './days';

export function remindersOf(
  code: string,
  day: Pick<Workshop, 'date' | 'title'>,
  id: string,
  one: Commitment,
): Reminder[] {
  const description = th('reminderAbout', { title: day.title, date: dayWord(day.date) });
  const reminder = (name: string, date: string, summary: string): Reminder => ({
    uid: `${code}-${id}-${name}@bordduk`,
    day: date,
    summary,
    description,
  });
  const text = one.text.replace(/\s+/g, ' ');
  return [
    ...(one.due === undefined ? [] : [reminder('due', one.due, th('reminderDue', { text }))]),
    reminder('4', weeksAfter(day.date, 4), th('reminder4', { text })),
    reminder('12', weeksAfter(day.date, 12), th('reminder12', { text })),
  ];
}
