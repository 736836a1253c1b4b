// What the desk says about the report: its own page, and publishing it.
import { define } from './define';

export const t = define(
  {
    reportOpen: 'Åpne dokumentasjonen',
    share: 'Del dokumentasjonen',
    shareTitle: 'Dele dokumentasjonen med alle?',
    shareWhat: 'Alle som har koden, kan lese den slik den er nå, og den står på skjermen som QR-kode.',
    shareNot: 'Det som bare et bord har sett, og svar som ikke er vist, er ikke med. Senere endringer kommer ikke med.',
    reportShared: 'Delt med alle kl. {time}',
  },
  {
    reportOpen: 'Opne dokumentasjonen',
    share: 'Del dokumentasjonen',
    shareTitle: 'Dele dokumentasjonen med alle?',
    shareWhat: 'Alle som har koden, kan lese han slik han er no, og han står på skjermen som QR-kode.',
    shareNot:
      'Det som berre eit bord har sett, og svar som ikkje er viste, er ikkje med. Seinare endringar kjem ikkje med.',
    reportShared: 'Delt med alle kl. {time}',
  },
  {
    reportOpen: 'Open the report',
    share: 'Publish the report',
    shareTitle: 'Publish the report to everyone?',
    shareWhat: 'Everyone with the code can read it as it is now, and it stands on the screen as a QR code.',
    shareNot:
      'What only one table has seen, and results that were not shown, are left out. Later changes will not be in it.',
    reportShared: 'Published at {time}',
  },
);
