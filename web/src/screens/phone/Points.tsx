// The summary's points. The host writes them in place and they are saved while typing; the others see them grow.
// A row belongs to an id, not to a place in the list, so nothing that happens elsewhere moves the caret.
import { createEffect, createMemo, createSignal, For, on, onCleanup, Show, type Component } from 'solid-js';
import { summaryOf, type Point } from '../../state';
import { newId } from '../../state/access';
import { watchText } from '../../state/watched';
import { to } from '../../text/phone-over';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { BothOf } from './BothOf';
import { draft } from './draft';
import { usePhone } from './phone';
import { noteTextMax, sendable } from './work-words';

const pauseBeforeSaving = 600;

const PointField: Component<{ id: string; item: string; number: number; onNext: () => void }> = (props) => {
  const phone = usePhone();
  const record = () => phone.live.records.points[props.id];
  const begun = draft(`${phone.code()}-edit-${props.id}`);
  const begunFrom = draft(`${phone.code()}-edit-${props.id}-of`); // what the point said then
  const [text, setText] = createSignal(begun.text() || (record()?.text ?? ''));
  const [dirty, setDirty] = createSignal(begun.text() !== '');
  const [focused, setFocused] = createSignal(false);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watched = watchText(
    () => record()?.text,
    () => phone.live.now(),
  );
  if (dirty()) watched.resume(begunFrom.text(), text());

  // What others write comes in while nobody is writing here. Under somebody's caret it is shown beside, until they type or go.
  let idle = false;
  createEffect(() => {
    const remote = record()?.text;
    if (remote !== undefined && !dirty() && !focused() && !watched.contested()) setText(remote);
  });
  createEffect(
    on(
      () => record()?.text,
      (remote) => {
        if (remote === undefined || dirty() || !focused() || watched.contested() || remote === text().trim()) return;
        idle = true;
        watched.against(text());
      },
      { defer: true },
    ),
  );
  const write = (words: string): void => {
    phone.live.send({ do: 'point.write', point: props.id, item: props.item, table: phone.table(), text: words });
    watched.send();
  };
  const clean = (): void => {
    clearTimeout(timer);
    setDirty(false);
    begun.clear();
    begunFrom.clear();
  };
  // While somebody else's text stands against mine nothing is saved by itself: the draft is kept, and one chooses.
  const save = (): void => {
    clearTimeout(timer);
    const words = text().trim();
    if (!dirty() || !sendable(words) || watched.contested()) return;
    if (words !== record()?.text) write(words);
    clean();
  };
  const useMine = (): void => {
    idle = false;
    write(watched.useMine().trim());
    clean();
  };
  const letBe = (): string => {
    clean();
    idle = false;
    const mine = watched.letBe().trim();
    setText(record()?.text ?? '');
    return mine;
  };
  const keepBoth = (): void => {
    const { item } = props;
    phone.live.send({ do: 'point.write', point: newId(), item, table: phone.table(), text: letBe() });
  };
  const type = (next: string): void => {
    setText(next);
    if (!dirty()) begunFrom.set(record()?.text ?? '');
    setDirty(true);
    idle = false;
    watched.type(next);
    begun.set(next);
    clearTimeout(timer);
    timer = setTimeout(save, pauseBeforeSaving);
  };
  const remove = (): void => {
    clearTimeout(timer);
    const words = record()?.text;
    const { live, table } = phone;
    const { item } = props;
    clean();
    live.send({ do: 'point.remove', point: props.id });
    if (words === undefined) return;
    const undo = (): void => live.send({ do: 'point.write', point: newId(), item, table: table(), text: words });
    phone.say({ text: t('pointRemoved'), act: { label: t('undo'), run: undo } });
  };
  const leave = (): void => {
    setFocused(false);
    if (idle) return void letBe();
    if (text().trim() === '' && record() && !watched.contested()) remove();
    else save();
  };
  // A page that is put away may never come back: what is written is queued first.
  const hidden = (): void => void (document.visibilityState === 'hidden' && save());
  document.addEventListener('visibilitychange', hidden);
  onCleanup(() => {
    document.removeEventListener('visibilitychange', hidden);
    save();
  });
  return (
    <li class="point" data-point={props.id}>
      <span class="point-number tabular" aria-hidden="true">
        {props.number}
      </span>
      <Field
        area
        rows={1}
        label={record() ? t('point', { n: props.number }) : t('newPoint')}
        hideLabel
        placeholder={t('newPoint')}
        value={text()}
        onInput={type}
        onFocus={() => setFocused(true)}
        onBlur={leave}
        onSubmit={() => {
          save();
          props.onNext();
        }}
        max={noteTextMax}
      />
      <Show when={record()} fallback={<span class="point-remove" />}>
        <button class="point-remove" type="button" aria-label={t('removePoint', { n: props.number })} onClick={remove}>
          <span aria-hidden="true">✕</span>
        </button>
      </Show>
      <BothOf watched={watched} onUseMine={useMine} onKeepBoth={keepBoth} onLetBe={letBe} />
    </li>
  );
};

