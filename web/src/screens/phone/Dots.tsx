// Dots: how many one has left, and putting and taking them, on a theme or on a note that lies alone. The host puts them for who has no phone.
import { createMemo, For, Show, type Component } from 'solid-js';
import { isHost } from '../../state';
import { dotsOn, dotToTake, targetsOf, votersByHand, type Cloth, type Dots } from '../../state/cloth';
import { tc } from '../../text/phone-cloth';
import { Choice } from '../../ui/Choice';
import { usePhone } from './phone';
import { personWord } from './words';

export interface Voting {
  item: string;
  /** Whose dots are put: mine, or those of somebody without a phone. */
  person: string;
  cloth: Cloth;
  dots: Dots;
}

/** So many dots as a shape: filled are put, rings are left. */
const Pips: Component<{ filled: number; empty?: number }> = (props) => (
  <span class="pips" aria-hidden="true">
    <For each={Array.from({ length: Math.min(props.filled, 10) })}>{() => <i class="pip pip-filled" />}</For>
    <For each={Array.from({ length: Math.min(props.empty ?? 0, 10) })}>{() => <i class="pip" />}</For>
  </span>
);

export const DotBanner: Component<{ voting: Voting; onVoter: (person: string) => void }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const others = createMemo(() => (isHost(live) ? votersByHand(live.records, props.voting.item, phone.table()) : []));
  const left = (): number => props.voting.dots.left;
  const words = (): string => {
    if (props.voting.person !== phone.me())
      return tc('dotsFor', { name: personWord(live.records.seats[props.voting.person]), n: left() });
    return left() === 0 ? tc('dotsLeftNone') : left() === 1 ? tc('dotsLeftOne') : tc('dotsLeft', { n: left() });
  };
  return (
    <div class="dots-banner">
      <p class="dots-left" role="status">
        {words()} <Pips filled={props.voting.dots.used} empty={left()} />
      </p>
      <p class="phone-hint">{tc('dotsHidden')}</p>
      <Show when={others().length}>
        <Choice
          label={tc('whoseDots')}
          shape="grid"
          options={[
            { value: phone.me(), label: tc('myDots') },
            ...others().map(({ id, seat }) => ({ value: id, label: personWord(seat) })),
          ]}
          value={props.voting.person}
          onChange={(person) => props.onVoter(person)}
        />
      </Show>
    </div>
  );
};

export const DotStepper: Component<{ voting: Voting; target: string; what: string }> = (props) => {
  const phone = usePhone();
  const target = () => targetsOf(props.voting.cloth).find(({ id }) => id === props.target);
  const here = (): number => {
    const found = target();
    return found ? dotsOn(props.voting.dots, found) : 0;
  };
  const whose = () => (props.voting.person === phone.me() ? {} : { person: props.voting.person });
  const put = (): void => phone.live.send({ do: 'dot.put', item: props.voting.item, target: props.target, ...whose() });
  const take = (): void => {
    const found = target();
    const from = found && dotToTake(props.voting.dots, found);
    if (from !== undefined) phone.live.send({ do: 'dot.take', item: props.voting.item, target: from, ...whose() });
  };
  return (
    <div class="dot-stepper">
      <button
        class="dot-button"
        type="button"
        aria-label={tc('takeDot', { what: props.what })}
        disabled={here() === 0}
        onClick={take}
      >
        −
      </button>
      <span class="dot-count">
        <Pips filled={here()} />
        <span class="tabular">{here()}</span>
      </span>
      <button
        class="dot-button"
        type="button"
        aria-label={tc('putDot', { what: props.what })}
        disabled={props.voting.dots.left === 0}
        onClick={put}
      >
        +
      </button>
    </div>
  );
};
