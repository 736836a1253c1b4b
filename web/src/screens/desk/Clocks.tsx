// A clock of the workshop with everything one can do to it: hold, more, less, and "it began two minutes ago".
import { createMemo, createUniqueId, For, Show, type Component } from 'solid-js';
import { elapsed, formatLeft, left, progress, urgency, type Clock } from '../../state';
import { t } from '../../text/desk';
import { hours } from '../../text/desk-time';
import { Button } from '../../ui/Button';
import { ClockFace, type ClockUrgency } from '../../ui/ClockFace';
import { Disclosure } from '../../ui/Disclosure';
import { useDesk } from './desk';

const minute = 60_000;

const words: Record<ClockUrgency, 'soon' | 'last' | 'overTime' | 'paused' | undefined> = {
  calm: undefined,
  soon: 'soon',
  last: 'last',
  over: 'overTime',
  paused: 'paused',
};

/** Has the clock an end? An item without a length, like a quote, only says how long it has been. */
const isTimed = (clock: Clock): boolean => clock.duration + clock.extended > 0;

export const DeskClock: Component<{ clock: Clock; label: string; shape?: 'ring' | 'bar' | 'plain' }> = (props) => {
  const { live } = useDesk();
  const state = createMemo((): ClockUrgency =>
    props.clock.state === 'paused' ? 'paused' : urgency(props.clock, live.now()),
  );
  const text = createMemo(() =>
    isTimed(props.clock) ? formatLeft(left(props.clock, live.now())) : formatLeft(elapsed(props.clock, live.now())),
  );
  const word = (): string | undefined => {
    const key = words[state()];
    return key && t(key);
  };
  return (
    <ClockFace
      text={text()}
      share={isTimed(props.clock) ? 1 - progress(props.clock, live.now()) : 0}
      urgency={state()}
      word={word()}
      label={isTimed(props.clock) ? props.label : t('timeUsed')}
      shape={props.shape}
    />
  );
};

/** The buttons of one clock; `name` says which, for those who hear it. */
export const ClockControls: Component<{
  id: string;
  clock: Clock;
  name: string;
  /** Minutes that can be added or taken with one press. */
  steps: readonly number[];
  /** The button that holds it stands out: this is the clock everybody looks at. */
  large?: boolean;
}> = (props) => {
  const desk = useDesk();
  const hint = createUniqueId();
  const held = () => props.clock.state === 'paused';
  const extend = (n: number): void => desk.send({ do: 'clock.extend', clock: props.id, by: n * minute });
  const shift = (n: number): void => desk.send({ do: 'clock.shift', clock: props.id, by: n * minute });
  const small = () => !props.large;
  return (
    <Show when={desk.leads()}>
      <div class="clock-controls" classList={{ 'clock-controls-large': !!props.large }}>
        <Button
          small={small()}
          label={t(held() ? 'resumeClock' : 'pauseClock', { clock: props.name })}
          onPress={() => desk.send({ do: held() ? 'clock.resume' : 'clock.pause', clock: props.id })}
        >
          <svg class="clock-sign" viewBox="0 0 16 16" aria-hidden="true">
            <path d={held() ? 'M4 2.5v11L13 8z' : 'M3 2h3.6v12H3zM9.4 2H13v12H9.4z'} />
          </svg>
          {held() ? t('resume') : t('pause')}
        </Button>
        <div class="clock-steps">
          <For each={props.steps}>
            {(n) => (
              <Button
                small={small()}
                label={t(n < 0 ? 'minusClock' : 'plusClock', { n: Math.abs(n), clock: props.name })}
                onPress={() => extend(n)}
              >
                {t(n < 0 ? 'minus' : 'plus', { n: Math.abs(n) })}
              </Button>
            )}
          </For>
        </div>
        <div class="clock-began">
          <Show when={props.large && props.id === 'main'}>
            <Button small onPress={() => shift(2)}>
              {hours('began')}
            </Button>
          </Show>
          <Disclosure summary={props.large && props.id === 'main' ? hours('beganOther') : t('shift')}>
            <div class="clock-shift" role="group" aria-describedby={hint}>
              <p class="desk-hint" id={hint}>
                {t('shiftHint')}
              </p>
              <For each={[1, 2, 5]}>
                {(n) => (
                  <Button small onPress={() => shift(n)}>
                    {t('shiftEarlier', { n })}
                  </Button>
                )}
              </For>
              <Button small kind="quiet" onPress={() => shift(-1)}>
                {t('shiftLater', { n: 1 })}
              </Button>
            </div>
          </Disclosure>
        </div>
      </div>
    </Show>
  );
};
