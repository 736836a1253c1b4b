// Before the first item and on arrival: what this is, how to get in, where there is a place, and when it starts.
import { createMemo, For, Show, type Component } from 'solid-js';
import { current, dayBegins, formatTime, workshop } from '../../state/day';
import type { Live } from '../../state/live';
import { wifiText, type Wifi } from '../../state/room-network';
import { t } from '../../text/stage';
import { w } from '../../text/stage-wifi';
import { Qr } from '../../ui/Qr';
import { Board } from './Board';
import type { Block } from './fit';
import { Frame } from './Frame';
import { tablesInOrder } from './moment';
import { Seats } from './Tables';

/** The address as one says it aloud: without the scheme. */
export const spokenAddress = (url: string): string => url.replace(/^https?:\/\//, '');

/** An address that breaks where it can be read across the break. */
export const Address: Component<{ url: string }> = (props) => {
  const parts = (): string[] => spokenAddress(props.url).split('/');
  return (
    <p class="arrival-address">
      <For each={parts()}>
        {(part, index) => (
          <>
            {part}
            <Show when={index() < parts().length - 1}>
              /<wbr />
            </Show>
          </>
        )}
      </For>
    </p>
  );
};

export const Arrival: Component<{ live: Live; joinUrl: string; wifi?: Wifi | undefined; code: string }> = (props) => {
  const r = () => props.live.records;
  const host = (): string => spokenAddress(props.joinUrl).split('/')[0] ?? '';
  /** All of it; without the item's own words; the outcomes alone, which their numbers tell. */
  const blocks = (whole: 'all' | 'outcomes' | 'numbers'): Block[] => {
    const day = workshop(r());
    if (!day) return [];
    const item = current(r())?.item;
    const points = item?.points.length ? item.points : day.outcomes;
    return [
      { role: 'title', text: day.title },
      ...(whole === 'all' && item?.text ? [{ role: 'text', text: item.text } as const] : []),
      ...(whole !== 'numbers' && points.length ? [{ role: 'label', text: t('outcomes') } as const] : []),
      ...points.map((text, index) => ({ role: 'item', text, mark: String(index + 1) }) as const),
    ];
  };
  // The expected times move slowly.
  const slowly = createMemo(() => Math.floor(props.live.now() / 5000) * 5000);
  const begins = (): string => {
    const [day, at] = [workshop(r()), dayBegins(r(), slowly())];
    return day && at !== undefined ? t('beginsAt', { time: formatTime(at, day.timezone) }) : t('beginsNow');
  };
  return (
    <Frame
      kind="arrival"
      eyebrow={t('welcome')}
      aside={begins()}
      side={
        <>
          <Show when={props.wifi}>{(wifi) => <WifiFirst wifi={wifi()} />}</Show>
          <div class="arrival-qr" classList={{ 'arrival-second': !!props.wifi }}>
            <Qr text={props.joinUrl} label={t('qrLabel', { address: spokenAddress(props.joinUrl) })} />
          </div>
          <p class="arrival-join">
            {t('join')} <strong>{host()}</strong> {t('joinWith')}
          </p>
          <p class="arrival-code">{props.code}</p>
        </>
      }
      strip={<Seats tables={tablesInOrder(r())} />}
    >
      <Board
        blocks={blocks('all')}
        shorter={[blocks('outcomes'), blocks('numbers')]}
        now={props.live.now()}
        largest={7}
        ordered
      />
    </Frame>
  );
};

/** Where phones need the room's Wi-Fi it comes first, with the name and the password for those that read no code. */
const WifiFirst: Component<{ wifi: Wifi }> = (props) => (
  <div class="arrival-wifi">
    <div class="arrival-wifi-qr">
      <Qr text={wifiText(props.wifi)} label={w('qr', { name: props.wifi.name })} />
    </div>
    <p>
      {w('wifi')} <strong dir="auto">{props.wifi.name}</strong>
      <Show when={props.wifi.password}>
        {w('password')} <strong dir="auto">{props.wifi.password}</strong>
      </Show>
    </p>
  </div>
);
