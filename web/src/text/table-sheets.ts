// What stands on the sheet of paper on a table, and on the button that prints it.
import { define } from './define';

export const tableSheet = define(
  {
    table: 'Bord',
    qr: 'QR-kode til bord {n}',
    lead: 'Skann koden for å bli med ved bordet, eller for å ta bilde av duken.',
    code: 'kode',
    print: 'Skriv ut ark til bordene',
    printHint: 'Ett A4-ark per bord, med nummer og QR-kode.',
  },
  {
    table: 'Bord',
    qr: 'QR-kode til bord {n}',
    lead: 'Skann koden for å bli med ved bordet, eller for å ta bilete av duken.',
    code: 'kode',
    print: 'Skriv ut ark til borda',
    printHint: 'Eitt A4-ark per bord, med nummer og QR-kode.',
  },
  {
    table: 'Table',
    qr: 'QR code of table {n}',
    lead: 'Scan the code to join at the table, or to photograph the cloth.',
    code: 'code',
    print: 'Print sheets for the tables',
    printHint: 'One A4 sheet a table, with its number and QR code.',
  },
);
