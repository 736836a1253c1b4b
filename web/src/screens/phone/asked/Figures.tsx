// What came of the polls that belong to what goes on, an earlier survey's too: what the stage turns through is read in one's own hand.
import { For, type Component } from 'solid-js';
import { usePhone } from '../phone';
import { PollChart } from './PollResult';
import { pollsOf } from './polls';

export const Figures: Component<{ item: string }> = (props) => {
  const { records } = usePhone().live;
  return (
    <For each={pollsOf(records, props.item).filter(([id]) => records.results[id] !== undefined)}>
      {([id, poll]) => (
        <div class="phone-card">
          <PollChart id={id} poll={poll} />
        </div>
      )}
    </For>
  );
};
