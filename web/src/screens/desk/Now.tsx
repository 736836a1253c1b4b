// The middle: what runs, its phases, the clock everybody looks at, what it is about, and at the bottom the one next step.
import { createEffect, createMemo, Match, on, Show, Switch, type Component } from 'solid-js';
import {
  behindMinutes,
  code,
  current,
  dayBegins,
  formatLeft,
  leadingClock,
  left,
  presenting,
  toTheMinute,
  workshop,
  type Current,
} from '../../state';
import { word } from '../../text/common';
import { t } from '../../text/desk';
import { hours } from '../../text/desk-time';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { Qr } from '../../ui/Qr';
import { DeskSlides } from '../slides/DeskSlides';
import { ClockControls, DeskClock } from './Clocks';
import { useDesk } from './desk';
import { spoken } from './Entrance';
import { CommitmentsHere } from './commitments/CommitmentsHere';
import { ItemText, Lines } from './ItemText';
import { Laid } from './Laid';
import { GoesSoon } from './Keeping';
import { NextStep } from './NextStep';
import { Phases } from './Phases';
import { PollsHere } from './polls/PollsHere';
import { Queue } from './Queue';
import { ReportButton } from './ReportButton';
import { QuestionsHere } from './speaker/QuestionsHere';
import { clockTime, phaseRule, tableWord } from './words';

export const Now: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const over = () => workshop(records)?.ended_at !== undefined;
  const running = createMemo(() => (over() ? undefined : current(records)));
  return (
    <main class="desk-now" aria-labelledby="desk-now">
      <Switch fallback={<Before />}>
        <Match when={over()}>
          <After />
        </Match>
        <Match when={running()}>{(now) => <Running now={now()} />}</Match>
      </Switch>
      <NextStep />
    </main>
  );
};

const Running: Component<{ now: Current }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const item = () => props.now.item;
  const plenary = () => props.now.phase?.kind === 'plenary';
  let scroller: HTMLDivElement | undefined;
  createEffect(
    on(
      () => `${props.now.id} ${props.now.phase?.kind}`,
      () => scroller && (scroller.scrollTop = 0),
      { defer: true },
    ),
  );
  return (
    <div class="now-scroll" ref={(made) => (scroller = made)}>
      <header class="now-head">
        <p class="now-kind tabular">
          {word(`kind_${item().kind}`)} ·{' '}
          {t('from', { from: clockTime(records, item().planned_start), to: clockTime(records, item().planned_end) })}
        </p>
        <h2 class="now-title" id="desk-now" dir="auto">
          {item().title}
        </h2>
      </header>
      <Phases now={props.now} />
      <Clocks />
      <Show when={plenary()}>
        <Queue item={props.now.id} />
      </Show>
      <QuestionsHere />
      <PollsHere />
      <CommitmentsHere />
      <Laid />
      <DeskSlides item={props.now.id} />
      <ItemText item={item()} />
    </div>
  );
};

