// Late for what must not move: how much, and two or three ways to catch up. Each says what it changes; it can be looked at in the
// programme first, and taken back afterwards. There is nothing here when the day is on time.
import { createMemo, For, Show, type Component } from 'solid-js';
import { missed, type Offer } from '../../state';
import { t } from '../../text/desk';
import { hours } from '../../text/desk-time';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { useDesk } from './desk';
import { applyOffer, changeWords, shortTitle } from './offers';
import { clockTime } from './words';

const nameOf = (offer: Offer): string => hours(`what_${offer.what}`);
const minutes = (ms: number): number => Math.round(ms / 60_000);

export const Late: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const first = createMemo(() => missed(desk.outlook()));
  const offers = (): readonly Offer[] => desk.outlook()?.offers ?? [];
  const kinds = createMemo(() => offers().map(({ what }) => what), [], { equals: (a, b) => a.join() === b.join() });
  return (
    <Show when={first()}>
      {(deadline) => (
        <section class="late" aria-label={t('behind', { time: t('minutes', { n: minutes(deadline().late) }) })}>
          <p class="late-words" aria-live="polite">
            <strong class="late-sign tabular" aria-hidden="true">
              +{minutes(deadline().late)}
            </strong>
            <span>
              {sentence(deadline().item, deadline().late)}
              <span class="late-when tabular">
                {hours('lateWhen', {
                  real: clockTime(records, deadline().at + minutes(deadline().late) * 60_000),
                  planned: clockTime(records, deadline().at),
                })}
              </span>
            </span>
          </p>
          <Show when={!desk.preview()}>
            <Show when={kinds().length} fallback={<p class="late-none">{hours('noOffers')}</p>}>
              <Disclosure summary={kinds().length === 1 ? hours('offer') : hours('offers', { n: kinds().length })}>
                <ul class="late-offers" role="list">
                  <For each={kinds()}>
                    {(what) => (
                      <Show when={offers().find((one) => one.what === what)}>
                        {(offer) => <OneOffer offer={offer()} />}
                      </Show>
                    )}
                  </For>
                </ul>
              </Disclosure>
            </Show>
          </Show>
        </section>
      )}
    </Show>
  );

  function sentence(item: string | undefined, late: number): string {
    const n = minutes(late);
    // Before its first hour a day has no pace: what is late then is planned so.
    const begun = Object.values(records.items).some(
      (one) => one.state !== 'pending' || one.planned_start <= desk.live.now(),
    );
    return item === undefined
      ? hours(begun ? 'lateDay' : 'tightDay', { n })
      : hours(begun ? 'lateItem' : 'tightItem', { title: shortTitle(records.items[item]?.title ?? ''), n });
  }
};

const OneOffer: Component<{ offer: Offer }> = (props) => {
  const desk = useDesk();
  const name = () => nameOf(props.offer);
  return (
    <li class="offer">
      <h3>{name()}</h3>
      <ul class="offer-changes">
        <For each={changeWords(desk.live.records, props.offer.changes)}>{(line) => <li dir="auto">{line}</li>}</For>
      </ul>
      <div class="offer-acts">
        <Button small label={hours('previewOf', { what: name() })} onPress={() => desk.lookAhead(props.offer.what)}>
          {hours('preview')}
        </Button>
        <Show when={desk.leads()}>
          <Button small label={hours('applyOf', { what: name() })} onPress={() => applyOffer(desk, props.offer)}>
            {hours('apply')}
          </Button>
        </Show>
      </div>
    </li>
  );
};

/** Stands over the programme while it shows what an offer would lead to; the other offers are back when it is closed. */
export const PreviewBar: Component = () => {
  const desk = useDesk();
  return (
    <Show when={desk.preview()}>
      {(offer) => (
        <div class="preview-bar" role="status">
          <p>
            <strong>{hours('previewing')}</strong>
          </p>
          <ul class="offer-changes">
            <For each={changeWords(desk.live.records, offer().changes)}>{(line) => <li dir="auto">{line}</li>}</For>
          </ul>
          <div class="offer-acts">
            <Show when={desk.leads()}>
              <Button
                small
                label={hours('applyOf', { what: nameOf(offer()) })}
                onPress={() => applyOffer(desk, offer())}
              >
                {hours('apply')}
              </Button>
            </Show>
            <button
              class="button button-quiet button-small"
              type="button"
              ref={takeFocus}
              onClick={() => desk.lookAhead(undefined)}
            >
              {hours('previewOff')}
            </button>
          </div>
        </div>
      )}
    </Show>
  );
};

/** Who opened it with the keyboard goes on in it: the button that was pressed is not there meanwhile. */
function takeFocus(element: HTMLElement): void {
  const had = document.activeElement?.closest('.offer') !== null && document.activeElement !== null;
  if (had) queueMicrotask(() => element.focus());
}
