// The moments that are one item of the programme: talk and pitch, quote, ground rules, break, closing.
import { createMemo, createSignal, For, Show, type Component } from 'solid-js';
import { formatTime, nextItem, sortedItems, toTheMinute, workshop, type Current } from '../../state/day';
import { left } from '../../state/clock';
import type { Live } from '../../state/live';
import type { Item } from '../../state/types';
import { t as link } from '../../text/report-link';
import { t } from '../../text/stage';
import { t as home } from '../../text/stage-polls';
import { t as room } from '../../text/stage-room';
import { Qr } from '../../ui/Qr';
import { Address, spokenAddress } from './Arrival';
import { Board } from './Board';
import type { Block } from './fit';
import { Frame } from './Frame';
import { Since } from './Since';
import { StageClock } from './StageClock';
import { wallOf } from './wall';

type Props = { live: Live; at: Current };

const bullets = (points: readonly string[]): Block[] => points.map((text) => ({ role: 'item', text, mark: '•' }));

/** Up to five links, each with a code of its own: what a room can do with a link is photograph it. */
const Links: Component<{ item: Item; where: 'side' | 'strip' }> = (props) => (
  <Show when={props.item.links.length > 0 && (props.where === 'side') === props.item.links.length < 3}>
    <section class="links" aria-label={t('links')} data-where={props.where} data-count={props.item.links.length}>
      <For each={props.item.links}>
        {(link) => (
          <figure class="link">
            <Qr text={link.url} label={t('qrLabel', { address: spokenAddress(link.url) })} />
            <figcaption>{link.title}</figcaption>
          </figure>
        )}
      </For>
    </section>
  </Show>
);

export const Talk: Component<Props> = (props) => {
  const item = () => props.at.item;
  const who = (): string => [item().speaker, item().speaker_title].filter(Boolean).join(', ');
  const blocks = (): Block[] => [
    { role: 'title', text: item().title },
    ...(who() ? [{ role: 'lead', text: who() } as const] : []),
    ...(item().organisation ? [{ role: 'text', text: item().organisation as string } as const] : []),
    ...(item().text ? [{ role: 'text', text: item().text as string } as const] : []),
    ...bullets(item().points),
  ];
  return (
    <Frame
      kind="talk"
      eyebrow={t(item().kind)}
      side={
        <>
          <StageClock clock={props.live.records.clocks['main']} now={props.live.now()} label={t('timeLeft')} />
          <Since live={props.live} clock={props.live.records.clocks['main']} startedAt={item().started_at} />
          <Links item={item()} where="side" />
        </>
      }
      strip={<Links item={item()} where="strip" />}
    >
      <Board blocks={blocks()} now={props.live.now()} largest={7} />
    </Frame>
  );
};

export const Quote: Component<Props> = (props) => {
  const item = () => props.at.item;
  const together = (...parts: (string | number | undefined)[]): string =>
    parts.filter((part) => part !== undefined).join(', ');
  const who = (): string => together(item().role, item().organisation);
  const from = (): string => together(item().source, item().year);
  const blocks = (): Block[] => [
    { role: 'lead', text: `«${(item().text ?? item().title).replace(/^«|»$/g, '')}»` },
    ...(who() ? [{ role: 'text', text: `– ${who()}` } as const] : []),
    ...(from() ? [{ role: 'label', text: from() } as const] : []),
  ];
  return (
    <Frame kind="quote" eyebrow={item().title || t('quote')} heading>
      <Board blocks={blocks()} now={props.live.now()} largest={12} />
    </Frame>
  );
};

export const Rules: Component<{ live: Live; item?: Item | undefined }> = (props) => {
  const rules = (): readonly string[] =>
    props.item?.points.length ? props.item.points : (workshop(props.live.records)?.ground_rules ?? []);
  const blocks = (): Block[] => [
    ...(props.item?.text ? [{ role: 'text', text: props.item.text } as const] : []),
    ...rules().map((text, index) => ({ role: 'item', text, mark: String(index + 1) }) as const),
  ];
  return (
    <Frame kind="rules" eyebrow={props.item?.title ?? t('rules')} heading>
      <Board blocks={blocks()} now={props.live.now()} ordered />
    </Frame>
  );
};

