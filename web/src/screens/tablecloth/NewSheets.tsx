// What is new on the cloth: a note written here, a theme, or what two notes have in common.
import { createSignal, For, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import { seatsAt } from '../../state/table';
import { workshop } from '../../state/day';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { useCloth } from './cloth';
import { fits, lineMax, noteTextMax, personWord, shortly } from './words';

type Dialog = { open: boolean; onClose: () => void };

/** A note for somebody without a phone, or the table's own. Where names are hidden it is nobody's. */
export const NewNote: Component<Dialog> = (props) => {
  const { r, table, item, send } = useCloth();
  const [text, setText] = createSignal('');
  const [whose, setWhose] = createSignal('');
  const nameless = (): boolean => !!workshop(r)?.anonymous || !!r.items[item()]?.anonymous;
  const byHand = () => (nameless() ? [] : seatsAt(r, table).filter(([, seat]) => seat.by_hand));
  const lay = (): void => {
    if (!fits(text(), noteTextMax)) return;
    const person = byHand().some(([id]) => id === whose()) ? whose() : undefined;
    send({
      do: 'note.lay',
      note: newId(),
      item: item(),
      table,
      text: text().trim(),
      ...(person !== undefined && { person }),
    });
    setText('');
    props.onClose();
  };
  return (
    <Sheet open={props.open} onClose={() => props.onClose()} title={t('newNote')} closeLabel={t('close')}>
      <div class="tc-form">
        <Field
          area
          big
          rows={3}
          label={t('noteText')}
          value={text()}
          onInput={setText}
          onSubmit={lay}
          max={noteTextMax}
        />
        <Show when={byHand().length > 0}>
          <Choice
            label={t('whose')}
            shape="grid"
            value={whose()}
            onChange={setWhose}
            options={[
              { value: '', label: t('tables') },
              ...byHand().map(([id, seat]) => ({ value: id, label: personWord(seat) })),
            ]}
          />
        </Show>
        <Button kind="main" disabled={!fits(text(), noteTextMax)} onPress={lay}>
          {t('layNote')}
        </Button>
      </div>
    </Sheet>
  );
};

export const NewTheme: Component<Dialog> = (props) => {
  const { table, item, send } = useCloth();
  const [name, setName] = createSignal('');
  const make = (): void => {
    if (!fits(name(), lineMax)) return;
    send({ do: 'theme.write', theme: newId(), item: item(), table, name: name().trim() });
    setName('');
    props.onClose();
  };
  return (
    <Sheet open={props.open} onClose={() => props.onClose()} title={t('newTheme')} closeLabel={t('close')}>
      <div class="tc-form">
        <Field big label={t('themeName')} value={name()} onInput={setName} onSubmit={make} max={lineMax} />
        <Button kind="main" disabled={!fits(name(), lineMax)} onPress={make}>
          {t('makeTheme')}
        </Button>
      </div>
    </Sheet>
  );
};

/** One note was laid on another: they make a theme, or they say the same. */
export const Together: Component<{ pair: [string, string] | undefined; onClose: () => void }> = (props) => {
  const { r, table, item, send } = useCloth();
  const [name, setName] = createSignal('');
  const both = (): string[] => props.pair ?? [];
  const make = (): void => {
    if (!fits(name(), lineMax)) return;
    const theme = newId();
    send({ do: 'theme.write', theme, item: item(), table, name: name().trim() });
    for (const note of both()) send({ do: 'note.group', note, theme });
    setName('');
    props.onClose();
  };
  const same = (): void => {
    const [first, second] = both();
    if (first !== undefined && second !== undefined) send({ do: 'note.match', note: second, same_as: first });
    props.onClose();
  };
  /** A note that others say the same as cannot itself be one of them. */
  const mayMatch = (): boolean => {
    const [first, second] = both();
    return (
      r.notes[first ?? '']?.same_as === undefined && !Object.values(r.notes).some((note) => note.same_as === second)
    );
  };
  return (
    <Sheet
      open={props.pair !== undefined}
      onClose={() => props.onClose()}
      title={t('together')}
      closeLabel={t('cancel')}
    >
      <div class="tc-form">
        <ul role="list" class="tc-pair-notes">
          <For each={both()}>
            {(id) => (
              <li class="tc-paper" dir="auto">
                {shortly(r.notes[id]?.text ?? '', 140)}
              </li>
            )}
          </For>
        </ul>
        <p>{t('togetherLead')}</p>
        <Field big label={t('themeName')} value={name()} onInput={setName} onSubmit={make} max={lineMax} />
        <div class="tc-pair">
          <Button disabled={!mayMatch()} onPress={same}>
            {t('sameThing')}
          </Button>
          <Button kind="main" disabled={!fits(name(), lineMax)} onPress={make}>
            {t('makeTheme')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};
