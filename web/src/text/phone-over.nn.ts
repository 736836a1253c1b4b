// What the facilitator says to everybody, in nynorsk; loaded when it is chosen.
import type { OverTexts } from './phone-over';

export const texts: OverTexts = {
  lookUp: 'Sjå opp',
  lookUpLead: 'Legg telefonen frå deg litt. Det du har skrive, er lagra.',
  finishFirst: 'Eg må berre skrive ferdig',
  darkLead: 'Skjermen kviler',
  showScreen: 'Vis skjermen min',
  goBack: 'Tilbake',
  noted: 'Lese',
  message: 'Melding frå den som leier dagen',
  messageHere: 'Melding til bordet dykkar',
  newMessage: 'Ny melding',
  messages: 'Meldingar',
  saidBefore: 'Sagt før av bord {n}',
  saidBeforeOnly: 'Sagt før av eit anna bord',
  starred: 'løfta fram',
  yourTableNextHint: 'Gjer dykk klare. Her er det de skal seie.',
};
