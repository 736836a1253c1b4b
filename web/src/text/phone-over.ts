// What the phone says when the facilitator speaks to everybody: look up, a dark screen, messages; and about the others' points in plenary.
import { defineLight } from './define';

const nb = {
  lookUp: 'Se opp',
  lookUpLead: 'Legg telefonen fra deg litt. Det du har skrevet, er lagret.',
  finishFirst: 'Jeg må bare skrive ferdig',
  darkLead: 'Skjermen hviler',
  showScreen: 'Vis skjermen min',
  goBack: 'Tilbake',
  noted: 'Lest',
  message: 'Melding fra den som leder dagen',
  messageHere: 'Melding til bordet deres',
  newMessage: 'Ny melding',
  messages: 'Meldinger',
  saidBefore: 'Sagt før av bord {n}',
  saidBeforeOnly: 'Sagt før av et annet bord',
  starred: 'løftet fram',
  yourTableNextHint: 'Gjør dere klare. Her er det dere skal si.',
};

export type OverTexts = Record<keyof typeof nb, string>;

export const to = defineLight(nb, {
  nn: () => import('./phone-over.nn'),
  en: () => import('./phone-over.en'),
});
