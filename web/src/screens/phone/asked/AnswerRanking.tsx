// An order, made with buttons: tap the most important one first, then the next. What is placed can be moved and taken out again.
import { For, Show, type Component } from 'solid-js';
import type { Choice } from '../../../state';
import { ta } from '../../../text/phone-asked';
import { move, place, unplace } from './answer';
import type { MakingProps } from './AnswerChoices';

const Arrow: Component<{ way: 'up' | 'down' | 'out' }> = (props) => {
  const shapes = { up: 'M8 13V3M3 8l5-5 5 5', down: 'M8 3v10M3 8l5 5 5-5', out: 'M4 4l8 8M12 4l-8 8' };
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[props.way]} />
    </svg>
  );
};

export const AnswerRanking: Component<MakingProps> = (props) => {
  let root: HTMLElement | undefined;
  const choices = (): string[] => props.given.choices ?? [];
  const placed = (): Choice[] => choices().flatMap((id) => props.poll.options.find((one) => one.id === id) ?? []);
  const left = (): Choice[] => props.poll.options.filter(({ id }) => !choices().includes(id));
  // A button that has moved or gone has lost the focus: it is given back to it, or to what is next.
  const focus = (...selectors: string[]): void => {
    for (const selector of selectors) {
      const found = root?.querySelector<HTMLButtonElement>(`${selector}:not(:disabled)`);
      if (found) return found.focus();
    }
  };
  const put = (id: string): void => {
    props.onGiven(place(props.poll, props.given, id));
    focus('.rank-left button', `[data-option="${id}"] button`);
  };
  const shift = (id: string, by: -1 | 1): void => {
    props.onGiven(move(props.given, id, by));
    const [same, opposite] = by < 0 ? ['up', 'down'] : ['down', 'up'];
    focus(`[data-option="${id}"] [data-way="${same}"]`, `[data-option="${id}"] [data-way="${opposite}"]`);
  };
  const takeOut = (id: string): void => {
    props.onGiven(unplace(props.given, id));
    focus('.rank-left button');
  };
  const Act: Component<{ way: 'up' | 'down' | 'out'; label: string; disabled?: boolean; onPress: () => void }> = (
    act,
  ) => (
    <button
      type="button"
      class="rank-act"
      data-way={act.way}
      aria-label={act.label}
      disabled={!!act.disabled}
      onClick={() => act.onPress()}
    >
      <Arrow way={act.way} />
    </button>
  );
  return (
    <div class="poll-making" ref={(made) => (root = made)}>
      <p class="phone-hint" aria-live="polite">
        {left().length ? `${ta('rankLead')} ${choices().length ? ta('rankToGo', { n: left().length }) : ''}` : ''}
      </p>
      <Show when={placed().length}>
        <ol class="rank" aria-label={ta('rankOrder')}>
          <For each={placed()}>
            {(option, i) => (
              <li class="rank-one" data-option={option.id}>
                <span class="rank-place tabular">{i() + 1}</span>
                <span class="rank-label">{option.label}</span>
                <span class="rank-acts">
                  <Act
                    way="up"
                    label={ta('up', { label: option.label })}
                    disabled={i() === 0}
                    onPress={() => shift(option.id, -1)}
                  />
                  <Act
                    way="down"
                    label={ta('down', { label: option.label })}
                    disabled={i() === placed().length - 1}
                    onPress={() => shift(option.id, 1)}
                  />
                  <Act way="out" label={ta('takeOut', { label: option.label })} onPress={() => takeOut(option.id)} />
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
      <Show when={left().length}>
        <ul class="rank-left" aria-label={ta('rankLeft')}>
          <For each={left()}>
            {(option) => (
              <li>
                <button type="button" class="rank-put" onClick={() => put(option.id)}>
                  <span class="rank-place" aria-hidden="true">
                    +
                  </span>
                  {option.label}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
};
