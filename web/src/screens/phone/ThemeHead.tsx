// A theme: its name, what lies in it, and what anybody at the table may do with it. And the place where a new one is named.
import { createSignal, For, Show, type Component } from 'solid-js';
import type { Theme } from '../../state';
import { newId } from '../../state/access';
import { prioritisationOf, themesOf } from '../../state/cloth';
import { tc } from '../../text/phone-cloth';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { codePoints, Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { usePhone } from './phone';
import { lineMax } from './words';

const namable = (name: string): boolean => name.trim() !== '' && codePoints(name.trim()) <= lineMax;

export const voteWord = (n: number): string => (n === 1 ? tc('oneVote') : tc('votes', { n }));

const Acts: Component<{ id: string; theme: Theme; onClose: () => void }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const [name, setName] = createSignal(props.theme.name);
  const all = () => themesOf(live.records, props.theme.item, props.theme.table);
  const place = (): number => all().findIndex(([id]) => id === props.id) + 1;
  const move = (by: number): void => live.send({ do: 'theme.move', theme: props.id, position: place() + by });
  const rename = (): void => {
    const { item, table } = props.theme;
    if (!namable(name())) return;
    props.onClose();
    if (name().trim() !== props.theme.name)
      live.send({ do: 'theme.write', theme: props.id, item, table, name: name().trim() });
  };
  return (
    <div class="phone-stack">
      <p class="phone-hint" role="status">
        {tc('themePlace', { n: place(), total: all().length })}
      </p>
      <div class="phone-row">
        <Button disabled={place() <= 1} onPress={() => move(-1)}>
          ↑ {tc('themeUp')}
        </Button>
        <Button disabled={place() >= all().length} onPress={() => move(1)}>
          ↓ {tc('themeDown')}
        </Button>
      </div>
      <Field label={tc('renameTheme')} value={name()} onInput={setName} max={lineMax} onSubmit={rename} />
      <Button wide disabled={!namable(name())} onPress={rename}>
        {t('save')}
      </Button>
      <Show when={all().length > 1}>
        <Disclosure summary={tc('mergeTheme')}>
          <div class="phone-stack">
            <For each={all().filter(([id]) => id !== props.id)}>
              {([into, theme]) => (
                <Button
                  wide
                  onPress={() => {
                    props.onClose();
                    live.send({ do: 'theme.merge', theme: props.id, into });
                  }}
                >
                  {theme.name}
                </Button>
              )}
            </For>
          </div>
        </Disclosure>
      </Show>
      <Button
        wide
        kind="danger"
        onPress={() => {
          props.onClose();
          live.send({ do: 'theme.remove', theme: props.id });
        }}
      >
        {tc('removeTheme')}
      </Button>
      <p class="phone-hint">{tc('removeThemeHint')}</p>
    </div>
  );
};

export const ThemeHead: Component<{ id: string; theme: Theme; count: number }> = (props) => {
  const phone = usePhone();
  const [open, setOpen] = createSignal(false);
  const counted = (): boolean =>
    prioritisationOf(phone.live.records, props.theme.item, props.theme.table)?.open === false;
  return (
    <div class="theme-head">
      <h3 class="theme-name" dir="auto">
        {props.theme.name} <span class="phone-count tabular">{props.count}</span>
      </h3>
      <Show when={counted() && props.theme.dots}>
        {(dots) => <span class="theme-votes tabular">{voteWord(dots())}</span>}
      </Show>
      <button
        class="note-more"
        type="button"
        aria-label={tc('themeActs', { name: props.theme.name })}
        onClick={() => setOpen(true)}
      >
        <span class="note-dots" aria-hidden="true" />
      </button>
      <Sheet open={open()} onClose={() => setOpen(false)} title={props.theme.name} closeLabel={t('close')}>
        <Acts id={props.id} theme={props.theme} onClose={() => setOpen(false)} />
      </Sheet>
    </div>
  );
};

export const NewTheme: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const [open, setOpen] = createSignal(false);
  const [name, setName] = createSignal('');
  const make = (): void => {
    if (!namable(name())) return;
    phone.live.send({
      do: 'theme.write',
      theme: newId(),
      item: props.item,
      table: phone.table(),
      name: name().trim(),
    });
    setName('');
    setOpen(false);
  };
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        + {tc('newTheme')}
      </Button>
      <Sheet open={open()} onClose={() => setOpen(false)} title={tc('newTheme')} closeLabel={t('close')}>
        <div class="phone-stack">
          <Field label={tc('themeName')} value={name()} onInput={setName} max={lineMax} onSubmit={make} />
          <Button wide kind="main" disabled={!namable(name())} onPress={make}>
            {tc('makeTheme')}
          </Button>
        </div>
      </Sheet>
    </>
  );
};
