// The phone, seated: the top says where we are, the bottom the one thing to do, and what is between follows from the moment.
// Nobody is torn away from what they are writing: while the caret is in the middle part, that part stays and the room's move is said in words.
import {
  createEffect,
  createMemo,
  createSignal,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Switch,
  untrack,
  type Component,
} from 'solid-js';
import { code, current, myTable, workshop, type Live } from '../../state';
import { t } from '../../text/phone';
import { Button } from '../../ui/Button';
import { Notices, type NoticeLine } from '../../ui/Notice';
import { draft } from './draft';
import { Goodbye } from './Goodbye';
import { Info, Waiting } from './Info';
import { fetchParts, fetchPartsSoon, Later } from './Later';
import { Menu } from './Menu';
import { momentOf, working, type Moment } from './moment';
import { PhoneContext, usePhone, type Phone } from './phone';
import { TopBar } from './TopBar';
import { isText } from './typing';
import { momentWord, refusalWord, statusWord } from './words';
import '../../style/base.css';
import '../../ui/ClockFace.css';
import './phone.css';
import './moments.css';

interface Scene {
  moment: Moment;
  item: string;
}

/** The moments with nothing to do come with the page, the others when there is something to do. */
const Scenery: Component<Scene> = (props) => (
  <Switch fallback={<Info item={props.item} />}>
    <Match when={props.moment === 'waiting'}>
      <Waiting />
    </Match>
    <Match when={props.moment === 'break'}>
      <Later>{(parts) => <parts.Break item={props.item} />}</Later>
    </Match>
    <Match when={working.includes(props.moment)}>
      <Later>{(parts) => <parts.Panel moment={props.moment} item={props.item} />}</Later>
    </Match>
  </Switch>
);

const none: Scene = { moment: 'waiting', item: '' };
const same = (a: Scene, b: Scene): boolean => a.moment === b.moment && a.item === b.item;

