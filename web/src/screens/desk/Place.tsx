// A table's place in plenary's queue: who it is, where it stands, and what can be done with it. Its points are under its name.
import { createSignal, Show, type Component } from 'solid-js';
import type { Slot } from '../../state';
import { t } from '../../text/desk';
import { plenary } from '../../text/desk-plenary';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { SummaryText } from './SummaryText';
import { tableWord } from './words';

interface Props {
  slot: Slot;
  place: number;
  isNext: boolean;
  last: boolean;
  /** The table that waits for another one to swap with. */
  swapping: number | undefined;
  onSwap: ((table: number) => void) | undefined;
}

export const Place: Component<Props> = (props) => {
  const desk = useDesk();
  const [open, setOpen] = createSignal(false);
  const name = () => tableWord(desk.live.records, props.slot.table);
  const state = () => (props.isNext ? 'next' : props.slot.state);
  const presents = () => props.slot.state === 'presenting';
  return (
    <li
      class="slot"
      data-state={state()}
      data-swaps={props.swapping === props.slot.table ? '' : undefined}
      aria-current={presents() ? 'step' : undefined}
    >
      <span class="slot-place tabular" aria-hidden="true">
        {props.place}
      </span>
      <span class="slot-name">
        <Show when={!presents()} fallback={<span dir="auto">{name()}</span>}>
          <button
            class="slot-open"
            type="button"
            aria-expanded={open()}
            aria-label={plenary('pointsOf', { table: name() })}
            onClick={() => setOpen(!open())}
          >
            <span dir="auto">{name()}</span>
          </button>
        </Show>{' '}
        <span class="slot-state">{t(`slot_${state()}`)}</span>
      </span>
      <Show when={desk.leads()}>
        <Acts {...props} name={name()} />
      </Show>
      <Show when={open() && !presents()}>
        <div class="slot-points">
          <SummaryText item={props.slot.item} table={props.slot.table} />
        </div>
      </Show>
    </li>
  );
};

const Acts: Component<Props & { name: string }> = (props) => {
  const desk = useDesk();
  const table = () => props.slot.table;
  const move = (by: number): void =>
    desk.send({ do: 'queue.move', table: table(), position: props.slot.position + by });
  const over = () => props.slot.state === 'done' || props.slot.state === 'skipped';
  const canSwap = () => props.slot.state === 'waiting' && props.onSwap !== undefined;
  const swaps = () => props.swapping === table();
  const swapLabel = (): string =>
    props.swapping === undefined || swaps()
      ? plenary('swapOf', { table: props.name })
      : plenary('swapWith', { table: props.name });
  return (
    <span class="slot-acts">
      <Show
        when={props.slot.state === 'presenting'}
        fallback={
          <Button
            small
            label={t('presentTable', { table: props.name })}
            onPress={() => desk.send({ do: 'queue.present', table: table() })}
          >
            {t('present')}
          </Button>
        }
      >
        <Button
          small
          label={t('finishTable', { table: props.name })}
          onPress={() => desk.send({ do: 'queue.finish', table: table() })}
        >
          {t('finish')}
        </Button>
      </Show>
      <Button
        small
        kind="quiet"
        disabled={over()}
        label={t('skipTable', { table: props.name })}
        onPress={() => desk.send({ do: 'queue.skip', table: table() })}
      >
        {t('skip')}
      </Button>
      <Button
        small
        kind="quiet"
        disabled={!canSwap()}
        pressed={swaps() ? true : undefined}
        label={swapLabel()}
        onPress={() => props.onSwap?.(table())}
      >
        <Show when={!swaps()}>
          <span aria-hidden="true">⇄</span>
        </Show>
      </Button>
      <Button
        small
        kind="quiet"
        disabled={props.place === 1}
        label={t('moveUp', { table: props.name })}
        onPress={() => move(-1)}
      >
        <span aria-hidden="true">↑</span>
      </Button>
      <Button
        small
        kind="quiet"
        disabled={props.last}
        label={t('moveDown', { table: props.name })}
        onPress={() => move(1)}
      >
        <span aria-hidden="true">↓</span>
      </Button>
    </span>
  );
};
