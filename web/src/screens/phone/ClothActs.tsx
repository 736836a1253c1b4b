// What anybody at the table may do with a note that lies there: move it to a theme, or say that it says the same as another.
import { createSignal, For, Show, type Component } from 'solid-js';
import type { Note } from '../../state';
import { newId } from '../../state/access';
import { pilesOf, themesOf } from '../../state/cloth';
import { tc } from '../../text/phone-cloth';
import { Button } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { Disclosure } from '../../ui/Disclosure';
import { codePoints, Field } from '../../ui/Field';
import { usePhone } from './phone';
import { lineMax } from './words';

export const ClothActs: Component<{ id: string; note: Note; onDone: () => void }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const [name, setName] = createSignal('');
  const themes = () => themesOf(live.records, props.note.item, props.note.table);
  const others = () => pilesOf(live.records, props.note.item, props.note.table).filter(({ id }) => id !== props.id);
  // Others say the same as this one: then it is not a duplicate itself.
  const first = (): boolean => Object.values(live.records.notes).some((note) => note.same_as === props.id);
  const group = (theme: string | undefined): void => {
    props.onDone();
    live.send({ do: 'note.group', note: props.id, ...(theme !== undefined && { theme }) });
  };
  const fits = (): boolean => name().trim() !== '' && codePoints(name().trim()) <= lineMax;
  const make = (): void => {
    if (!fits()) return;
    const theme = newId();
    const { item, table } = props.note;
    live.send({ do: 'theme.write', theme, item, table, name: name().trim() });
    group(theme);
  };
  const match = (same_as: string): void => {
    props.onDone();
    live.send({ do: 'note.match', note: props.id, same_as });
  };
  return (
    <>
      <Disclosure summary={tc('moveToTheme')} open>
        <div class="phone-stack">
          <Show when={themes().length}>
            <Choice
              label={tc('moveToTheme')}
              hideLabel
              shape="list"
              options={[
                ...themes().map(([id, theme]) => ({ value: id, label: theme.name })),
                { value: '', label: tc('noTheme') },
              ]}
              value={props.note.theme ?? ''}
              onChange={(theme) => group(theme || undefined)}
            />
          </Show>
          <Field label={tc('newTheme')} value={name()} onInput={setName} max={lineMax} onSubmit={make} />
          <Button wide disabled={!fits()} onPress={make}>
            {tc('makeTheme')}
          </Button>
        </div>
      </Disclosure>
      <Show when={!first() && others().length}>
        <Disclosure summary={tc('sameAs')}>
          <div class="phone-stack">
            <For each={others()}>
              {({ id, note }) => (
                <Button wide onPress={() => match(id)}>
                  <span class="cloth-same" dir="auto">
                    {note.text}
                  </span>
                </Button>
              )}
            </For>
          </div>
        </Disclosure>
      </Show>
    </>
  );
};
