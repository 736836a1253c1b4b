// The table's summary: its points, what the phones suggest, what the dots or themes offer, whom it speaks to, and whether the room sees it.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { newId } from '../../state/access';
import { draftOf, resultsOf } from '../../state/cloth';
import { current, workshop } from '../../state/day';
import { summaryOf } from '../../state/table';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { Each } from '../../ui/Each';
import { Field } from '../../ui/Field';
import { Sheet } from '../../ui/Sheet';
import { useCloth } from './cloth';
import { PointSheet } from './PointSheet';
import { fits, noteTextMax, shortly } from './words';

export function useSummary() {
  const { r, table, item } = useCloth();
  const view = createMemo(() => summaryOf(r, item(), table));
  const group = () => r.phases[`${item()}-group`];
  const addressee = (): string | undefined => {
    const id = view().summary?.addressee ?? group()?.addressee;
    return workshop(r)?.addressees.find((one) => one.id === id)?.name;
  };
  return { view, addressee, type: () => view().summary?.type ?? group()?.summary };
}

export const Summary: Component = () => {
  const { item, table, send } = useCloth();
  const { view, addressee, type } = useSummary();
  const [point, setPoint] = createSignal<string>();
  const [choosing, setChoosing] = createSignal(false);
  return (
    <div class="tc-summary">
      <section class="tc-summary-main">
        <header class="tc-summary-head">
          <h2>
            <Show when={type()} fallback={t('points')}>
              {(kind) => t(kind())}
            </Show>
          </h2>
          <Button small onPress={() => setChoosing(true)} label={`${t('addressee')} ${addressee() ?? t('toNobody')}`}>
            {addressee() === undefined ? t('toNobody') : t('to', { name: addressee() ?? '' })}
          </Button>
        </header>
        <Show when={view().points.length > 0} fallback={<p class="tc-quiet">{t('noPoints')}</p>}>
          <ol role="list" class="tc-points">
            <Each each={view().points} by={([id]) => id}>
              {(one, index, id) => (
                <li class="tc-point">
                  <span class="tc-area-rank tabular" aria-hidden="true">
                    {index() + 1}
                  </span>
                  <span class="tc-point-text" dir="auto">
                    {one()[1].text}
                  </span>
                  <Button small label={t('editPoint', { n: index() + 1 })} onPress={() => setPoint(id)}>
                    {t('change')}
                  </Button>
                  <Button
                    small
                    kind="quiet"
                    label={t('removePoint', { n: index() + 1 })}
                    onPress={() => send({ do: 'point.remove', point: id })}
                  >
                    <span aria-hidden="true">✕</span>
                  </Button>
                </li>
              )}
            </Each>
          </ol>
        </Show>
        <NewPoint />
      </section>
      <Offers />
      <PointSheet point={point()} onClose={() => setPoint(undefined)} />
      <Addressee
        open={choosing()}
        onClose={() => setChoosing(false)}
        onChoose={(addressee) => {
          send({ do: 'summary.address', item: item(), table, addressee });
          setChoosing(false);
        }}
      />
    </div>
  );
};

const NewPoint: Component = () => {
  const { table, item, send } = useCloth();
  const [text, setText] = createSignal('');
  const add = (): void => {
    if (!fits(text(), noteTextMax)) return;
    send({ do: 'point.write', point: newId(), item: item(), table, text: text().trim() });
    setText('');
  };
  return (
    <div class="tc-new-point">
      <Field
        area
        rows={1}
        label={t('newPoint')}
        hideLabel
        placeholder={t('newPoint')}
        value={text()}
        onInput={setText}
        onSubmit={add}
        max={noteTextMax}
      />
      <Button disabled={!fits(text(), noteTextMax)} onPress={add}>
        {t('addPoint')}
      </Button>
    </div>
  );
};

