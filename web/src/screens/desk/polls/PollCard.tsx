// One poll from the desk: how it stands, how many of how many have answered, who has not, and the chart the room sees or will see.
import { createMemo, For, Show, type Component } from 'solid-js';
import { missingFrom, type Poll, type Results } from '../../../state';
import { chartWords } from '../../../text/charts';
import { countText, t } from '../../../text/desk-polls';
import { ChartFigure } from '../../../ui/ChartFigure';
import { Disclosure } from '../../../ui/Disclosure';
import { chartOf } from '../../polls/chart-of';
import { useDesk } from '../desk';
import { ByHand } from './ByHand';
import { PollActs } from './PollActs';
import { onStage } from './on-stage';
import { factsWord, stageWord } from './words';
import { Written } from './Written';

export const PollCard: Component<{ id: string; poll: Poll }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const results = (): Results | undefined => records.results[props.id];
  const chart = createMemo(() => {
    const told = results();
    // Who is missing stands below by itself, also where nobody was named beforehand.
    return told && told.n > 0 ? chartOf(props.poll, { ...told, missing: [] }) : undefined;
  });
  const isOut = () => props.poll.state !== 'pending';
  const stage = () => onStage(desk.before(), props.id);
  return (
    <article class="poll" data-state={props.poll.state} aria-label={props.poll.title}>
      <header class="poll-head">
        <h4 class="poll-title" dir="auto">
          {props.poll.title}
        </h4>
        <p class="poll-facts" classList={{ 'poll-facts-open': props.poll.state === 'open' }}>
          {factsWord(props.poll)}
        </p>
        <Show when={stageWord(props.poll, stage())}>
          {(words) => (
            <p class="poll-stage" data-on={stage() === 'off' ? undefined : ''}>
              {words()}
            </p>
          )}
        </Show>
      </header>
      <Show when={isOut()}>
        <Count poll={props.poll} />
      </Show>
      <PollActs id={props.id} poll={props.poll} />
      <Show when={isOut()}>
        <Missing poll={props.poll} results={results()} />
        <Show when={chart()}>{(drawn) => <ChartFigure chart={drawn()} words={chartWords()} hideTitle />}</Show>
        <Show when={props.poll.state === 'open'}>
          <ByHand id={props.id} poll={props.poll} />
        </Show>
        <Show when={results()}>{(told) => <Written id={props.id} results={told()} />}</Show>
      </Show>
    </article>
  );
};

/** Never a number without of how many: where nobody has said it, those who are in the workshop. */
const Count: Component<{ poll: Poll }> = (props) => {
  const { records } = useDesk().live;
  return (
    <p class="poll-count">
      <strong class="poll-number tabular">{countText(props.poll.answered, props.poll.population)}</strong>{' '}
      <span>{t('answeredWord')}</span>
      <Show when={props.poll.population === undefined}>
        {' '}
        <span class="desk-hint tabular">{t('ofHere', { n: Object.keys(records.seats).length })}</span>
      </Show>
    </p>
  );
};

const Missing: Component<{ poll: Poll; results: Results | undefined }> = (props) => {
  const { records } = useDesk().live;
  const missing = createMemo(() => missingFrom(records, props.poll, props.results));
  const asks = () => props.poll.expected.length > 0 && props.poll.names !== 'hidden' && props.results !== undefined;
  return (
    <Show
      when={missing().length}
      fallback={
        <Show when={asks()}>
          <p class="desk-hint">{t('allAnswered')}</p>
        </Show>
      }
    >
      <Disclosure summary={t('notYet', { n: missing().length })} open={props.poll.state === 'open'}>
        <ul class="poll-missing" role="list">
          <For each={missing()}>{(one) => <li dir="auto">{one}</li>}</For>
        </ul>
      </Disclosure>
    </Show>
  );
};
