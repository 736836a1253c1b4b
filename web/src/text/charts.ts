// What stands around the figures of a chart, on every screen that draws one.
import { define, language } from './define';

export const t = define(
  {
    asTable: 'Som tabell',
    answer: 'Svar',
    count: 'Antall',
    share: 'Andel',
    heldBack: 'holdt tilbake',
    none: 'Ingen svar ennå',
    who: 'Hvem',
    others: 'Annet',
    cloud: 'Ordsky',
    place: '{n}. plass',
    alike: '{n} skrev dette',
    ends: '{low} er «{lowLabel}», {high} er «{highLabel}».',
    low: '{low} er «{lowLabel}».',
    high: '{high} er «{highLabel}».',
    tooFew: 'Fordelingen er holdt tilbake: for få har svart til at ingen kan kjennes igjen.',
    answered: '{n} svarte',
    answeredOf: '{n} av {of} svarte',
    several: 'Flere svar var mulig.',
    cells: 'Der færre enn {min} har svart det samme, er tallet holdt tilbake, så ingen kan kjennes igjen.',
    missing: 'Har ikke svart: {names}.',
    imported: 'Kilde: {source}.',
  },
  {
    asTable: 'Som tabell',
    answer: 'Svar',
    count: 'Tal',
    share: 'Del',
    heldBack: 'halde tilbake',
    none: 'Ingen svar enno',
    who: 'Kven',
    others: 'Anna',
    cloud: 'Ordsky',
    place: '{n}. plass',
    alike: '{n} skreiv dette',
    ends: '{low} er «{lowLabel}», {high} er «{highLabel}».',
    low: '{low} er «{lowLabel}».',
    high: '{high} er «{highLabel}».',
    tooFew: 'Fordelinga er halden tilbake: for få har svart til at ingen kan kjennast att.',
    answered: '{n} svarte',
    answeredOf: '{n} av {of} svarte',
    several: 'Fleire svar var mogleg.',
    cells: 'Der færre enn {min} har svart det same, er talet halde tilbake, så ingen kan kjennast att.',
    missing: 'Har ikkje svart: {names}.',
    imported: 'Kjelde: {source}.',
  },
  {
    asTable: 'As a table',
    answer: 'Answer',
    count: 'Count',
    share: 'Share',
    heldBack: 'held back',
    none: 'No answers yet',
    who: 'Who',
    others: 'Other',
    cloud: 'Word cloud',
    place: 'Place {n}',
    alike: '{n} wrote this',
    ends: '{low} is “{lowLabel}”, {high} is “{highLabel}”.',
    low: '{low} is “{lowLabel}”.',
    high: '{high} is “{highLabel}”.',
    tooFew: 'How they divide is held back: too few have answered for nobody to be recognised.',
    answered: '{n} answered',
    answeredOf: '{n} of {of} answered',
    several: 'More than one answer was possible.',
    cells: 'Where fewer than {min} gave the same answer, the number is held back, so that nobody can be recognised.',
    missing: 'Not answered: {names}.',
    imported: 'Source: {source}.',
  },
);

/** "33 %" in Norwegian, "33%" in English. */
export const percentText = (n: number): string => (language() === 'en' ? `${n}%` : `${n} %`);

/** The words the drawing itself needs, as `ui/chart.ts` wants them. */
export const chartWords = () => ({
  asTable: t('asTable'),
  answer: t('answer'),
  count: t('count'),
  share: t('share'),
  heldBack: t('heldBack'),
  none: t('none'),
  who: t('who'),
  others: t('others'),
  cloud: t('cloud'),
  percent: percentText,
});

/** How many answered, and of how many where that is known: no chart is without it. */
export const answered = (n: number, of?: number): string =>
  of === undefined ? t('answered', { n }) : t('answeredOf', { n, of });
