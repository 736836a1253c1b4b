// What the facilitator says to everybody, in English; loaded when it is chosen.
import type { OverTexts } from './phone-over';

export const texts: OverTexts = {
  lookUp: 'Look up',
  lookUpLead: 'Put your phone down for a moment. What you have written is saved.',
  finishFirst: 'Let me finish writing',
  darkLead: 'The screen rests',
  showScreen: 'Show my screen',
  goBack: 'Back',
  noted: 'Read',
  message: 'A message from the facilitator',
  messageHere: 'A message to your table',
  newMessage: 'New message',
  messages: 'Messages',
  saidBefore: 'Said before by table {n}',
  saidBeforeOnly: 'Said before by another table',
  starred: 'highlighted',
  yourTableNextHint: 'Get ready. This is what you are going to say.',
};