/** The middle part: it follows the room, except under somebody's caret. */
const Middle: Component = () => {
  const phone = usePhone();
  // The same moment of the same item is the same page, however it came about: letting go of a field rebuilds nothing.
  const scene = createMemo(
    (): Scene => ({ moment: phone.moment(), item: current(phone.live.records)?.id ?? '' }),
    none,
    {
      equals: same,
    },
  );
  const [held, setHeld] = createSignal<Scene>();
  const shown = createMemo((): Scene => held() ?? scene(), none, { equals: same });
  const movedOn = (): boolean => {
    const here = held();
    return here !== undefined && !same(here, scene());
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hold = (event: FocusEvent): void => {
    if (!isText(event.target)) return;
    clearTimeout(timer);
    setHeld((now) => now ?? untrack(scene));
  };
  const release = (): void => {
    clearTimeout(timer);
    // A tap outside the field first takes the caret and then lands: what it lands on must still be there.
    timer = setTimeout(() => setHeld(undefined), 400);
  };
  onCleanup(() => clearTimeout(timer));
  createEffect(
    on(
      () => `${shown().moment} ${shown().item}`,
      () => scrollTo({ top: 0 }),
      { defer: true },
    ),
  );
  return (
    <main class="phone-main" onFocusIn={hold} onFocusOut={release}>
      <Show when={movedOn()}>
        <div class="phone-moved">
          <p>{t('movedOn', { what: momentWord(scene().moment) })}</p>
          <Button small kind="main" onPress={() => setHeld(undefined)}>
            {t('goThere')}
          </Button>
        </div>
      </Show>
      <Show when={shown()} keyed>
        {(now) => <Scenery moment={now.moment} item={now.item} />}
      </Show>
    </main>
  );
};

const Seated: Component<{ phone: Phone; scanned?: number | undefined }> = (props) => {
  const [menu, setMenu] = createSignal(false);
  const moment = () => props.phone.moment();
  const [myWord, setMyWord] = createSignal<string>();
  onMount(fetchPartsSoon);
  // Who speaks to everybody is heard at once.
  createEffect(() => {
    const { records } = props.phone.live;
    const asked = Object.keys(records.polls).length;
    if (workshop(records)?.overlay || asked || Object.keys(records.messages).length) fetchParts();
  });
  // Wherever one has scrolled to among one's notes, a turn that begins or ends is at the top; not under somebody's caret.
  createEffect(on(myWord, () => isText(document.activeElement) || scrollTo({ top: 0 }), { defer: true }));
  return (
    <div class="phone" data-moment={moment()} data-turn={myWord() ? '' : undefined}>
      <p class="visually-hidden" aria-live="polite">
        {myWord() ?? t('nowPhase', { what: momentWord(moment()) })}
      </p>
      <TopBar onMenu={() => setMenu(true)} mine={myWord()} />
      <Show when={props.scanned !== undefined}>
        <Later patient>{(parts) => <parts.OtherTable scanned={props.scanned} />}</Later>
      </Show>
      <Later patient>
        {(parts) => (
          <>
            <parts.Unsafe />
            <parts.Messages />
            <parts.AskedBesides />
          </>
        )}
      </Later>
      <Middle />
      <Later patient>{(parts) => <parts.PhoneSlides />}</Later>
      <footer class="phone-dock">
        <Later patient>
          {(parts) => (
            <>
              <parts.Attend onWord={setMyWord} />
              <parts.Over />
              <parts.Dock />
            </>
          )}
        </Later>
      </footer>
      <Menu open={menu()} onClose={() => setMenu(false)} />
    </div>
  );
};

const Connecting: Component<{ live: Live }> = (props) => (
  <main class="phone-bye" role="status">
    <p class="phone-lead">{statusWord(props.live) || t('connecting')}</p>
  </main>
);

/** What needs no words: the screen already shows what somebody else, or a second tap, has done. */
const shown = (reason: string): boolean => reason === 'stale' || reason === 'already';

const noticeFor = 8000;

export const PhoneApp: Component<{
  live: Live;
  onJoinAgain?: () => void;
  /** The table whose code was scanned to get here. */
  scanned?: number | undefined;
}> = (props) => {
  const live = untrack(() => props.live);
  const [lines, setLines] = createSignal<NoticeLine[]>([]);
  let last = 0;
  const dismiss = (id: number): void => void setLines((all) => all.filter((line) => line.id !== id));
  const phone: Phone = {
    live,
    code: () => code(live.records) ?? '',
    table: () => myTable(live) ?? 0,
    me: () => live.you()?.person ?? '',
    moment: createMemo(() => momentOf(live)),
    say: ({ act, ...saying }) => {
      const id = ++last;
      const line: NoticeLine = { id, ...saying };
      if (act) {
        const run = (): void => {
          act.run();
          dismiss(id);
        };
        line.act = { label: act.label, run };
      }
      setLines((all) => [...all.slice(-1), line]);
      setTimeout(() => dismiss(id), noticeFor);
    },
  };
  onCleanup(
    live.onRefused(({ command, reason }) => {
      // A note that was refused goes back to where it was written.
      if (command.do === 'note.write' && !live.records.notes[command.note]) {
        const writer = draft(`${phone.code()}-note-${command.item}`);
        writer.set([writer.text(), command.text].filter(Boolean).join('\n'));
        phone.say({ text: `${refusalWord(reason)} ${t('textKept')}`, tone: 'trouble' });
      } else if (!shown(reason)) phone.say({ text: refusalWord(reason), tone: 'trouble' });
    }),
  );
  return (
    <PhoneContext.Provider value={phone}>
      <Switch fallback={<Connecting live={live} />}>
        <Match when={live.closed()}>{(why) => <Goodbye why={why()} onJoinAgain={props.onJoinAgain} />}</Match>
        <Match when={workshop(live.records)}>
          <Seated phone={phone} scanned={props.scanned} />
        </Match>
      </Switch>
      <Notices lines={lines()} onDismiss={dismiss} dismissLabel={t('dismiss')} />
    </PhoneContext.Provider>
  );
};
