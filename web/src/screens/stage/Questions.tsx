// Questions to the speaker: one at a time, large, with how many want it answered and how many wait behind it. Nobody is told who asked.
import { Show, type Component } from 'solid-js';
import type { Before } from '../../state/asked';
import { current } from '../../state/day';
import type { Live } from '../../state/live';
import { t as words } from '../../text/stage';
import { t } from '../../text/stage-polls';
import { WayIn } from './Asking';
import { Board } from './Board';
import type { Block } from './fit';
import { Frame } from './Frame';
import { Since } from './Since';
import { StageClock } from './StageClock';

const waits = (n: number): string => (n === 0 ? t('waitNone') : n === 1 ? t('waitOne') : t('wait', { n }));
const wants = (n: number): string => (n === 1 ? t('wantsOne') : t('wants', { n }));

/** The time the speaker has left, as during the talk. */
const Left: Component<{ live: Live }> = (props) => (
  <>
    <StageClock clock={props.live.records.clocks['main']} now={props.live.now()} label={words('timeLeft')} />
    <Since
      live={props.live}
      clock={props.live.records.clocks['main']}
      startedAt={current(props.live.records)?.item.started_at}
    />
  </>
);

export const Question: Component<{ live: Live; before: Before & { kind: 'question' } }> = (props) => {
  const blocks = (): Block[] => [
    { role: 'lead', text: props.before.question.text },
    ...(props.before.question.votes > 0 ? [{ role: 'label', text: wants(props.before.question.votes) } as const] : []),
  ];
  return (
    <Frame
      kind="question"
      eyebrow={words('questions')}
      heading
      side={
        <>
          <Show when={props.live.records.clocks['main']}>
            <Left live={props.live} />
          </Show>
          <p class="questions-wait">{waits(props.before.waiting)}</p>
        </>
      }
    >
      <Board blocks={blocks()} now={props.live.now()} largest={9} />
    </Frame>
  );
};

/** None is shown: how to ask. */
export const Questions: Component<{
  live: Live;
  before: Before & { kind: 'questions' };
  joinUrl: string;
  code: string;
}> = (props) => {
  const blocks = (): Block[] => {
    const item = current(props.live.records)?.item;
    const who = [item?.speaker, item?.speaker_title, item?.organisation].filter(Boolean).join(', ');
    return [
      { role: 'title', text: item?.title ?? words('questions') },
      ...(who ? [{ role: 'lead', text: who } as const] : []),
      { role: 'text', text: t('askHere') },
      { role: 'label', text: waits(props.before.waiting) },
    ];
  };
  return (
    <Frame
      kind="questions"
      eyebrow={words('questions')}
      side={<WayIn joinUrl={props.joinUrl} code={props.code} lead={t('scanAsk')} />}
    >
      <Board blocks={blocks()} now={props.live.now()} largest={7} />
    </Frame>
  );
};