export const Break: Component<Props> = (props) => {
  const r = () => props.live.records;
  const zone = () => workshop(r())?.timezone ?? 'UTC';
  const clock = () => r().clocks['main'];
  /** When it goes on: when the clock will be at zero, or the plan where no clock runs. */
  const resumes = (): number => {
    const running = clock();
    return running ? toTheMinute(props.live.now() + left(running, props.live.now())) : props.at.item.planned_end;
  };
  const blocks = (): Block[] => {
    const next = nextItem(r())?.[1];
    return [
      { role: 'title', text: props.at.item.title },
      { role: 'lead', text: t('resumeAt', { time: formatTime(resumes(), zone()) }) },
      ...(props.at.item.text ? [{ role: 'text', text: props.at.item.text } as const] : []),
      ...(next ? [{ role: 'text', text: `${t('next')}: ${next.title}` } as const] : []),
    ];
  };
  return (
    <Frame
      kind="break"
      eyebrow={t('fromTo', {
        from: formatTime(props.at.item.started_at ?? props.at.item.planned_start, zone()),
        to: formatTime(resumes(), zone()),
      })}
      side={
        <>
          <StageClock clock={clock()} now={props.live.now()} label={t('breakLeft')} words="break" />
          <Links item={props.at.item} where="side" />
        </>
      }
      strip={<Links item={props.at.item} where="strip" />}
    >
      <Board blocks={blocks()} now={props.live.now()} />
    </Frame>
  );
};

export const Closing: Component<{ live: Live; item?: Item | undefined; joinUrl: string }> = (props) => {
  // The day may end from any item; the programme's own farewell is still the one to say.
  const item = (): Item | undefined =>
    props.item?.kind === 'closing'
      ? props.item
      : sortedItems(props.live.records).find(([, one]) => one.kind === 'closing')?.[1];
  const day = () => workshop(props.live.records);
  /** From when the report is published, what there is to scan is the report. */
  const shared = (): boolean => day()?.report_frozen_at !== undefined;
  const address = (): string => (shared() ? `${props.joinUrl}/report` : props.joinUrl);
  const blocks = (): Block[] => [
    { role: 'title', text: item()?.title ?? t('thanks') },
    item()?.text
      ? { role: 'lead', text: item()?.text as string }
      : { role: 'text', text: shared() ? link('where') : room('keptWhere') },
    ...bullets(item()?.points ?? []),
  ];
  /** Thanks, and what people will do at home, by turns. */
  const wall = createMemo(() => wallOf(props.live.records));
  const [onWall, setOnWall] = createSignal(false);
  const turn = () => (wall().length > 0 ? () => setOnWall((before) => !before) : undefined);
  return (
    <Frame
      kind="closing"
      eyebrow={day()?.title}
      side={
        <div class="closing-own">
          <div class="closing-qr">
            <Qr text={address()} label={t('qrLabel', { address: spokenAddress(address()) })} />
          </div>
          <p>{shared() ? link('ready') : room('ownNotes')}</p>
          <Address url={address()} />
        </div>
      }
      strip={
        <Show when={item()}>
          {(one) => (
            <>
              <Links item={one()} where="side" />
              <Links item={one()} where="strip" />
            </>
          )}
        </Show>
      }
    >
      <Show
        when={onWall() && wall().length > 0}
        fallback={<Board blocks={blocks()} now={props.live.now()} largest={7} onPast={turn()} />}
      >
        <Board
          blocks={[{ role: 'title', text: home('wall') }, ...wall()]}
          now={props.live.now()}
          largest={5.5}
          onPast={turn()}
        />
      </Show>
    </Frame>
  );
};
