// The desk: left the programme, in the middle what runs with its clock and the one next step, right the tables.
// Everything is read from the live workshop and every act is one command; the desk keeps nothing of its own but what is open.
import { createEffect, createSignal, Match, on, onCleanup, Switch, untrack, type Component } from 'solid-js';
import { createStore } from 'solid-js/store';
import { current, workshop, type Live, type MakeLink, type Offer, type Outlook } from '../../state';
import { roomNetwork } from '../../state/room-network';
import { refusalText } from '../../text/common';
import { t } from '../../text/desk';
import { Confirm } from '../../ui/Confirm';
import { makeGong, type Gong } from '../../ui/gong';
import { Notices, type NoticeLine } from '../../ui/Notice';
import { makeUndo } from './acts';
import { DeskContext, type Desk, type DeskNetwork, type Keeping, type Question, type SheetName } from './desk';
import { useRinging } from './Gong';
import { Goodbye } from './Goodbye';
import { isTyping, useKeys } from './keys';
import { Now } from './Now';
import { makeOutlook } from './outlook';
import { draftOf, emptyDraft, type Draft } from './polls/draft';
import { Programme } from './Programme';
import { makeBefore } from './polls/on-stage';
import { RoomBar } from './RoomBar';
import { Sheets } from './Sheets';
import { makeStepper } from './steps';
import { Tables } from './Tables';
import { TopBar } from './TopBar';
import './desk.css';

const noticeFor = 8000;

/**
 * A press with the mouse gives no button the focus: Space then still means the clock, and not the button pressed last.
 * A field lets go of it, or the keys would be typed; only its own button leaves it the caret.
 */
function keepFocus(event: MouseEvent): void {
  const pressed = event.target instanceof Element && event.target.closest('button, summary');
  if (!pressed || pressed.closest('dialog')) return;
  event.preventDefault();
  const focused = document.activeElement;
  const isOwn = focused?.closest('.panel-line, .point-edit')?.contains(pressed) ?? false;
  if (isTyping(focused) && !isOwn) focused.blur();
}

const Whole: Component<{ desk: Desk }> = (props) => {
  const live = untrack(() => props.desk.live);
  useKeys(untrack(() => props.desk));
  createEffect(() => {
    const title = workshop(live.records)?.title;
    document.title = title ? `${t('title')} · ${title}` : t('title');
  });
  return (
    <div class="desk" onMouseDown={keepFocus}>
      <TopBar />
      <RoomBar />
      <Programme />
      <Now />
      <Tables />
      <p class="visually-hidden" aria-live="polite">
        {current(live.records)?.item.title}
      </p>
      <Sheets />
    </div>
  );
};

export const DeskApp: Component<{
  live: Live;
  joinUrl: string;
  links?: Partial<Record<'stage' | 'phone', string>>;
  onReport?: () => Promise<Blob>;
  /** Tests bring their own. */
  gong?: Gong;
  onOutlook?: () => Promise<Outlook>;
  onMakeLink?: (role: MakeLink['role'], revoke: boolean) => Promise<string>;
  keeping?: Keeping;
  network?: DeskNetwork;
  onLinkAgain?: () => void;
}> = (props) => {
  const live = untrack(() => props.live);
  const [lines, setLines] = createSignal<NoticeLine[]>([]);
  const [question, setQuestion] = createSignal<Question>();
  const [sheet, open] = createSignal<SheetName>();
  const [table, look] = createSignal<number>();
  const [draft, write] = createStore<Draft>(emptyDraft());
  const gong = untrack(() => props.gong) ?? makeGong('desk');
  onCleanup(() => gong.dispose());
  useRinging(live, gong);
  const outlook = makeOutlook(
    live,
    untrack(() => props.onOutlook),
  );
  const [seen, lookAhead] = createSignal<Offer['what']>();
  let last = 0;
  const dismiss = (id: number): void => void setLines((all) => all.filter((line) => line.id !== id));
  const leads = (): boolean => live.you()?.role !== 'observer';
  const send: Desk['send'] = (command) => leads() && live.send(command);
  const say: Desk['say'] = ({ act, ...saying }) => {
    const id = ++last;
    const line: NoticeLine = { id, ...saying };
    if (act) {
      const run = (): void => {
        act.run();
        dismiss(id);
      };
      line.act = { label: act.label, run };
    }
    setLines((all) => [...all.slice(-2), line]);
    setTimeout(() => dismiss(id), noticeFor);
  };
  const network = untrack(() => props.network) ?? {
    ...roomNetwork(''),
    here: new URL(untrack(() => props.joinUrl)).origin,
  };
  const desk: Desk = {
    live,
    network,
    get joinUrl() {
      return network.outward(props.joinUrl);
    },
    get stageUrl() {
      return network.outward(desk.stageHere);
    },
    stageHere: untrack(() => new URL(props.links?.stage ?? 'stage', `${props.joinUrl}/`).href),
    leads,
    send,
    stepper: makeStepper(live, send, setQuestion),
    undo: makeUndo(live, { send, say, ask: setQuestion }),
    ask: setQuestion,
    gong,
    outlook,
    preview: () => outlook()?.offers.find(({ what }) => what === seen()),
    lookAhead,
    sheet,
    open,
    before: makeBefore(live),
    draft: { draft, write },
    changePoll: (id, poll) => {
      write(draftOf(id, poll));
      open('poll');
    },
    table,
    look,
    report: untrack(() => props.onReport),
    makeLink: untrack(() => props.onMakeLink),
    keeping: untrack(() => props.keeping),
    say,
  };
  onCleanup(live.onRefused(({ reason }) => desk.say({ text: refusalText(reason), tone: 'trouble' })));
  // A question about what is over is no question any more.
  createEffect(
    on(
      () => `${workshop(live.records)?.item} ${workshop(live.records)?.phase}`,
      () => setQuestion(undefined),
      { defer: true },
    ),
  );
  return (
    <DeskContext.Provider value={desk}>
      <Switch
        fallback={
          <main class="desk-page" role="status">
            <p>{t('connecting')}</p>
          </main>
        }
      >
        <Match when={live.closed()}>
          {(why) => <Goodbye why={why()} onAgain={why() === 'bad_token' ? props.onLinkAgain : undefined} />}
        </Match>
        <Match when={workshop(live.records)}>
          <Whole desk={desk} />
        </Match>
      </Switch>
      <Confirm
        open={question() !== undefined}
        title={question()?.title ?? ''}
        text={question()?.text ?? []}
        act={question()?.act ?? ''}
        cancel={t('cancel')}
        danger={question()?.danger}
        onAct={() => {
          question()?.run();
          setQuestion(undefined);
        }}
        onClose={() => setQuestion(undefined)}
      />
      <Notices lines={lines()} onDismiss={dismiss} dismissLabel={t('dismiss')} />
    </DeskContext.Provider>
  );
};
