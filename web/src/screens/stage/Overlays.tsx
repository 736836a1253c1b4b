// What the facilitator lays over the whole stage, and the line they say to everyone. It replaces the moment: one thing at a time can be read.
import { Match, Show, Switch, type Component } from 'solid-js';
import { formatTime, workshop } from '../../state/day';
import type { Live, Records } from '../../state/live';
import type { Message, Overlay } from '../../state/types';
import { t } from '../../text/stage-room';
import { Quote, Rules } from './Items';

/** A message stands until the desk takes it away, and no longer than this: the room has then read it. */
const messageMs = 10 * 60_000;

export function overlayOf(r: Records): Overlay | undefined {
  const day = workshop(r);
  return day?.ended_at === undefined ? day?.overlay : undefined;
}

export const Laid: Component<{ live: Live; overlay: Overlay }> = (props) => {
  const r = () => props.live.records;
  const quote = () => {
    const id = workshop(r())?.overlay_item ?? '';
    const item = r().items[id];
    return item && { id, item };
  };
  return (
    <Switch>
      <Match when={props.overlay === 'attention'}>
        <div class="laid laid-attention">
          <h1 class="laid-word">{t('attention')}</h1>
          <p class="laid-lead">{t('attentionLead')}</p>
        </div>
      </Match>
      <Match when={props.overlay === 'blackout'}>
        <h1 class="visually-hidden">{t('attention')}</h1>
      </Match>
      <Match when={props.overlay === 'rules'}>
        <Rules live={props.live} />
      </Match>
      <Match when={props.overlay === 'quote' && quote()}>{(at) => <Quote live={props.live} at={at()} />}</Match>
    </Switch>
  );
};

/** The latest line to everyone. */
export function messageOf(r: Records, now: number): Message | undefined {
  return Object.values(r.messages)
    .filter(({ table, sent_at }) => table === undefined && now - sent_at < messageMs)
    .sort((a, b) => b.sent_at - a.sent_at)
    .at(0);
}

export const MessageBand: Component<{ live: Live }> = (props) => {
  const zone = () => workshop(props.live.records)?.timezone ?? 'UTC';
  return (
    <div class="stage-message" role="status">
      <Show when={messageOf(props.live.records, props.live.now())}>
        {(message) => (
          <p class="stage-message-line">
            <span class="stage-message-from">
              {t('message')} <span class="tabular">{formatTime(message().sent_at, zone())}</span>
            </span>
            <span class="stage-message-text" data-long={message().text.length > 90}>
              {message().text}
            </span>
          </p>
        )}
      </Show>
    </div>
  );
};
