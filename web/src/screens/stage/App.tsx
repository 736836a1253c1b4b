// The plenary screen: shows the room where it is, and does nothing else. It reads the live workshop and sends no command.
//
// Readable from 15 m: what must be read is at least 1/25 of the height (4 units), the last line at least 1/40 (2.5 units);
// fit.ts and stage.css hold to it. Keys: F full screen, R ground rules, G gong, arrows turn pages.
import { createEffect, createMemo, createSignal, Match, on, onCleanup, Show, Switch, type Component } from 'solid-js';
import { beforeRoom, type Before } from '../../state/asked';
import { code, workshop } from '../../state/day';
import type { Live } from '../../state/live';
import type { Wifi } from '../../state/room-network';
import { heard, ranOut, type Heard } from '../../state/ringing';
import { slideShown } from '../../state/slides';
import { t } from '../../text/stage';
import { t as room } from '../../text/stage-room';
import { makeGong, type Gong } from '../../ui/gong';
import { StageSlide } from '../slides/StageSlide';
import { Answered, Asking } from './Asking';
import { Charts } from './Charts';
import { Footer } from './Footer';
import { Rules } from './Items';
import { momentKey, momentOf, type MomentKind } from './moment';
import { Laid, MessageBand, overlayOf } from './Overlays';
import { OwnMoment } from './OwnMoment';
import { Question, Questions } from './Questions';
import { useSeen } from './seen';
import { fillScreen, Tools } from './Tools';
import './stage.css';

const cursor_rests_after = 3000;

export const StageApp: Component<{ live: Live; joinUrl: string; wifi?: Wifi | undefined; gong?: Gong }> = (props) => {
  const r = () => props.live.records;
  // eslint-disable-next-line solid/reactivity -- a page has one gong
  const gong = props.gong ?? makeGong('stage');
  onCleanup(() => gong.dispose());
  useRinging(() => props.live, gong);
  const overlay = () => overlayOf(r());
  const moment = createMemo(() => momentOf(r()));
  const at = () => moment().at;
  const kind = (): MomentKind => moment().kind;
  const [rules, setRules] = createSignal(false);
  const resting = useCursorRest();
  useKeys(
    () => setRules((before) => !before),
    () => gong.set(!gong.on()),
  );
  // The rules are put away when the room goes on.
  createEffect(
    on(
      () => momentKey(r()),
      () => setRules(false),
      { defer: true },
    ),
  );
  createEffect(() => {
    const title = workshop(r())?.title;
    document.title = title ? `${title} · ${t('title')}` : t('title');
  });
  /** What everybody is asked comes before what the programme says. */
  const seen = useSeen(() => props.live);
  const asked = createMemo(() => (kind() === 'loading' ? undefined : beforeRoom(r(), seen())));
  const before = <K extends Before['kind']>(one: K) => {
    const now = asked();
    return now?.kind === one ? (now as Before & { kind: K }) : undefined;
  };

  /** A slide gives way to what people are to do now: answer, or hear a question. */
  const slide = () => (before('asking') || before('question') ? undefined : slideShown(r()));

  return (
    <div
      class="stage"
      data-moment={overlay() ?? (rules() ? 'rules' : (asked()?.kind ?? kind()))}
      data-overlay={overlay()}
      data-slide={overlay() === undefined && slide() ? '' : undefined}
      data-resting={resting()}
    >
      <Show when={overlay() === undefined} fallback={<div />}>
        <MessageBand live={props.live} />
      </Show>
      <main class="stage-main">
        <Switch>
          <Match when={overlay()}>{(over) => <Laid live={props.live} overlay={over()} />}</Match>
          <Match when={rules()}>
            <Rules live={props.live} />
          </Match>
          <Match when={slide()}>{(entry) => <StageSlide live={props.live} entry={entry()} />}</Match>
          <Match when={kind() === 'loading'}>
            <p class="stage-loading">{t('loading')}</p>
          </Match>
          <Match when={before('asking')}>
            {(now) => <Asking live={props.live} asked={now().asked} joinUrl={props.joinUrl} code={code(r()) ?? ''} />}
          </Match>
          <Match when={before('answered')}>{(now) => <Answered live={props.live} asked={now().asked} />}</Match>
          <Match when={before('question')}>{(now) => <Question live={props.live} before={now()} />}</Match>
          <Match when={before('questions')}>
            {(now) => <Questions live={props.live} before={now()} joinUrl={props.joinUrl} code={code(r()) ?? ''} />}
          </Match>
          <Match when={before('charts')}>
            {(now) => (
              <Charts
                live={props.live}
                before={now()}
                item={<OwnMoment live={props.live} moment={moment()} joinUrl={props.joinUrl} />}
              />
            )}
          </Match>
          <Match when={true}>
            <OwnMoment live={props.live} moment={moment()} joinUrl={props.joinUrl} wifi={props.wifi} />
          </Match>
        </Switch>
      </main>
      <Show when={kind() !== 'loading' && overlay() !== 'blackout' && overlay() !== 'attention'}>
        <Footer
          live={props.live}
          joinUrl={props.joinUrl}
          code={code(r()) ?? ''}
          quiet={(kind() === 'individual' && !asked()) || workshop(r())?.ended_at !== undefined}
          note={kind() === 'arrival' ? workshop(r())?.organisers.join(' · ') : undefined}
          withQr={!['individual', 'arrival', 'closing', 'asking', 'questions'].includes(asked()?.kind ?? kind())}
        />
      </Show>
      <p class="visually-hidden" aria-live="polite">
        {saidOf(asked()) ?? announced(kind(), at()?.item.title ?? '')}
      </p>
      <p class="visually-hidden">{room('keys')}</p>
      <Show when={overlay() !== 'blackout'}>
        <Tools gong={gong} />
        <Show when={gong.waiting()}>
          <p class="tools-waiting">{room('gongWaits')}</p>
        </Show>
      </Show>
    </div>
  );
};

