// What the phone says about what one will do at home, and about what one takes along.
import { defineLight } from './define';

const nb = {
  tab: 'Hjem',
  title: 'Når jeg kommer hjem',
  lead: 'Én setning om hva du vil gjøre. Bare du ser den til du deler den.',
  write: 'Når jeg kommer hjem, vil jeg …',
  writeOur: 'Når vi kommer hjem, vil vi …',
  whose: 'Hvem gjelder det?',
  mine: 'Meg',
  ours: 'Oss hjemme',
  noOrganisation: 'Skriv hvor du kommer fra under «Bordet», så kan du også love noe for dem du kommer fra.',
  due: 'Innen (valgfritt)',
  dueBy: 'innen {date}',
  save: 'Lagre',
  cancel: 'Avbryt',
  another: 'Skriv en til',
  edit: 'Endre',
  remove: 'Slett',
  removed: 'Setningen er slettet.',
  undo: 'Angre',
  card: 'Kort',
  calendar: 'Kalender',
  calendarHint: 'Kalenderen minner deg på det etter 4 og 12 uker.',
  calendarFailed: 'Fikk ikke hentet kalenderfila. Prøv igjen om litt.',
  sharing: 'Deling: {level}',
  whoSees: 'Hvem kan se det?',
  levelMine: 'bare jeg',
  levelRoom: 'alle som er her',
  levelReport: 'alle som er her, og dokumentasjonen',
  unnamed: 'Uten navn',
  named: 'Med navn',
  withOrganisation: 'Vises sammen med «{organisation}».',
  namesHidden: 'Navn er skjult i dag. Bare det du lover for organisasjonen, kan deles.',
  others: 'Det andre vil gjøre ({n})',
  cardTitle: 'Kortet ditt',
  cardAlt: 'Kort med det du vil gjøre: {text}',
  saveCard: 'Lagre bildet',
  print: 'Skriv ut',
  close: 'Lukk',
  reminder4: 'Fire uker siden: {text}',
  reminder12: 'Tolv uker siden: {text}',
  reminderDue: 'I dag: {text}',
  reminderAbout: 'Dette skrev du på «{title}» {date}.',
  // What one takes along
  keepTitle: 'Ta med deg det du har skrevet',
  keepLead: 'Lappene og setningene dine i én fil. Ingen andre får den.',
  keepPage: 'Som side',
  keepText: 'Som tekst',
  reportSoon: 'Dokumentasjonen er ikke lagt ut ennå. Lenken kommer her.',
  yourNotes: 'Lappene dine',
  nothing: 'Du har ikke skrevet noe.',
  // What was shown before
  evidence: 'Sitater og tall fra før ({n})',
  evidenceClose: 'Tilbake til spørsmålet',
};

export type HomeTexts = Record<keyof typeof nb, string>;

export const th = defineLight(nb, {
  nn: () => import('./phone-home.nn'),
  en: () => import('./phone-home.en'),
});
