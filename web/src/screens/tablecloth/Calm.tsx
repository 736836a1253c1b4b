// The moments in which the tablecloth has nothing to be done on it: before the start, what the room watches, silence, breaks, plenary, the end.
import { createMemo, For, Match, Show, Switch, type Component, type JSX } from 'solid-js';
import { left } from '../../state/clock';
import {
  current,
  dayBegins,
  expectedTimes,
  formatTime,
  nextItem,
  phasesOf,
  presenting,
  queueOf,
  toldStart,
  toTheMinute,
  workshop,
} from '../../state/day';
import { t } from '../../text/tablecloth';
import { useCloth } from './cloth';
import { Clock } from './Clock';
import { DrawActs, useDraw } from './Draw';
import { JoinCode } from './People';
import { QuestionText } from './Question';
import { useSummary } from './Summary';
import { Table } from './Table';
import { lengthWord, tableWord } from './words';

const useZone = (): (() => string) => {
  const { r } = useCloth();
  return () => workshop(r)?.timezone ?? 'UTC';
};

/** The table beside its words: the shape of every moment in which people sit and something is told. */
const Beside: Component<{ table: JSX.Element; children: JSX.Element }> = (props) => (
  <div class="tc-beside">
    {props.table}
    <div class="tc-side">{props.children}</div>
  </div>
);

/** Before the start, and on arrival: find a place, with a phone or without. */
export const Welcome: Component = () => {
  const { r, table, live } = useCloth();
  const zone = useZone();
  const drawing = useDraw();
  const slowly = createMemo(() => Math.floor(live.now() / 5000) * 5000);
  const begins = (): string | undefined => {
    const at = dayBegins(r, slowly());
    return at === undefined ? undefined : t('beginsAt', { time: formatTime(at, zone()) });
  };
  const seated = (): number => r.tables[String(table)]?.taken ?? 0;
  return (
    <Beside
      table={
        <Table drawn={drawing.at()}>
          <p class="tc-middle-word">{tableWord(r.tables[String(table)], table)}</p>
          <p>{begins()}</p>
        </Table>
      }
    >
      <div class="tc-side-words">
        <p>{t('welcomeLead')}</p>
        <JoinCode />
      </div>
      <Show when={seated() > 1}>
        <DrawActs drawing={drawing} />
      </Show>
    </Beside>
  );
};

/** The introduction to a group work: what will be asked, and who looks after what. */
export const Intro: Component = () => {
  const { r } = useCloth();
  const drawing = useDraw();
  const item = () => current(r)?.item;
  return (
    <Beside
      table={
        <Table drawn={drawing.at()}>
          <p class="tc-middle-word">{item()?.title}</p>
        </Table>
      }
    >
      <div class="tc-side-words">
        <p>{t('introLead')}</p>
        <ol role="list" class="tc-method">
          <For each={phasesOf(r, current(r)?.id ?? '')}>
            {(phase) => (
              <li>
                <strong>{t(phase.kind)}</strong>
                <span class="tabular">
                  {phase.kind === 'plenary' && phase.per_table !== undefined
                    ? t('perTable', { time: lengthWord(phase.per_table) })
                    : lengthWord(phase.planned)}
                </span>
              </li>
            )}
          </For>
        </ol>
      </div>
      <DrawActs drawing={drawing} />
    </Beside>
  );
};

/** Silence that can be seen: dim, the clock and the question, and nothing to press. */
export const Silence: Component = () => {
  const { r } = useCloth();
  return (
    <div class="tc-silence">
      <div class="tc-silence-clock">
        <Clock clock={r.clocks['main']} label={t('timeLeft')} />
      </div>
      <div class="tc-silence-words">
        <p class="tc-silence-lead">{t('silenceLead')}</p>
        <QuestionText />
      </div>
    </div>
  );
};

/** A talk, a quote, the rules: the room looks to the front; the tablecloth only says what it is. */
export const Watching: Component = () => {
  const { r } = useCloth();
  const item = () => current(r)?.item;
  const who = (): string => [item()?.speaker, item()?.organisation].filter(Boolean).join(', ');
  const kind = () => item()?.kind;
  const rules = (): readonly string[] =>
    kind() !== 'rules' ? [] : item()?.points.length ? (item()?.points ?? []) : (workshop(r)?.ground_rules ?? []);
  return (
    <div class="tc-calm" tabindex="0" role="group">
      <Show
        when={kind() === 'quote'}
        fallback={
          <h2 class="tc-calm-title" dir="auto">
            {item()?.title}
          </h2>
        }
      >
        <blockquote dir="auto">«{(item()?.text ?? item()?.title ?? '').replace(/^«|»$/g, '')}»</blockquote>
        <p>{[item()?.role, item()?.organisation].filter(Boolean).join(', ')}</p>
      </Show>
      <Show when={who() && kind() !== 'quote'}>
        <p class="tc-calm-lead">{who()}</p>
      </Show>
      <Show when={rules().length > 0}>
        <ol class="tc-rules">
          <For each={rules()}>{(rule) => <li dir="auto">{rule}</li>}</For>
        </ol>
      </Show>
    </div>
  );
};

