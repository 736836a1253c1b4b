// The card, to look at, to save as a picture and to print.
import { createSignal, onMount, Show, type Component } from 'solid-js';
import { workshop, type Commitment } from '../../../state';
import { th } from '../../../text/phone-home';
import { Button } from '../../../ui/Button';
import { saveFile } from '../../../ui/save';
import { Sheet } from '../../../ui/Sheet';
import { usePhone } from '../phone';
import { drawCard } from './card';
import { dayWord } from './days';

/** Prints the picture alone: the page steps back meanwhile. */
function printPicture(url: string, alt: string): void {
  const picture = document.createElement('img');
  picture.className = 'card-print';
  picture.alt = alt;
  const done = (): void => {
    picture.remove();
    removeEventListener('afterprint', done);
  };
  addEventListener('afterprint', done);
  picture.onload = () => window.print();
  picture.src = url;
  document.body.append(picture);
}

const Card: Component<{ commitment: Commitment }> = (props) => {
  const phone = usePhone();
  const day = () => workshop(phone.live.records);
  const [url, setUrl] = createSignal('');
  const alt = (): string => th('cardAlt', { text: props.commitment.text });
  const canvas = document.createElement('canvas');
  onMount(() => {
    const { text, due, whose } = props.commitment;
    drawCard(canvas, {
      title: whose === 'person' ? th('write') : th('writeOur'),
      text,
      due: due === undefined ? undefined : th('dueBy', { date: dayWord(due) }),
      from: [day()?.title, dayWord(day()?.date ?? '1970-01-01')].filter(Boolean).join(', '),
    });
    setUrl(canvas.toDataURL('image/png'));
  });
  const save = (): void => canvas.toBlob((file) => file && saveFile(file, 'bordduk-kort.png'), 'image/png');
  return (
    <div class="card-sheet">
      <Show when={url()}>
        <img class="card-picture" src={url()} alt={alt()} />
      </Show>
      <div class="phone-row">
        <Button kind="main" onPress={save}>
          {th('saveCard')}
        </Button>
        <Button onPress={() => printPicture(url(), alt())}>{th('print')}</Button>
      </div>
    </div>
  );
};

export const CardSheet: Component<{ commitment: Commitment; open: boolean; onClose: () => void }> = (props) => (
  <Sheet open={props.open} onClose={() => props.onClose()} title={th('cardTitle')} closeLabel={th('close')}>
    <Card commitment={props.commitment} />
  </Sheet>
);
