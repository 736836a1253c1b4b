// Everybody is asked: the question, how to answer, how many have. Where the answers are shown as they come, they stand in the place of
// what can be chosen.
import { Show, type Component } from 'solid-js';
import type { Asked } from '../../state/asked';
import type { Live } from '../../state/live';
import type { Poll } from '../../state/types';
import { t as words } from '../../text/stage';
import { t } from '../../text/stage-polls';
import { Qr } from '../../ui/Qr';
import { chartOf } from '../polls/chart-of';
import { spokenAddress } from './Arrival';
import { Board } from './Board';
import { ChartBoard } from './ChartBoard';
import type { Block } from './fit';
import { Frame } from './Frame';
import { Remarks } from './Remarks';

/** What one does to answer. */
export function howTo(poll: Poll): string {
  switch (poll.kind) {
    case 'single':
      return t('chooseOne');
    case 'multiple':
      return poll.choices_max === undefined ? t('chooseSome') : t('chooseUpTo', { n: poll.choices_max });
    case 'matrix':
      return t('eachRow');
    case 'ranking':
      return t('rank');
    case 'text':
      return t('inWords');
    case 'scale': {
      const [low, high] = [poll.scale_min ?? 1, poll.scale_max ?? 5];
      const { scale_min_label: lowLabel, scale_max_label: highLabel } = poll;
      return lowLabel && highLabel ? t('rateNamed', { low, high, lowLabel, highLabel }) : t('rate', { low, high });
    }
  }
}

export function questionBlocks(poll: Poll): Block[] {
  const choices = poll.kind === 'matrix' ? poll.rows : poll.options;
  const other = poll.other && !choices.some(({ id }) => id === 'other') ? [{ id: 'other', label: t('other') }] : [];
  const grades: Block[] =
    poll.kind === 'matrix' ? [{ role: 'label', text: poll.options.map(({ label }) => label).join(' · ') }] : [];
  return [
    { role: 'title', text: poll.title },
    ...(poll.text ? [{ role: 'text', text: poll.text } as const] : []),
    { role: 'label', text: howTo(poll) },
    ...grades,
    ...[...choices, ...other].map(({ label }) => ({ role: 'item', text: label, mark: '•' }) as const),
  ];
}

function countedWords(of: number | undefined, done = false): string {
  if (of === undefined) return t(done ? 'answered' : 'hasAnswered');
  return t(done ? 'ofAnsweredThen' : 'ofAnswered', { of });
}

/** How many have answered, large; and of how many. */
export const Counted: Component<{ n: number; of?: number | undefined; done?: boolean }> = (props) => (
  <p class="counted">
    <strong class="counted-n tabular">{props.n}</strong> <span>{countedWords(props.of, props.done)}</span>
  </p>
);

/** The way in, for who has not come in yet. */
export const WayIn: Component<{ joinUrl: string; code: string; lead: string }> = (props) => (
  <div class="way-in">
    <div class="way-in-qr">
      <Qr text={props.joinUrl} label={words('qrLabel', { address: spokenAddress(props.joinUrl) })} />
    </div>
    <div class="way-in-words">
      <p class="way-in-lead">{props.lead}</p>
      <p class="way-in-host">{t('orOpen', { host: spokenAddress(props.joinUrl).split('/')[0] ?? '' })}</p>
      <p class="way-in-code">{props.code}</p>
    </div>
  </div>
);

export const Asking: Component<{ live: Live; asked: Asked; joinUrl: string; code: string }> = (props) => {
  const poll = () => props.asked.poll;
  /** The answers so far, where the room sees them and there is something to see. */
  const told = () => {
    const { results } = props.asked;
    return poll().results !== 'hidden' && results && results.n > 0 && !results.held ? results : undefined;
  };
  return (
    <Frame
      kind="asking"
      eyebrow={words('poll')}
      aside={t(poll().names)}
      side={
        <>
          <Counted n={poll().answered} of={poll().population} />
          <WayIn joinUrl={props.joinUrl} code={props.code} lead={t('scan')} />
        </>
      }
    >
      <Show when={told()} fallback={<Board blocks={questionBlocks(poll())} now={props.live.now()} largest={7} />}>
        {(results) => (
          <ChartBoard
            chart={chartOf(poll(), results())}
            missing={results().missing}
            now={props.live.now()}
            remarks={<Remarks poll={poll()} results={results()} />}
          />
        )}
      </Show>
    </Frame>
  );
};

/** It is closed and not shown yet: the room waits for what it has said. */
export const Answered: Component<{ live: Live; asked: Asked }> = (props) => (
  <Frame
    kind="answered"
    eyebrow={words('poll')}
    side={<Counted n={props.asked.poll.answered} of={props.asked.poll.population} done />}
  >
    <Board
      blocks={[
        { role: 'title', text: props.asked.poll.title },
        { role: 'lead', text: t('answersClosed') },
        { role: 'text', text: t('soonShown') },
      ]}
      now={props.live.now()}
      largest={7}
    />
  </Frame>
);