/** What is read out when everybody is asked something. */
function saidOf(before: Before | undefined): string | undefined {
  if (before?.kind === 'question') return `${t('questions')}: ${before.question.text}`;
  return before?.kind === 'asking' ? `${t('poll')}: ${before.asked.poll.title}` : undefined;
}

/** What is read out when the moment changes: the kind of thing, and its title. */
function announced(kind: MomentKind, title: string): string {
  switch (kind) {
    case 'loading':
      return '';
    case 'introduction':
      return `${t('group_work')}: ${title}`;
    case 'individual':
    case 'group':
    case 'plenary':
      return `${t(kind)}: ${title}`;
    default:
      return title ? `${t(kind)}: ${title}` : t(kind);
  }
}

/** The gong, where somebody asked for it: when the room's time, or a table's minutes in plenary, are up. */
function useRinging(live: () => Live, gong: Gong): void {
  let before: Heard = {};
  createEffect(() => {
    const now = heard(live().records, ['main', 'slot'], live().now());
    if (ranOut(before, now)) gong.ring();
    before = now;
  });
}

function useKeys(toggleRules: () => void, toggleGong: () => void): void {
  const pressed = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'f' || event.key === 'F') {
      fillScreen();
    }
    if (event.key === 'g' || event.key === 'G') toggleGong();
    if (event.key === 'r' || event.key === 'R') toggleRules();
  };
  window.addEventListener('keydown', pressed);
  onCleanup(() => window.removeEventListener('keydown', pressed));
}

/** True when the pointer has not moved for a while: it is then hidden, so that it never lies on a word. */
function useCursorRest(): () => boolean {
  const [resting, setResting] = createSignal(true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moved = (): void => {
    setResting(false);
    clearTimeout(timer);
    timer = setTimeout(() => setResting(true), cursor_rests_after);
  };
  window.addEventListener('pointermove', moved);
  onCleanup(() => {
    clearTimeout(timer);
    window.removeEventListener('pointermove', moved);
  });
  return resting;
}