/** What is not in the summary and could be: suggestions, and what came out of dots or themes. */
const Offers: Component = () => {
  const { r, table, item, send } = useCloth();
  const { view } = useSummary();
  const drafts = createMemo(() => draftOf(r, item(), table));
  const some = (): boolean => view().suggestions.length > 0 || drafts().length > 0;
  return (
    <Show when={some()}>
      <aside class="tc-offers">
        <Show when={view().suggestions.length > 0}>
          <section>
            <h2>{t('suggestions')}</h2>
            <ul role="list" class="tc-lines">
              <Each each={view().suggestions} by={([id]) => id}>
                {(one, _, id) => (
                  <li class="tc-offer">
                    <span dir="auto">{one()[1].text}</span>
                    <span class="tc-offer-acts">
                      <Button
                        small
                        label={t('acceptOf', { text: shortly(one()[1].text) })}
                        onPress={() => send({ do: 'point.accept', point: id })}
                      >
                        {t('accept')}
                      </Button>
                      <Button
                        small
                        kind="quiet"
                        label={t('declineOf', { text: shortly(one()[1].text) })}
                        onPress={() => send({ do: 'point.remove', point: id })}
                      >
                        {t('decline')}
                      </Button>
                    </span>
                  </li>
                )}
              </Each>
            </ul>
          </section>
        </Show>
        <Show when={drafts().length > 0}>
          <section>
            <h2>{resultsOf(r, item(), table) ? t('fromDots') : t('fromThemes')}</h2>
            <ul role="list" class="tc-lines">
              <Each each={drafts()} by={({ target }) => target}>
                {(draft) => (
                  <li class="tc-offer">
                    <span dir="auto">
                      {draft().text}
                      <Show when={draft().dots}>
                        {(dots) => <span class="tc-count">{dots() === 1 ? t('dot') : t('dots', { n: dots() })}</span>}
                      </Show>
                    </span>
                    <Button
                      small
                      label={t('acceptOf', { text: shortly(draft().text) })}
                      onPress={() =>
                        send({ do: 'point.write', point: newId(), item: item(), table, text: draft().text })
                      }
                    >
                      {t('accept')}
                    </Button>
                  </li>
                )}
              </Each>
            </ul>
          </section>
        </Show>
      </aside>
    </Show>
  );
};

const Addressee: Component<{ open: boolean; onClose: () => void; onChoose: (id: string) => void }> = (props) => {
  const { r } = useCloth();
  const { view } = useSummary();
  return (
    <Sheet open={props.open} onClose={() => props.onClose()} title={t('addressee')} closeLabel={t('close')}>
      <div class="tc-stack">
        <For each={workshop(r)?.addressees ?? []}>
          {(one) => (
            <Button wide pressed={view().summary?.addressee === one.id} onPress={() => props.onChoose(one.id)}>
              {one.name}
            </Button>
          )}
        </For>
      </div>
    </Sheet>
  );
};

/** Shown to the room or not: an act of its own, and it can be taken back. */
export const ShareActs: Component = () => {
  const { r, table, item, send, act } = useCloth();
  const { view } = useSummary();
  const canShare = (): boolean => view().points.length > 0;
  const working = (): boolean => current(r)?.phase?.kind === 'group';
  return (
    <Show
      when={view().summary?.shared}
      fallback={
        <Button
          kind={act() === 'wrap_up' ? 'main' : 'plain'}
          disabled={!canShare()}
          onPress={() => send({ do: 'summary.share', item: item(), table })}
        >
          {t('share')}
        </Button>
      }
    >
      <p class="tc-shared">
        <span aria-hidden="true">✓ </span>
        {t('shared')}
      </p>
      <Button onPress={() => send({ do: 'summary.withdraw', item: item(), table })}>{t('withdraw')}</Button>
      <Show when={working() && act() !== 'done'}>
        <Button kind="main" onPress={() => send({ do: 'stage.start', table, stage: 'done' })}>
          {t('weAreDone')}
        </Button>
      </Show>
    </Show>
  );
};
