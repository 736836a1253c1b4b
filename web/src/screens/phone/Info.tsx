// The moments when there is nothing to do: what is happening, who is here, when we go on. Calm, and never an empty page.
import { createMemo, For, Match, Show, Switch, type Component } from 'solid-js';
import { expectedTimes, formatTime, nextItem, toldStart, workshop, type Item } from '../../state';
import { t } from '../../text/phone';
import { Later } from './Later';
import { Around } from './People';
import { usePhone } from './phone';
import { QuoteText } from './Quote';
import { Seat } from './Seat';

const Lines: Component<{ lines: readonly string[]; title?: string }> = (props) => (
  <Show when={props.lines.length}>
    <section class="phone-card" aria-label={props.title}>
      <Show when={props.title}>
        <h2>{props.title}</h2>
      </Show>
      <ol class="phone-lines">
        <For each={props.lines}>{(line) => <li dir="auto">{line}</li>}</For>
      </ol>
    </section>
  </Show>
);

export const Next: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const zone = () => workshop(live.records)?.timezone ?? 'UTC';
  // When it is to be expected, as the stage says it; that changes slowly.
  const slowly = createMemo(() => Math.floor(live.now() / 5000) * 5000);
  const times = createMemo(() => expectedTimes(live.records, slowly()));
  const start = (id: string, item: Item): number => toldStart(live.records, id, times()) ?? item.planned_start;
  return (
    <Show when={nextItem(live.records)}>
      {(next) => (
        <p class="phone-next">
          <span class="phone-hint">{t('next')}</span>{' '}
          <span class="tabular">{formatTime(start(...next()), zone())}</span> <span dir="auto">{next()[1].title}</span>
        </p>
      )}
    </Show>
  );
};

const About: Component<{ item: Item }> = (props) => {
  const speaker = (): string =>
    [props.item.speaker_title, props.item.organisation].filter((part) => part !== undefined).join(', ');
  return (
    <section class="phone-card phone-about">
      <h2 class="phone-title" dir="auto">
        {props.item.title}
      </h2>
      <Show when={props.item.speaker}>
        <p class="phone-lead" dir="auto">
          {props.item.speaker}
        </p>
      </Show>
      <Show when={speaker()}>
        <p class="phone-hint" dir="auto">
          {speaker()}
        </p>
      </Show>
      <Show when={props.item.text}>
        <p class="phone-text" dir="auto">
          {props.item.text}
        </p>
      </Show>
      <Show when={props.item.points.length}>
        <ul class="phone-sub">
          <For each={props.item.points}>{(point) => <li dir="auto">{point}</li>}</For>
        </ul>
      </Show>
      <For each={props.item.links}>
        {(link) => (
          <a class="button button-wide" href={link.url} target="_blank" rel="noopener noreferrer">
            {link.title}
          </a>
        )}
      </For>
    </section>
  );
};

export const Waiting: Component = () => {
  const phone = usePhone();
  const day = () => workshop(phone.live.records);
  return (
    <>
      <p class="phone-lead" dir="auto">
        {day()?.title}
      </p>
      <Seat />
      <Next />
      <Around open />
    </>
  );
};

export const Info: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const { records } = phone.live;
  const item = () => records.items[props.item];
  const day = () => workshop(records);
  return (
    <Show when={item()}>
      {(it) => (
        <>
          <Switch fallback={<About item={it()} />}>
            <Match when={it().kind === 'quote'}>
              <QuoteText item={it()} large />
            </Match>
            <Match when={it().kind === 'rules'}>
              <About item={it()} />
              <Show when={it().points.length === 0}>
                <Lines title={t('kindRules')} lines={day()?.ground_rules ?? []} />
                <Lines title={t('outcomes')} lines={day()?.outcomes ?? []} />
              </Show>
            </Match>
            <Match when={it().kind === 'arrival'}>
              <Seat />
              <About item={it()} />
              <Show when={it().points.length === 0}>
                <Lines title={t('outcomes')} lines={day()?.outcomes ?? []} />
              </Show>
            </Match>
            <Match when={it().kind === 'group_work'}>
              <Later>{(parts) => <parts.Intro item={props.item} />}</Later>
            </Match>
          </Switch>
          <Later patient>{(parts) => <parts.Figures item={props.item} />}</Later>
          <Show when={it().kind === 'talk' || it().kind === 'pitch'}>
            <Later patient>{(parts) => <parts.AskSpeaker item={props.item} />}</Later>
          </Show>
          <Show when={it().kind !== 'group_work'}>
            <Next />
          </Show>
          <Around open={it().kind === 'arrival' || it().kind === 'group_work'} />
        </>
      )}
    </Show>
  );
};
