// What is said of slides on the stage and on the phone.
import { define } from './define';

export const slides = define(
  {
    slide: 'Lysbilde',
    follow: 'Åpne lenken',
    linkQr: 'QR-kode til {address}',
    coming: 'Bildet kommer …',
    notHere: 'Bildet er ikke kommet fram ennå. Det prøves igjen.',
    timeLeft: 'Tid igjen',
    seen: 'Lysbilder som er vist ({n})',
    seenTitle: 'Lysbilder som er vist',
    now: 'Vises nå',
    close: 'Lukk',
  },
  {
    slide: 'Lysbilete',
    follow: 'Opne lenkja',
    linkQr: 'QR-kode til {address}',
    coming: 'Biletet kjem …',
    notHere: 'Biletet er ikkje komme fram enno. Det blir prøvd igjen.',
    timeLeft: 'Tid att',
    seen: 'Lysbilete som er viste ({n})',
    seenTitle: 'Lysbilete som er viste',
    now: 'Blir vist no',
    close: 'Lukk',
  },
  {
    slide: 'Slide',
    follow: 'Open the link',
    linkQr: 'QR code for {address}',
    coming: 'The picture is on its way …',
    notHere: 'The picture has not come through yet. It is being tried again.',
    timeLeft: 'Time left',
    seen: 'Slides that were shown ({n})',
    seenTitle: 'Slides that were shown',
    now: 'Shown now',
    close: 'Close',
  },
);
