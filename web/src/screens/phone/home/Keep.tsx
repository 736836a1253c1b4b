// At the end: everything one has written oneself, to take along. It is made of what the phone has, so it needs no line; notes that never left the
// phone are in it too.
import { createMemo, Show, type Component } from 'solid-js';
import { myNotes, workshop } from '../../../state';
import { th } from '../../../text/phone-home';
import { Button } from '../../../ui/Button';
import { saveFile } from '../../../ui/save';
import { keptNotes } from '../hidden';
import { usePhone } from '../phone';
import { mineHtml, mineText, partsOf, type MineFile } from './mine-file';

export const Keep: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const file = createMemo((): MineFile => {
    const day = workshop(live.records);
    const own = myNotes(live).map(([, note]) => ({ item: note.item, note }));
    const here = keptNotes(phone.code())
      .of()
      .map(({ item, text }) => ({ item, note: { text } }));
    return {
      title: day?.title ?? '',
      date: day?.date ?? '1970-01-01',
      commitments: Object.values(live.records.commitments)
        .filter((one) => one.person === phone.me())
        .sort((a, b) => a.written_at - b.written_at),
      parts: partsOf([...own, ...here], live.records.items),
    };
  });
  const some = (): boolean => file().commitments.length + file().parts.length > 0;
  const page = (): void => saveFile(new Blob([mineHtml(file())], { type: 'text/html;charset=utf-8' }), 'bordduk.html');
  const text = (): void =>
    saveFile(new Blob(['\ufeff', mineText(file())], { type: 'text/plain;charset=utf-8' }), 'bordduk.txt');
  return (
    <Show when={some()}>
      <section class="phone-card" aria-label={th('keepTitle')}>
        <h2>{th('keepTitle')}</h2>
        <p class="phone-hint">{th('keepLead')}</p>
        <div class="phone-row">
          <Button onPress={page}>{th('keepPage')}</Button>
          <Button onPress={text}>{th('keepText')}</Button>
        </div>
      </section>
    </Show>
  );
};
