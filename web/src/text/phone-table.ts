// What the phone says about the life of a table: signals, host and roles, people without a phone, the round's time.
import { defineLight } from './define';

const nb = {
  // Signals
  needHelp: 'Vi trenger hjelp',
  areDone: 'Vi er ferdige',
  helpSaid: 'Dere har bedt om hjelp. Noen kommer.',
  doneSaid: 'Dere har sagt fra at dere er ferdige.',
  takeSignalBack: 'Ta tilbake',
  ownTime: 'Dere har fått {time} ekstra',
  ownTimeLess: 'Dere har fått {time} mindre',
  tableSpare: 'Bordet har {time} til gode',
  minutesSeconds: '{m} min {s} sek',
  // The host
  hostAway: 'Bordverten er ikke tilkoblet akkurat nå.',
  takeOver: 'Ta over som vert',
  takeHostFrom: '{name} er vert nå. Vil du ta over?',
  nowHost: 'Nå er du bordvert.',
  // Roles
  roles: 'Roller',
  roleTimeKeeper: 'passer tiden',
  roleWriter: 'fører pennen',
  roleGuard: 'vokter spørsmålet',
  yourRoleTimeKeeper: 'Du passer tiden',
  yourRoleWriter: 'Du fører pennen',
  yourRoleGuard: 'Du vokter spørsmålet',
  roleTimeKeeperDoes: 'Du ser klokka stort. Si fra når tiden snart er ute.',
  roleWriterDoes: 'Skriv ned det dere blir enige om, som forslag til oppsummeringen.',
  roleGuardDoes: 'Hent dere tilbake når dere glir bort fra spørsmålet.',
  drawRoles: 'Trekk roller',
  drawAgain: 'Trekk på nytt',
  drawing: 'Trekker …',
  drawnHost: 'Ny bordvert',
  giveRole: 'Rolle for {name}',
  noRole: 'Ingen rolle',
  // Somebody without a phone
  byHand: 'uten telefon',
  addByHand: 'Legg til noen uten telefon',
  addByHandHint: 'De får sin tur i runden. Du trykker og skriver for dem.',
  theirName: 'Navnet deres',
  add: 'Legg til',
  added: '{name} er med.',
  removeByHand: 'Fjern {name}',
  removeByHandAsk: 'Fjerne {name} fra bordet?',
  removeByHandHint: 'Lappene blir liggende på bordet.',
  removeYes: 'Ja, fjern',
  tableIsFull: 'Bordet er fullt.',
  youTapFor: 'Du trykker for {name}.',
  noteFor: 'Lapp for {name}',
  writeForWhom: 'Hvem er lappen fra?',
  forOther: 'For en annen',
  // The round
  backToRound: 'Tilbake til runden',
  backToDiscuss: 'Tilbake til drøftingen',
  moreHost: 'Mer for verten',
  emptyChair: 'Tom stol: gå videre',
  goLast: 'La {name} gå sist',
  timeIsUp: 'Tiden er ute',
  timeIsUpExact: 'Fullfør setningen. Bordet venter til du gir ordet videre.',
  timeIsUpMax: 'Fullfør setningen, og gi ordet videre.',
  timeUpFor: 'Tiden er ute. Gå videre når setningen er ferdig.',
  // The summary before it is time
  soFar: 'Forslag så langt',
};

export type TableTexts = Record<keyof typeof nb, string>;

export const tt = defineLight(nb, {
  nn: () => import('./phone-table.nn'),
  en: () => import('./phone-table.en'),
});