export const PointFields: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const accepted = createMemo(() => summaryOf(phone.live.records, props.item, phone.table()).points.map(([id]) => id));
  // The empty row at the end has its id before it has words; the row stays the same when it becomes a point.
  const fresh = draft(`${phone.code()}-point-${props.item}`);
  const [kept, setKept] = createSignal<string[]>([]);
  createEffect(() => {
    if (fresh.text() === '' || accepted().includes(fresh.text())) fresh.set(newId());
  });
  const rows = createMemo(() => [...new Set([...accepted(), ...kept(), fresh.text()])].filter(Boolean));
  // A point that was refused is gone from the records, not from the screen.
  onCleanup(
    phone.live.onRefused(({ command }) => {
      if (command.do !== 'point.write' || command.item !== props.item) return;
      draft(`${phone.code()}-edit-${command.point}`).set(command.text);
      setKept((ids) => [...ids, command.point]);
    }),
  );
  let list: HTMLOListElement | undefined;
  const toFresh = (): void => list?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
  return (
    <ol class="points" ref={(element) => (list = element)}>
      <For each={rows()}>
        {(id, index) => <PointField id={id} item={props.item} number={index() + 1} onNext={toFresh} />}
      </For>
    </ol>
  );
};

/** What the facilitator has said about a point: lifted out for the report, or said before by another table. */
const PointMarks: Component<{ point: Point }> = (props) => {
  const phone = usePhone();
  const before = () => (props.point.same_as === undefined ? undefined : phone.live.records.points[props.point.same_as]);
  return (
    <>
      <Show when={props.point.starred}>
        <p class="point-mark">★ {to('starred')}</p>
      </Show>
      <Show when={props.point.same_as}>
        <p class="point-mark">= {before() ? to('saidBefore', { n: before()?.table ?? 0 }) : to('saidBeforeOnly')}</p>
      </Show>
    </>
  );
};

/** The points to read: as they grow, or large from which to present. */
export const PointList: Component<{ item: string; table: number; large?: boolean }> = (props) => {
  const phone = usePhone();
  const points = createMemo(() => summaryOf(phone.live.records, props.item, props.table).points);
  const ids = createMemo(() => points().map(([id]) => id));
  return (
    <Show when={ids().length} fallback={<p class="phone-empty">{t('noPointsYet')}</p>}>
      <ol class="points" classList={{ 'points-large': !!props.large }}>
        <For each={ids()}>
          {(id, index) => (
            <li class="point" data-said={phone.live.records.points[id]?.same_as === undefined ? undefined : ''}>
              <span class="point-number tabular" aria-hidden="true">
                {index() + 1}
              </span>
              <div class="point-text">
                <p dir="auto">{phone.live.records.points[id]?.text}</p>
                <Show when={phone.live.records.points[id]}>{(point) => <PointMarks point={point()} />}</Show>
              </div>
            </li>
          )}
        </For>
      </ol>
    </Show>
  );
};

/** What others suggest; a dashed edge and the word say that it is not in the summary yet. */
export const Suggestions: Component<{ item: string; host: boolean }> = (props) => {
  const phone = usePhone();
  const ids = createMemo(() => summaryOf(phone.live.records, props.item, phone.table()).suggestions.map(([id]) => id));
  const remove = (point: string): void => phone.live.send({ do: 'point.remove', point });
  return (
    <Show when={ids().length}>
      <section class="phone-notes" aria-label={t('suggestions')}>
        <h2>{t('suggestions')}</h2>
        <ul class="note-list">
          <For each={ids()}>
            {(id) => (
              <Show when={phone.live.records.points[id]}>
                {(point) => (
                  <li class="note note-suggestion">
                    <p class="note-text" dir="auto">
                      {point().text}
                    </p>
                    <div class="note-foot">
                      <span class="note-badge">
                        {point().author === phone.me() ? t('mineSuggestion') : t('suggestion')}
                      </span>
                      <Show when={props.host}>
                        <Button small kind="quiet" onPress={() => remove(id)}>
                          {t('decline')}
                        </Button>
                        <Button small onPress={() => phone.live.send({ do: 'point.accept', point: id })}>
                          {t('accept')}
                        </Button>
                      </Show>
                      <Show when={!props.host && point().author === phone.me()}>
                        <Button small kind="quiet" onPress={() => remove(id)}>
                          {t('withdrawSuggestion')}
                        </Button>
                      </Show>
                    </div>
                  </li>
                )}
              </Show>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
};
