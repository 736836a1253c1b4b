// Why something did not happen, in words for the person it happened to.
import { define } from './define';

const refusalsNb = {
  invalid: 'Det gikk ikke. Last siden på nytt og prøv igjen.',
  not_allowed: 'Det kan ikke du gjøre her.',
  missing: 'Det finnes ikke lenger.',
  bad_text: 'Teksten kan ikke brukes: den er tom, for lang eller har tegn som ikke går an.',
  too_many: 'Det er fullt: det går ikke an å legge til flere.',
  stale: 'Noen andre var før deg. Se hvordan det er nå.',
  already: 'Det er allerede gjort.',
  wrong_phase: 'Det går ikke an akkurat nå.',
  table_full: 'Bordet er fullt.',
  ended: 'Verkstedet er slutt.',
  gap: 'Noe kom ut av rekkefølge. Prøv igjen.',
  reused: 'Noe kom ut av rekkefølge. Prøv igjen.',
  locked: 'Verkstedet tar ikke inn flere nå. Snakk med den som leder det.',
  storage_unavailable: 'Det kan ikke lagres akkurat nå. Vi prøver igjen.',
};
const refusals = define(
  refusalsNb,
  {
    invalid: 'Det gjekk ikkje. Last sida på nytt og prøv igjen.',
    not_allowed: 'Det kan ikkje du gjere her.',
    missing: 'Det finst ikkje lenger.',
    bad_text: 'Teksten kan ikkje brukast: han er tom, for lang eller har teikn som ikkje går an.',
    too_many: 'Det er fullt: det går ikkje an å leggje til fleire.',
    stale: 'Nokon andre var før deg. Sjå korleis det er no.',
    already: 'Det er alt gjort.',
    wrong_phase: 'Det går ikkje an akkurat no.',
    table_full: 'Bordet er fullt.',
    ended: 'Verkstaden er slutt.',
    gap: 'Noko kom ut av rekkjefølgje. Prøv igjen.',
    reused: 'Noko kom ut av rekkjefølgje. Prøv igjen.',
    locked: 'Verkstaden tek ikkje inn fleire no. Snakk med den som leier han.',
    storage_unavailable: 'Det kan ikkje lagrast akkurat no. Vi prøver igjen.',
  },
  {
    invalid: 'That did not work. Reload the page and try again.',
    not_allowed: 'You cannot do that here.',
    missing: 'It is not there any more.',
    bad_text: 'The text cannot be used: it is empty, too long or has characters that are not allowed.',
    too_many: 'It is full: no more can be added.',
    stale: 'Somebody else was first. Look at how it is now.',
    already: 'It is already done.',
    wrong_phase: 'Not possible right now.',
    table_full: 'The table is full.',
    ended: 'The workshop has ended.',
    gap: 'Something came out of order. Try again.',
    reused: 'Something came out of order. Try again.',
    locked: 'Nobody new is let in right now. Speak to the facilitator.',
    storage_unavailable: 'It cannot be stored right now. We keep trying.',
  },
);

const closingsNb = {
  bad_token: 'Vi kjenner deg ikke igjen her. Bli med på nytt.',
  abuse: 'Forbindelsen ble brutt fordi noe gikk galt på siden. Last den på nytt.',
  version: 'Det er kommet en ny utgave. Last siden på nytt.',
  removed: 'Du er tatt ut av verkstedet. Snakk med den som leder det.',
  ended: 'Verkstedet finnes ikke lenger.',
  too_many: 'Du har verkstedet åpent for mange steder. Lukk et av dem og last siden på nytt.',
  other: 'Forbindelsen ble brutt. Last siden på nytt.',
};
const closings = define(
  closingsNb,
  {
    bad_token: 'Vi kjenner deg ikkje igjen her. Bli med på nytt.',
    abuse: 'Sambandet vart brote fordi noko gjekk gale på sida. Last henne på nytt.',
    version: 'Det har kome ei ny utgåve. Last sida på nytt.',
    removed: 'Du er teken ut av verkstaden. Snakk med den som leier han.',
    ended: 'Verkstaden finst ikkje lenger.',
    too_many: 'Du har verkstaden open for mange stader. Lukk ein av dei og last sida på nytt.',
    other: 'Sambandet vart brote. Last sida på nytt.',
  },
  {
    bad_token: 'We do not know you here any more. Join again.',
    abuse: 'The connection was closed because something went wrong on the page. Reload it.',
    version: 'There is a new version. Reload the page.',
    removed: 'You have been taken out of the workshop. Talk to the facilitator.',
    ended: 'The workshop does not exist any more.',
    too_many: 'You have the workshop open in too many places. Close one and reload the page.',
    other: 'The connection was closed. Reload the page.',
  },
);

const requests = define(
  {
    offline: 'Vi får ikke kontakt. Sjekk nettet og prøv igjen.',
    not_found: 'Vi finner ikke noe verksted med den koden.',
    too_many_attempts: 'For mange feil koder herfra. Vent litt og prøv igjen.',
    table_full: 'Bordet er fullt. Velg et annet.',
    full: 'Verkstedet er fullt.',
    ended: 'Verkstedet er slutt.',
    not_allowed: 'Lenken gjelder ikke lenger.',
    other: 'Det gikk ikke. Prøv igjen.',
  },
  {
    offline: 'Vi får ikkje kontakt. Sjekk nettet og prøv igjen.',
    not_found: 'Vi finn ingen verkstad med den koden.',
    too_many_attempts: 'For mange feil kodar herifrå. Vent litt og prøv igjen.',
    table_full: 'Bordet er fullt. Vel eit anna.',
    full: 'Verkstaden er full.',
    ended: 'Verkstaden er slutt.',
    not_allowed: 'Lenkja gjeld ikkje lenger.',
    other: 'Det gjekk ikkje. Prøv igjen.',
  },
  {
    offline: 'We cannot reach the server. Check the network and try again.',
    not_found: 'There is no workshop with that code.',
    too_many_attempts: 'Too many wrong codes from here. Wait a moment and try again.',
    table_full: 'The table is full. Choose another.',
    full: 'The workshop is full.',
    ended: 'The workshop has ended.',
    not_allowed: 'The link is not valid any more.',
    other: 'That did not work. Try again.',
  },
);

/** Why the server refused a command; an unknown reason reads as `invalid`. */
export function refusalText(reason: string): string {
  return refusals(Object.hasOwn(refusalsNb, reason) ? (reason as keyof typeof refusalsNb) : 'invalid');
}

/** Why the server closed the line for good, by the close code's name. */
export function closedText(name = 'other'): string {
  return closings(Object.hasOwn(closingsNb, name) ? (name as keyof typeof closingsNb) : 'other');
}

/** Why a request failed: what state/access throws. */
export function requestText(failed: { status: number; error: string }): string {
  if (failed.error === 'offline') return requests('offline');
  if (failed.error === 'table_full' || failed.error === 'ended') return requests(failed.error);
  if (failed.error === 'too_many') return requests('full');
  if (failed.status === 404) return requests('not_found');
  if (failed.status === 429) return requests('too_many_attempts');
  if (failed.status === 401 || failed.status === 403) return requests('not_allowed');
  return requests('other');
}
