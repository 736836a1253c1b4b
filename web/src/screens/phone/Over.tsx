// What the facilitator lays over every screen: look up, dark, the ground rules, a quote. It never comes between somebody and what they are
// typing: then it is a word at the top until they let go of the field. Whoever must may put it aside.
import { createEffect, createMemo, createSignal, For, Match, on, Show, Switch, type Component } from 'solid-js';
import { workshop, type Overlay } from '../../state';
import { to } from '../../text/phone-over';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { usePhone } from './phone';
import { QuoteText } from './Quote';
import { useTyping } from './typing';

/** An eye that looks up. */
const Eye: Component = () => (
  <svg class="over-shape" viewBox="0 0 64 64" aria-hidden="true">
    <path d="M4 38c8-13 18-19 28-19s20 6 28 19c-8 11-18 16-28 16S12 49 4 38z" />
    <circle cx="32" cy="30" r="9" />
    <path d="M32 12V3M26 8l6-6 6 6" />
  </svg>
);

const Sheetless: Component<{ overlay: Overlay; item: string | undefined; onAside: () => void }> = (props) => {
  const phone = usePhone();
  const records = phone.live.records;
  let dialog: HTMLDialogElement | undefined;
  createEffect(() => {
    if (dialog && !dialog.open) dialog.showModal();
  });
  const title = (): string =>
    ({ attention: to('lookUp'), blackout: to('darkLead'), rules: t('kindRules'), quote: t('kindQuote') })[
      props.overlay
    ];
  const back = (): string =>
    ({ attention: to('finishFirst'), blackout: to('showScreen'), rules: to('goBack'), quote: to('goBack') })[
      props.overlay
    ];
  return (
    <dialog
      class="over"
      data-over={props.overlay}
      ref={(made) => (dialog = made)}
      aria-label={title()}
      onClose={() => props.onAside()}
    >
      <div class="over-body">
        <Switch>
          <Match when={props.overlay === 'attention'}>
            <Eye />
            <h2 class="over-word" tabindex="-1" autofocus>
              {title()}
            </h2>
            <p>{to('lookUpLead')}</p>
          </Match>
          <Match when={props.overlay === 'blackout'}>
            <h2 class="over-dark" tabindex="-1" autofocus>
              {title()}
            </h2>
          </Match>
          <Match when={props.overlay === 'rules'}>
            <h2 class="over-title" tabindex="-1" autofocus>
              {title()}
            </h2>
            <ol class="phone-lines over-rules">
              <For each={workshop(records)?.ground_rules}>{(rule) => <li dir="auto">{rule}</li>}</For>
            </ol>
          </Match>
          <Match when={props.item !== undefined && records.items[props.item]}>
            {(item) => (
              <>
                <h2 class="visually-hidden" tabindex="-1" autofocus>
                  {title()}
                </h2>
                <QuoteText item={item()} large />
              </>
            )}
          </Match>
        </Switch>
        <Button kind="quiet" onPress={() => props.onAside()}>
          {back()}
        </Button>
      </div>
    </dialog>
  );
};

export const Over: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const typing = useTyping(() => phone.live.now());
  const laid = createMemo(() => {
    const day = workshop(live.records);
    return day?.overlay && { overlay: day.overlay, item: day.overlay_item };
  });
  const key = (): string => `${laid()?.overlay ?? ''} ${laid()?.item ?? ''}`;
  const [aside, setAside] = createSignal(false);
  // What is laid anew is seen anew.
  createEffect(on(key, () => setAside(false), { defer: true }));
  return (
    <Show when={!aside() && laid()} keyed>
      {(now) => (
        <Show
          when={!typing()}
          fallback={
            <p class="over-strip" role="status">
              <Eye /> {to('lookUp')}
            </p>
          }
        >
          <Sheetless overlay={now.overlay} item={now.item} onAside={() => setAside(true)} />
        </Show>
      )}
    </Show>
  );
};
