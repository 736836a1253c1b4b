// A chart that must be read from the last row: its question, its figures as large as there is room for, on pages that turn by themselves.
// The layout is arithmetic (chart-fit.ts); what stands higher than its room after all is tried again in a smaller one. Nothing is cut.
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  Match,
  on,
  onCleanup,
  Show,
  Switch,
  untrack,
  type Component,
  type JSX,
} from 'solid-js';
import { chartWords } from '../../text/charts';
import { t as page } from '../../text/stage';
import { t } from '../../text/stage-polls';
import type { Chart } from '../../ui/chart';
import { ChartBars } from '../../ui/ChartBars';
import { ChartColumns } from '../../ui/ChartColumns';
import { ChartStacked } from '../../ui/ChartStacked';
import { ChartTable } from '../../ui/ChartTable';
import { Sayings } from '../../ui/Sayings';
import { WordCloud } from '../../ui/WordCloud';
import '../../ui/chart.css';
import { pagesOf, type StagePage } from './chart-fit';
import { PageTurner } from './PageTurner';
import { useBox, useUnit } from './screen';
import { useTurning } from './turning';

const page_stands = 18_000;
const tries_max = 14;
/** What stands beside the title, in units. */
const aside_width = 40;

const Figures: Component<{ chart: Chart }> = (props) => {
  const is = <S extends Chart['shape']>(shape: S) =>
    props.chart.shape === shape ? (props.chart as Chart & { shape: S }) : undefined;
  return (
    <Switch>
      <Match when={is('bars')}>{(chart) => <ChartBars chart={chart()} words={chartWords()} />}</Match>
      <Match when={is('columns')}>{(chart) => <ChartColumns chart={chart()} words={chartWords()} />}</Match>
      <Match when={is('stacked')}>{(chart) => <ChartStacked chart={chart()} />}</Match>
      <Match when={is('texts')}>
        {(chart) => (
          <Show when={chart().texts.length > 0} fallback={<p>{chartWords().none}</p>}>
            <Sayings all={chart().texts} />
          </Show>
        )}
      </Match>
    </Switch>
  );
};

export const ChartBoard: Component<{
  chart: Chart;
  now: number;
  /** Who is expected and has not answered. */
  missing?: readonly string[];
  /** Beside the title: how many have answered. */
  aside?: JSX.Element;
  /** Under the figures: what is held back, who is missing. */
  remarks?: JSX.Element;
  /** Before the page's number, where this is one chart of several. */
  which?: string | undefined;
  /** Past the last page, or before the first. */
  onPast?: ((by: 1 | -1) => void) | undefined;
}> = (props) => {
  const unit = useUnit();
  const { watch, box } = useBox(unit, { width: 120, height: 60 });
  const [tight, setTight] = createSignal(0);
  // The records tick; what they say changes seldom.
  const content = createMemo(() => JSON.stringify(props.chart));
  const missing = createMemo(() => props.missing ?? [], undefined, { equals: (a, b) => a.join('\n') === b.join('\n') });
  const pages = createMemo((): StagePage[] => {
    const { width, height } = box();
    const tighter = 1 + tight() * 0.05;
    return pagesOf(
      JSON.parse(content()) as Chart,
      { width: width / Math.sqrt(tighter), height: height / tighter },
      props.aside === undefined ? 0 : aside_width,
      missing(),
    );
  });
  const turning = useTurning({
    pages: () => pages().length,
    now: () => props.now,
    stands: () => page_stands,
    onPast: () => props.onPast,
  });
  const now = (): StagePage | undefined => pages()[turning.at()];
  createEffect(on([content, box], () => setTight(0), { defer: true }));

  let room: HTMLElement | undefined;
  createEffect(() => {
    now();
    const frame = requestAnimationFrame(() => {
      if (!room || room.clientHeight === 0) return;
      const over = room.scrollHeight > room.clientHeight + 1 || room.scrollWidth > room.clientWidth + 1;
      if (over && untrack(tight) < tries_max) setTight((before) => before + 1);
    });
    onCleanup(() => cancelAnimationFrame(frame));
  });
  const words = (): string =>
    [props.which, turning.pages() > 1 ? page('page', { n: turning.at() + 1, all: turning.pages() }) : undefined]
      .filter(Boolean)
      .join(' · ');

  return (
    <div class="board">
      <div
        class="board-room chart-board"
        ref={(element) => {
          room = element;
          watch(element);
        }}
        style={{ '--size': String(now()?.size ?? 4), '--title': String(now()?.title ?? 5) }}
        data-beside={now()?.beside}
      >
        <div class="chart-board-head">
          <h1 class="chart-board-title">{props.chart.title}</h1>
          {props.aside}
        </div>
        <Show when={now()?.what === 'others'}>
          <h2 class="chart-board-others">{t('otherAnswers')}</h2>
        </Show>
        <Show when={now()?.what === 'missing'}>
          <h2 class="chart-board-others">{t('notAnswered')}</h2>
        </Show>
        <Show
          when={now()?.what === 'cloud' && now()}
          fallback={
            <div class="chart-board-page" data-columns={now()?.charts.length}>
              <For each={now()?.charts}>{(chart) => <Figures chart={chart} />}</For>
            </div>
          }
        >
          {(at) => <WordCloud words={[]} flow={at().flow} label={chartWords().cloud} />}
        </Show>
        <Show when={props.chart.shape !== 'texts'}>
          <div class="visually-hidden">
            <ChartTable chart={props.chart} words={chartWords()} />
          </div>
        </Show>
      </div>
      <div class="chart-board-foot">
        {props.remarks}
        <Show when={words()}>
          <PageTurner words={words()} held={turning.held()} onHold={turning.hold} />
        </Show>
      </div>
    </div>
  );
};