export const Break: Component = () => {
  const { r, live } = useCloth();
  const zone = useZone();
  const clock = () => r.clocks['main'];
  const resumes = (): number => {
    const running = clock();
    return running ? toTheMinute(live.now() + left(running, live.now())) : (current(r)?.item.planned_end ?? live.now());
  };
  return (
    <div class="tc-calm" tabindex="0" role="group">
      <h2 class="tc-calm-title" dir="auto">
        {current(r)?.item.title}
      </h2>
      <p class="tc-calm-lead tabular">{t('resumeAt', { time: formatTime(resumes(), zone()) })}</p>
      <div class="tc-calm-clock">
        <Clock clock={clock()} label={t('breakLeft')} words="break" />
      </div>
      <Next />
    </div>
  );
};

const Next: Component = () => {
  const { r, live } = useCloth();
  const zone = useZone();
  const slowly = createMemo(() => Math.floor(live.now() / 5000) * 5000);
  const times = createMemo(() => expectedTimes(r, slowly()));
  return (
    <Show when={nextItem(r)}>
      {(next) => (
        <p class="tc-quiet">
          <Show when={toldStart(r, next()[0], times())}>
            {(start) => <span class="tabular">{formatTime(start(), zone())} </span>}
          </Show>
          {t('nextItem', { title: next()[1].title })}
        </p>
      )}
    </Show>
  );
};

export const Goodbye: Component = () => (
  <div class="tc-calm" tabindex="0" role="group">
    <h2 class="tc-calm-title">{t('closing')}</h2>
    <p class="tc-calm-lead">{t('thanks')}</p>
    <p class="tc-quiet">{t('thanksHint')}</p>
  </div>
);

/** Plenary: whose word it is, when it is ours, and our own points large enough to read from while standing. */
export const Plenary: Component = () => {
  const { r, table, item } = useCloth();
  const { view } = useSummary();
  const queue = createMemo(() => queueOf(r, item()).map(([, slot]) => slot));
  const mine = () => queue().find((slot) => slot.table === table);
  const now = () => presenting(r);
  const before = (): number =>
    queue().filter((slot) => slot.state === 'waiting' && slot.position < (mine()?.position ?? 0)).length;
  const over = (): boolean => queue().every((slot) => slot.state === 'done' || slot.state === 'skipped');
  const ours = (): boolean => mine()?.state === 'presenting';
  const soon = (): boolean => mine()?.state === 'waiting' && before() === 0;
  const when = (): string => {
    switch (mine()?.state) {
      case 'waiting':
        return before() === 0
          ? t('nextPresenting')
          : before() === 1
            ? t('oneTableUntil')
            : t('tablesUntil', { n: before() });
      case 'presenting':
        return t('youPresent');
      case 'done':
        return over() ? t('allPresented') : t('presented');
      case 'skipped':
        return t('skipped');
      default:
        return t('plenarySoon');
    }
  };
  return (
    <div class="tc-plenary" data-ours={ours()} data-soon={soon()}>
      <header class="tc-plenary-head">
        <p class="tc-plenary-when" role="status">
          <Switch>
            <Match when={ours()}>
              <span aria-hidden="true">● </span>
            </Match>
            <Match when={soon()}>
              <span aria-hidden="true">◐ </span>
            </Match>
          </Switch>
          {when()}
        </p>
        <Show when={!ours() && now()}>
          {(slot) => (
            <p class="tc-quiet" dir="auto">
              {t('presentsNow', { name: tableWord(r.tables[String(slot().table)], slot().table) })}
            </p>
          )}
        </Show>
        <Show when={now()}>
          <div class="tc-plenary-clock">
            <Clock clock={r.clocks['slot']} label={t('slotLeft')} shape={ours() ? 'ring' : 'bar'} />
          </div>
        </Show>
      </header>
      <section class="tc-plenary-points" aria-label={t('ourPoints')} tabindex="0">
        <h2>{t('ourPoints')}</h2>
        <Show when={view().points.length > 0} fallback={<p class="tc-quiet">{t('noPoints')}</p>}>
          <ol>
            <For each={view().points}>{([, point]) => <li dir="auto">{point.text}</li>}</For>
          </ol>
        </Show>
      </section>
    </div>
  );
};
