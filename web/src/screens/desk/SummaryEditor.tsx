// A table's summary with the host's pen: points, addressee, and whether the room sees it. A point is changed only while somebody
// edits it here, and what the table writes meanwhile does not move the words under the caret.
import { createMemo, createSignal, For, Show, untrack, type Component } from 'solid-js';
import { newId, summaryOf, workshop } from '../../state';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Choice } from '../../ui/Choice';
import { Disclosure } from '../../ui/Disclosure';
import { useDesk } from './desk';
import { isPoint, PointRow, pointMax } from './PointRow';
import { pointsWord } from './words';

export const SummaryEditor: Component<{ item: string; table: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const view = createMemo(() => summaryOf(records, props.item, props.table));
  const ids = createMemo(() => view().points.map(([id]) => id), [], { equals: (a, b) => a.join() === b.join() });
  const summary = () => view().summary;
  const type = () => summary()?.type ?? records.phases[`${props.item}-group`]?.summary ?? 'conclusion';
  const all = () => workshop(records)?.addressees ?? [];
  const chosen = () => summary()?.addressee ?? records.phases[`${props.item}-group`]?.addressee;
  const to = () => all().find(({ id }) => id === chosen());
  const shared = () => summary()?.shared === true;
  /** It opens when there is something to sum up; what somebody writes here never closes by itself. */
  const opened = createMemo((before: boolean): boolean => {
    const stage = records.tables[String(props.table)]?.stage;
    const late = stage === 'wrap_up' || stage === 'done' || workshop(records)?.phase === 'plenary';
    return before || late || untrack(() => ids().length > 0);
  }, false);
  const write = (point: string, text: string): void =>
    desk.send({ do: 'point.write', point, item: props.item, table: props.table, text });
  const setShared = (): void =>
    desk.send({ do: shared() ? 'summary.withdraw' : 'summary.share', item: props.item, table: props.table });
  return (
    <section class="panel-part" aria-labelledby="panel-summary">
      <Disclosure
        open={opened()}
        summary={
          <h3 id="panel-summary">
            {t('summary')}{' '}
            <span class="desk-hint">
              {t(`summaryType_${type()}`)}
              {ids().length ? ` · ${pointsWord(ids().length)}` : ''}
            </span>
          </h3>
        }
      >
        <div class="summary-edit">
          <Show when={all().length && desk.leads()}>
            <Disclosure
              summary={
                <span dir="auto">
                  {t('to')}: {to()?.name ?? t('toNobody')}
                </span>
              }
            >
              <Choice
                label={t('to')}
                hideLabel
                shape="list"
                options={all().map(({ id, name }) => ({ value: id, label: name }))}
                value={to()?.id}
                onChange={(addressee) =>
                  desk.send({ do: 'summary.address', item: props.item, table: props.table, addressee })
                }
              />
            </Disclosure>
          </Show>
          <ol class="points">
            <For each={ids()}>{(id, index) => <PointRow id={id} number={index() + 1} onWrite={write} />}</For>
          </ol>
          <Show when={desk.leads()}>
            <NewPoint onWrite={(text) => write(newId(), text)} />
          </Show>
          <Suggestions ids={view().suggestions.map(([id]) => id)} />
          <p class="summary-share">
            <span>{shared() ? `✓ ${t('sharedWord')}` : t('notShared')}</span>
            <Show when={desk.leads()}>
              <Button small disabled={!shared() && ids().length === 0} onPress={setShared}>
                {shared() ? t('withdraw') : t('share')}
              </Button>
            </Show>
          </p>
        </div>
      </Disclosure>
    </section>
  );
};

const NewPoint: Component<{ onWrite: (text: string) => void }> = (props) => {
  const [text, setText] = createSignal('');
  const add = (): void => {
    if (!isPoint(text())) return;
    props.onWrite(text().trim());
    setText('');
  };
  return (
    <div class="panel-line">
      <Field area rows={1} label={t('newPoint')} value={text()} onInput={setText} onSubmit={add} max={pointMax} />
      <Button disabled={!isPoint(text())} onPress={add}>
        {t('addPoint')}
      </Button>
    </div>
  );
};

const Suggestions: Component<{ ids: readonly string[] }> = (props) => {
  const desk = useDesk();
  const textOf = (id: string): string => desk.live.records.points[id]?.text ?? '';
  return (
    <Show when={props.ids.length}>
      <h4>{t('suggestions')}</h4>
      <ul class="points points-suggested">
        <For each={props.ids}>
          {(id) => (
            <li class="point">
              <p class="point-text" dir="auto">
                {textOf(id)}
              </p>
              <Show when={desk.leads()}>
                <Button
                  small
                  label={t('acceptOf', { text: textOf(id) })}
                  onPress={() => desk.send({ do: 'point.accept', point: id })}
                >
                  {t('accept')}
                </Button>
                <Button
                  small
                  kind="quiet"
                  label={t('declineOf', { text: textOf(id) })}
                  onPress={() => desk.send({ do: 'point.remove', point: id })}
                >
                  {t('decline')}
                </Button>
              </Show>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
};
