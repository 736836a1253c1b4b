// Why a file does not become a picture here, and how far it has come, in words.
import { define } from './define';

const troublesNb = {
  empty: 'Filen er tom.',
  svg: 'SVG-filer tas ikke imot, for de kan inneholde program. Lagre bildet som PNG eller JPEG.',
  pdf: 'Dette er en PDF. Her kan du bare bruke bilder.',
  heic: 'Nettleseren kan ikke lese HEIC. Lagre bildet som JPEG, eller send det fra en iPhone.',
  unreadable: 'Filen er ikke et bilde som kan leses. Bruk JPEG eller PNG.',
  too_big: 'Filen er for stor: høyst 40 MB.',
  too_many_pixels: 'Bildet er for stort: høyst 100 megapiksler.',
  pdf_broken: 'PDF-en er ødelagt og kan ikke leses. Lagre den på nytt.',
  pdf_locked: 'PDF-en er låst med passord. Lagre en kopi uten passord.',
  pdf_big: 'PDF-en er for stor: høyst 60 MB.',
  pdf_many: 'PDF-en har for mange sider: høyst 100. Lagre en kopi med sidene du trenger.',
  pdf_slow: 'Siden tar for lang tid å tegne. Lagre den som bilde i stedet.',
  pdf_reader: 'PDF-leseren kom ikke fram. Se om nettet er på, og prøv igjen.',
};

/** The names of state/pictures/trouble.ts; a test holds the two together. */
type TroubleName = keyof typeof troublesNb;
export const trouble = define(
  troublesNb,
  {
    empty: 'Fila er tom.',
    svg: 'SVG-filer blir ikkje tekne imot, for dei kan innehalde program. Lagre biletet som PNG eller JPEG.',
    pdf: 'Dette er ein PDF. Her kan du berre bruke bilete.',
    heic: 'Nettlesaren kan ikkje lese HEIC. Lagre biletet som JPEG, eller send det frå ein iPhone.',
    unreadable: 'Fila er ikkje eit bilete som kan lesast. Bruk JPEG eller PNG.',
    too_big: 'Fila er for stor: høgst 40 MB.',
    too_many_pixels: 'Biletet er for stort: høgst 100 megapikslar.',
    pdf_broken: 'PDF-en er øydelagd og kan ikkje lesast. Lagre han på nytt.',
    pdf_locked: 'PDF-en er låst med passord. Lagre ein kopi utan passord.',
    pdf_big: 'PDF-en er for stor: høgst 60 MB.',
    pdf_many: 'PDF-en har for mange sider: høgst 100. Lagre ein kopi med sidene du treng.',
    pdf_slow: 'Sida tek for lang tid å teikne. Lagre ho som bilete i staden.',
    pdf_reader: 'PDF-lesaren kom ikkje fram. Sjå om nettet er på, og prøv igjen.',
  },
  {
    empty: 'The file is empty.',
    svg: 'SVG files are not taken, because they can hold programs. Save the picture as PNG or JPEG.',
    pdf: 'This is a PDF. Only pictures can be used here.',
    heic: 'This browser cannot read HEIC. Save the picture as JPEG, or send it from an iPhone.',
    unreadable: 'The file is not a picture that can be read. Use JPEG or PNG.',
    too_big: 'The file is too big: at most 40 MB.',
    too_many_pixels: 'The picture is too large: at most 100 megapixels.',
    pdf_broken: 'The PDF is broken and cannot be read. Save it anew.',
    pdf_locked: 'The PDF is locked with a password. Save a copy without one.',
    pdf_big: 'The PDF is too big: at most 60 MB.',
    pdf_many: 'The PDF has too many pages: at most 100. Save a copy with the pages you need.',
    pdf_slow: 'The page takes too long to draw. Save it as a picture instead.',
    pdf_reader: 'The PDF reader did not come through. See whether the network is on, and try again.',
  },
);

export const upload = define(
  {
    preparing: 'Gjøres klart',
    sending: 'Sendes: {percent} %',
    waiting: 'Ingen forbindelse. Sendes så snart den er tilbake.',
    failed: 'Ikke sendt. {why}',
    drop: 'Dropp',
    dropOf: 'Dropp {name}',
    again: 'Prøv igjen',
    againOf: 'Prøv igjen: {name}',
    onTheWay: 'På vei',
    full: 'Verkstedet har ikke plass til flere bilder.',
    tooLarge: 'Bildet er for stort for tjeneren.',
    refused: 'Tjeneren tar ikke imot bildet.',
    notAllowed: 'Du kan ikke sende bilder herfra.',
    ended: 'Verkstedet er slutt.',
  },
  {
    preparing: 'Blir gjort klart',
    sending: 'Blir sendt: {percent} %',
    waiting: 'Inga tilkopling. Blir sendt så snart ho er tilbake.',
    failed: 'Ikkje sendt. {why}',
    drop: 'Dropp',
    dropOf: 'Dropp {name}',
    again: 'Prøv igjen',
    againOf: 'Prøv igjen: {name}',
    onTheWay: 'På veg',
    full: 'Verkstaden har ikkje plass til fleire bilete.',
    tooLarge: 'Biletet er for stort for tenaren.',
    refused: 'Tenaren tek ikkje imot biletet.',
    notAllowed: 'Du kan ikkje sende bilete herifrå.',
    ended: 'Verkstaden er slutt.',
  },
  {
    preparing: 'Getting ready',
    sending: 'Sending: {percent} %',
    waiting: 'No connection. It is sent as soon as it is back.',
    failed: 'Not sent. {why}',
    drop: 'Drop',
    dropOf: 'Drop {name}',
    again: 'Try again',
    againOf: 'Try again: {name}',
    onTheWay: 'On the way',
    full: 'The workshop has no room for more pictures.',
    tooLarge: 'The picture is too large for the server.',
    refused: 'The server does not take the picture.',
    notAllowed: 'You cannot send pictures from here.',
    ended: 'The workshop has ended.',
  },
);

const answers: Record<string, Parameters<typeof upload>[0]> = {
  no_room: 'full',
  too_large: 'tooLarge',
  not_allowed: 'notAllowed',
  ended: 'ended',
};

/** What is said of a picture that did not go up: our own word, or the server's error. */
export function troubleText(why: string): string {
  if (Object.hasOwn(troublesNb, why)) return trouble(why as TroubleName);
  return upload(answers[why] ?? 'refused');
}
