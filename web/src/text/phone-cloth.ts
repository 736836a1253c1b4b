// What the phone says about the cloth: themes, dots, what comes out of them, how far a note is shared, and two texts in one place.
import { defineLight } from './define';

const nb = {
  // Themes
  newTheme: 'Ny fellesnevner',
  themeName: 'Hva handler lappene om?',
  makeTheme: 'Lag fellesnevner',
  moveToTheme: 'Flytt til fellesnevner',
  noTheme: 'Uten fellesnevner',
  themeActs: 'Mer om «{name}»',
  renameTheme: 'Endre navn',
  themeUp: 'Flytt opp',
  themeDown: 'Flytt ned',
  themePlace: 'Nummer {n} av {total}',
  mergeTheme: 'Slå sammen med …',
  removeTheme: 'Løs opp',
  removeThemeHint: 'Lappene blir liggende på bordet.',
  emptyTheme: 'Ingen lapper her ennå.',
  sameAs: 'Sier det samme som …',
  oneSame: '1 til sier det samme',
  manySame: '{n} til sier det samme',
  apart: 'Skill ut',
  // Dots
  openDots: 'Stem',
  openDotsTitle: 'Åpne for stemmer',
  dotsEach: 'Hvor mange stemmer får hver?',
  openNow: 'Åpne',
  dotsLeft: 'Du har {n} stemmer',
  dotsLeftOne: 'Du har 1 stemme',
  dotsLeftNone: 'Alle stemmene dine er brukt',
  dotsFor: '{name}: {n} igjen',
  dotsHidden: 'Ingen ser de andres før det er talt opp.',
  whoseDots: 'Hvem stemmer?',
  myDots: 'Jeg',
  putDot: 'Gi en stemme til «{what}»',
  takeDot: 'Ta tilbake en stemme fra «{what}»',
  closeDots: 'Tell opp',
  castOf: '{n} av {total} har stemt',
  results: 'Slik stemte bordet',
  votes: '{n} stemmer',
  oneVote: '1 stemme',
  voteAgain: 'Stem på nytt',
  // What comes out of it
  draft: 'Utkast fra bordet',
  draftDots: 'Dette fikk flest stemmer.',
  draftThemes: 'Dette er fellesnevnerne deres.',
  useDraft: 'Bruk som punkter',
  draftHint: 'Du kan rette hvert punkt etterpå.',
  // The sharing ladder
  levelMine: 'bare du ser den',
  levelTable: 'på bordet',
  levelRoom: 'vist for rommet',
  levelReport: 'med i dokumentasjonen',
  toReport: 'Ta med i dokumentasjonen',
  outOfReport: 'Ta ut av dokumentasjonen',
  takenDown: 'Tatt ned av den som leder dagen',
  // Where names are hidden
  namesHiddenHint:
    'Det du skriver, ligger bare på denne telefonen. Når du deler, blir lappen bordets, uten navn, og kan ikke tas tilbake.',
  unsignedShort: 'Uten navn, og kan ikke tas tilbake.',
  onThisPhone: 'Bare på denne telefonen',
  shareUnsigned: 'Del uten navn',
  removedHere: 'Lappen er slettet fra telefonen.',
  // Two people, one text
  bothLead: 'Noen andre endret dette samtidig.',
  bothMine: 'Ditt',
  bothTheirs: 'Det som står der nå',
  bothUseMine: 'Bruk mitt',
  bothKeep: 'Behold begge',
  bothLetBe: 'La det stå',
};

export type ClothTexts = Record<keyof typeof nb, string>;

export const tc = defineLight(nb, {
  nn: () => import('./phone-cloth.nn'),
  en: () => import('./phone-cloth.en'),
});
