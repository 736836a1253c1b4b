// What is not with the server yet: where it stands, and what keeps it from being safe.
import { define } from './define';

export const t = define(
  {
    notSent: 'Ikke sendt ennå',
    serverFull: 'Serveren får ikke lagret akkurat nå. Det du skriver, sendes av seg selv så snart det går.',
    deviceFull: 'Denne enheten får ikke lagret noe. La siden stå åpen til alt er sendt.',
  },
  {
    notSent: 'Ikkje send enno',
    serverFull: 'Tenaren får ikkje lagra akkurat no. Det du skriv, blir sendt av seg sjølv så snart det går.',
    deviceFull: 'Denne eininga får ikkje lagra noko. La sida stå open til alt er sendt.',
  },
  {
    notSent: 'Not sent yet',
    serverFull: 'The server cannot save just now. What you write is sent by itself as soon as it can.',
    deviceFull: 'This device cannot save anything. Keep this page open until everything is sent.',
  },
);

/** What to say of it, if anything. */
export const heldWord = (why: 'server' | 'device' | undefined): string =>
  why === undefined ? '' : t(why === 'server' ? 'serverFull' : 'deviceFull');