/** The clock that counts now, large; in plenary the whole of it stands small beside the slot. */
const Clocks: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const leading = () => leadingClock(records);
  const clock = () => {
    const id = leading();
    return id && records.clocks[id];
  };
  const name = (): string =>
    leading() === 'slot' ? t('slotOf', { table: tableWord(records, presenting(records)?.table ?? 0) }) : t('timeLeft');
  const phase = () => current(records)?.phase;
  const plenary = () => phase()?.kind === 'plenary';
  const rule = (): string => {
    const now = phase();
    return now && now.kind !== 'plenary' ? phaseRule(now) : '';
  };
  /** The reserved last part of the group phase: when it comes, and that it is here. */
  const wrapUp = createMemo((): string => {
    const main = records.clocks['main'];
    const reserved = phase()?.wrap_up;
    if (reserved === undefined || !main) return '';
    const rest = left(main, desk.live.now()) - reserved;
    return rest > 0 ? t('wrapUpIn', { time: formatLeft(rest) }) : t('wrapUpNow');
  });
  /** Where nobody works or everybody is quiet, one thing counts: until when. */
  const until = createMemo((): string => {
    const main = records.clocks['main'];
    const running = current(records);
    if (!main || !running) return '';
    const now = desk.live.now();
    const time = clockTime(records, toTheMinute(now + left(main, now)));
    if (running.phase?.kind === 'individual') return hours('quietUntil', { time });
    return running.item.kind === 'break' ? hours('resumesAt', { time }) : '';
  });
  const whole = () => (leading() === 'slot' ? records.clocks['main'] : undefined);
  return (
    <section class="now-clock" aria-label={name()} data-quiet={phase()?.kind === 'individual' ? '' : undefined}>
      <Show
        when={clock()}
        fallback={
          <p class="now-intro">
            <strong>{t('introduction')}.</strong> {t('introductionHint')}
          </p>
        }
      >
        {(running) => (
          <div class="now-clock-line" data-small={plenary() ? '' : undefined}>
            <div class="now-face">
              <DeskClock clock={running()} label={name()} />
            </div>
            <div class="now-controls">
              <p class="now-clock-name">
                {name()}
                <Show when={rule()}>
                  <span class="desk-hint tabular">{rule()}</span>
                </Show>
                <Show when={until()}>
                  <span class="now-until tabular">{until()}</span>
                </Show>
                <Show when={wrapUp()}>
                  <span class="desk-hint tabular">{wrapUp()}</span>
                </Show>
              </p>
              <ClockControls id={leading() ?? 'main'} clock={running()} name={name()} steps={[-1, 1, 5]} large />
              <Show when={whole()}>
                {(main) => (
                  <Disclosure
                    summary={
                      <span class="now-whole">
                        {t('wholePlenary')} <DeskClock clock={main()} label={t('wholePlenary')} shape="plain" />
                      </span>
                    }
                  >
                    <ClockControls id="main" clock={main()} name={t('wholePlenary')} steps={[-1, 1, 5]} />
                  </Disclosure>
                )}
              </Show>
            </div>
          </div>
        )}
      </Show>
    </section>
  );
};

const Before: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  // When it is to be expected, as the stage and the tables say it; that changes slowly.
  const second = createMemo(() => Math.floor(desk.live.now() / 1000) * 1000);
  const begins = (): string => {
    const at = dayBegins(records, second());
    if (at === undefined) return '';
    const time = clockTime(records, at);
    const { minutes, side } = behindMinutes(second() - at);
    return side === 'ahead' ? t('beginsIn', { time, n: minutes }) : t('beginsNow', { time });
  };
  return (
    <div class="now-scroll">
      <header class="now-head">
        <p class="now-kind tabular">{begins()}</p>
        <h2 class="now-title" id="desk-now">
          {t('nothingYet')}
        </h2>
      </header>
      <PollsHere />
      <Laid />
      <section class="now-entrance" aria-label={t('entranceTitle')}>
        <Qr text={desk.joinUrl} label={t('qrLabel', { address: spoken(desk.joinUrl) })} />
        <div>
          <p class="entrance-address">{spoken(desk.joinUrl)}</p>
          <p class="entrance-code">
            {t('code')} <strong>{code(records)}</strong>
          </p>
          <Button onPress={() => desk.open('entrance')}>{t('entranceAll')}</Button>
        </div>
      </section>
      <DeskSlides />
      <div class="item">
        <Lines title={t('outcomes')} lines={workshop(records)?.outcomes ?? []} />
      </div>
    </div>
  );
};

const After: Component = () => (
  <div class="now-scroll">
    <header class="now-head">
      <h2 class="now-title" id="desk-now">
        {t('over')}
      </h2>
    </header>
    <p>{t('overHint')}</p>
    <GoesSoon />
    <ReportButton main />
  </div>
);
