// The tablecloth: the shared device in the middle of a table. It may do there what the table's host may, and is complete without any phone.
//
// One frame for every act: a line that says where we are, the table or what lies on it, a line of what can be done.
import { createEffect, createMemo, createSignal, Match, on, onCleanup, Show, Switch, type Component } from 'solid-js';
import { prioritisationOf } from '../../state/cloth';
import { workshop } from '../../state/day';
import type { Live } from '../../state/live';
import { heard, ranOut, type Heard } from '../../state/ringing';
import { roundOf } from '../../state/table';
import { refusalText } from '../../text/common';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { makeGong, type Gong } from '../../ui/gong';
import { Notices, type NoticeLine } from '../../ui/Notice';
import { keepAwake } from '../../ui/wake';
import { actOf, viewOf, works, type View } from './act';
import { Break, Goodbye, Intro, Plenary, Silence, Watching, Welcome } from './Calm';
import { Asked } from './Asked';
import { ClothContext, itemOf, type Saying } from './cloth';
import { Dots } from './Dots';
import { Foot } from './Foot';
import { Notes } from './Notes';
import { Messages, Overlays, overlayOf } from './Overlays';
import { RoundSide, RoundTable } from './Round';
import { Summary } from './Summary';
import { Top } from './Top';
import './tablecloth.css';

/** How long a quiet word stands. */
const saidMs = 8000;

export const TableclothApp: Component<{ live: Live; gong?: Gong; onLayAgain?: () => void }> = (props) => {
  // eslint-disable-next-line solid/reactivity -- a page has one live workshop and one gong
  const { live, gong = makeGong('tablecloth') } = props;
  onCleanup(() => gong.dispose());
  const r = live.records;
  const table = (): number => live.you()?.table ?? 0;
  return (
    <Show when={table() > 0 && workshop(r)} fallback={<Waiting live={live} onLayAgain={props.onLayAgain} />}>
      {/* A tablecloth lies on one table as long as its page is open. */}
      <Laid live={live} gong={gong} table={table()} onLayAgain={props.onLayAgain} />
    </Show>
  );
};

type Again = { live: Live; onLayAgain?: (() => void) | undefined };

const Waiting: Component<Again> = (props) => (
  <main class="tc tc-waiting" role="status">
    <Show when={props.live.status() === 'closed'} fallback={<p>{t('loading')}</p>}>
      <Closed live={props.live} onLayAgain={props.onLayAgain} />
    </Show>
  </main>
);

/** The line is closed for good: the desk took this screen away, or the page is too old. */
const Closed: Component<Again> = (props) => (
  <Show
    when={props.live.closed() === 'removed'}
    fallback={
      <>
        <p class="tc-overlay-lead">{t('closed')}</p>
        <Button onPress={() => location.reload()}>{t('reload')}</Button>
      </>
    }
  >
    <p class="tc-overlay-lead">{t('takenAway')}</p>
    <Button onPress={() => props.onLayAgain?.()}>{t('layAgain')}</Button>
  </Show>
);

const Laid: Component<Again & { gong: Gong; table: number }> = (props) => {
  // eslint-disable-next-line solid/reactivity -- see above: it stays the same
  const { live, gong, table } = props;
  const r = live.records;
  const act = createMemo(() => actOf(r, table));
  const [turned, setTurned] = createSignal(false);
  const { lines, say, dismiss } = useSayings();
  const [chosen, setChosen] = createSignal<View>();
  const first = createMemo(() => viewOf(r, act(), table));
  const view = (): View => chosen() ?? first();
  // The table has gone on: it sees what it needs now, whatever was chosen before.
  createEffect(on(act, () => setChosen(undefined), { defer: true }));
  // While dots are put everybody looks at them, and afterwards at what they came to.
  const voting = createMemo(() => prioritisationOf(r, itemOf(r), table)?.open ?? false);
  createEffect(on(voting, (open) => setChosen(open ? undefined : 'dots'), { defer: true }));
  onCleanup(live.onRefused(({ reason }) => say({ text: refusalText(reason), tone: 'trouble' })));
  createEffect(() => {
    document.title = `${t('table', { n: table })} · ${workshop(r)?.title ?? t('title')}`;
  });
  useRinging(live, gong, table);
  keepAwake(() => act() !== 'closing');

  return (
    <ClothContext.Provider
      value={{ live, r, table, act, item: () => itemOf(r), send: (command) => live.send(command), say }}
    >
      <div class="tc" data-act={act()} data-view={works(act()) ? view() : 'calm'} data-turned={turned()}>
        <div class="tc-page" inert={overlayOf(r) !== undefined || live.status() === 'closed'}>
          <Top gong={gong} turned={turned()} onTurn={() => setTurned((before) => !before)} />
          <Messages />
          <Asked />
          <main class="tc-main">
            <Switch fallback={<Working view={view()} />}>
              <Match when={act() === 'waiting' || act() === 'arrival'}>
                <Welcome />
              </Match>
              <Match when={['talk', 'pitch', 'quote', 'rules'].includes(act())}>
                <Watching />
              </Match>
              <Match when={act() === 'break'}>
                <Break />
              </Match>
              <Match when={act() === 'intro'}>
                <Intro />
              </Match>
              <Match when={act() === 'individual'}>
                <Silence />
              </Match>
              <Match when={act() === 'plenary'}>
                <Plenary />
              </Match>
              <Match when={act() === 'closing'}>
                <Goodbye />
              </Match>
            </Switch>
          </main>
          <Show when={!['individual', 'closing'].includes(act())}>
            <Foot view={view()} onView={setChosen} />
          </Show>
        </div>
        <Overlays />
        <Show when={live.status() === 'closed'}>
          <div class="tc-overlay" data-overlay="closed" role="alert">
            <Closed live={live} onLayAgain={props.onLayAgain} />
          </div>
        </Show>
        <Notices lines={lines()} onDismiss={dismiss} dismissLabel={t('dismissNotice')} />
      </div>
    </ClothContext.Provider>
  );
};

/** The table at work: what it looks at. */
const Working: Component<{ view: View }> = (props) => (
  <Switch>
    <Match when={props.view === 'table'}>
      <div class="tc-beside">
        <RoundTable />
        <div class="tc-side">
          <RoundSide />
        </div>
      </div>
    </Match>
    <Match when={props.view === 'notes'}>
      <Notes />
    </Match>
    <Match when={props.view === 'dots'}>
      <Dots />
    </Match>
    <Match when={props.view === 'summary'}>
      <Summary />
    </Match>
  </Switch>
);

function useSayings() {
  const [lines, setLines] = createSignal<NoticeLine[]>([]);
  let last = 0;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  onCleanup(() => timers.forEach(clearTimeout));
  const dismiss = (id: number): void => void setLines((all) => all.filter((line) => line.id !== id));
  const say = (saying: Saying): void => {
    last += 1;
    const id = last;
    setLines((all) => [...all.filter(({ text }) => text !== saying.text), { id, ...saying }].slice(-3));
    timers.add(setTimeout(() => dismiss(id), saidMs));
  };
  return { lines, say, dismiss };
}

/** The gong: when a turn's time is up, unless the limit only shows; and when silence or the room's time is over. */
function useRinging(live: Live, gong: Gong, table: number): void {
  let before: Heard = {};
  createEffect(() => {
    const limit = roundOf(live.records, table)?.limit;
    const clocks = limit === 'about' ? ['main', 'slot'] : ['main', 'slot', `turn-${table}`];
    const now = heard(live.records, clocks, live.now());
    if (ranOut(before, now)) gong.ring();
    before = now;
  });
}
