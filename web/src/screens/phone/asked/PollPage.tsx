// A poll that is what the room does now: its questions, one below the other.
import { createMemo, Show, type Component } from 'solid-js';
import { ta } from '../../../text/phone-asked';
import { Each } from '../../../ui/Each';
import { usePhone } from '../phone';
import { answerTo } from './ballot-box';
import { PollCard } from './PollCard';
import { pollsOf } from './polls';

export const PollPage: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const item = () => phone.live.records.items[props.item];
  const polls = createMemo(() => pollsOf(phone.live.records, props.item));
  const open = () => polls().filter(([, poll]) => poll.state === 'open');
  const done = (): boolean =>
    polls().length > 1 && open().length > 0 && open().every(([id, poll]) => answerTo(phone, id, poll));
  return (
    <>
      <Show when={item()?.text}>
        <p class="phone-text" dir="auto">
          {item()?.text}
        </p>
      </Show>
      <Show
        when={polls().length}
        fallback={
          <div class="phone-card">
            <p class="phone-lead">{ta('soon')}</p>
            <p class="phone-hint">{ta('soonHint')}</p>
          </div>
        }
      >
        <Each each={polls()} by={([id]) => id}>
          {(_, __, id) => <PollCard id={id} />}
        </Each>
        <Show when={done()}>
          <p class="phone-lead" role="status">
            ✓ {ta('thanksAll')}
          </p>
        </Show>
      </Show>
    </>
  );
};
