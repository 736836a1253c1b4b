// The stage's last line, always there: the time of day, now and next with their times, how to join. In silence the code alone.
import { createMemo, Show, type Component } from 'solid-js';
import { current, expectedTimes, formatTime, nextItem, toldStart, toTheMinute, workshop } from '../../state/day';
import type { Live } from '../../state/live';
import { t } from '../../text/stage';
import { Qr } from '../../ui/Qr';
import { spokenAddress } from './Arrival';

export const Footer: Component<{
  live: Live;
  joinUrl: string;
  code: string;
  quiet: boolean;
  withQr: boolean;
  note?: string | undefined;
}> = (props) => {
  const r = () => props.live.records;
  const zone = () => workshop(r())?.timezone ?? 'UTC';
  // The expected times move slowly; working them out four times a second would be a waste.
  const slowly = createMemo(() => Math.floor(props.live.now() / 5000) * 5000);
  const times = createMemo(() => expectedTimes(r(), slowly()));
  const span = (id: string): string => {
    const known = times()[id];
    return known
      ? t('fromTo', { from: formatTime(known.start, zone()), to: formatTime(toTheMinute(known.end), zone()) })
      : '';
  };
  const start = (id: string): string => {
    const told = toldStart(r(), id, times());
    return told === undefined ? '' : formatTime(told, zone());
  };
  return (
    <footer class="foot">
      <p class="foot-time tabular">{formatTime(slowly(), zone())}</p>
      <dl class="foot-day">
        <Show when={!props.quiet && current(r())}>
          {(now) => (
            <div>
              <dt>{t('now')}</dt>
              <dd>
                <span class="tabular">{span(now().id)}</span> <span class="foot-title">{now().item.title}</span>
              </dd>
            </div>
          )}
        </Show>
        <Show when={!props.quiet && nextItem(r())}>
          {(next) => (
            <div>
              <dt>{t('next')}</dt>
              <dd>
                <span class="tabular">{start(next()[0])}</span> <span class="foot-title">{next()[1].title}</span>
              </dd>
            </div>
          )}
        </Show>
      </dl>
      <p class="foot-line" role="status">
        <Show when={props.live.status() !== 'live'}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M8 1 15.5 15H.5zM7 6v4h2V6zm0 5v2h2v-2z" fill-rule="evenodd" />
          </svg>
          {t(props.live.status() === 'closed' ? 'closed' : 'offline')}
        </Show>
      </p>
      <Show when={props.note}>
        <p class="foot-note">{props.note}</p>
      </Show>
      <p class="foot-code">
        <span class="visually-hidden">{t('joinCode')}: </span>
        {props.code}
      </p>
      <Show when={props.withQr}>
        <div class="foot-qr">
          <Qr text={props.joinUrl} label={t('qrLabel', { address: spokenAddress(props.joinUrl) })} />
        </div>
      </Show>
    </footer>
  );
};
