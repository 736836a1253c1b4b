// Reminders as a calendar file: whole days, with an alarm at nine in the morning wherever the phone is. It says only what is given to it, in words
// that are given to it; ical.js knows how such a file is escaped and folded. It is fetched when somebody asks for one.
import ICAL from 'ical.js';

export interface Reminder {
  /** The same reminder again replaces the one before. */
  uid: string;
  /** `2026-12-22` */
  day: string;
  summary: string;
  description: string;
}

const alarmAfter = 'PT9H';
// A line has 75 octets, the space that begins a folded one with them; the library counts without that.
ICAL.foldLength = 74;

function eventOf({ uid, day, summary, description }: Reminder, now: number): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const start = ICAL.Time.fromDateString(day);
  const end = start.clone();
  end.adjust(1, 0, 0, 0);
  event.updatePropertyWithValue('uid', uid);
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(now), true));
  event.updatePropertyWithValue('dtstart', start);
  event.updatePropertyWithValue('dtend', end);
  event.updatePropertyWithValue('summary', summary);
  event.updatePropertyWithValue('description', description);
  event.updatePropertyWithValue('transp', 'TRANSPARENT');
  const alarm = new ICAL.Component('valarm');
  alarm.updatePropertyWithValue('action', 'DISPLAY');
  alarm.updatePropertyWithValue('description', summary);
  alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromString(alarmAfter));
  event.addSubcomponent(alarm);
  return event;
}

export function calendarOf(reminders: readonly Reminder[], now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Bordduk//Bordduk//NO');
  for (const reminder of reminders) calendar.addSubcomponent(eventOf(reminder, now));
  return `${calendar.toString()}\r\n`;
}
