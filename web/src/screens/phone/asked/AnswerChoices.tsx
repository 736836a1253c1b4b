// One of several, or several of many: long options under one another, and a line for the one that is none of them.
import { Show, type Component } from 'solid-js';
import type { Given, Poll } from '../../../state';
import { ta } from '../../../text/phone-asked';
import { Checks } from '../../../ui/Checks';
import { Choice } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { chooseOne, isFull, optionsOf, other, otherTextMax, toggle } from './answer';

export interface MakingProps {
  poll: Poll;
  given: Given;
  onGiven: (given: Given) => void;
}

export const AnswerChoices: Component<MakingProps> = (props) => {
  const options = () => optionsOf(props.poll, ta('other')).map(({ id, label }) => ({ value: id, label }));
  const chosen = (): string[] => props.given.choices ?? [];
  const several = (): boolean => props.poll.kind === 'multiple';
  const hint = (): string => {
    if (!several()) return ta('chooseOne');
    const most = props.poll.choices_max;
    if (most === undefined) return ta('chooseSome');
    return chosen().length ? ta('chosenOf', { n: chosen().length, of: most }) : ta('chooseUpTo', { n: most });
  };
  const Other: Component = () => (
    <Show when={chosen().includes(other)}>
      <Field
        label={ta('otherWhat')}
        value={props.given.other ?? ''}
        onInput={(text) => props.onGiven({ ...props.given, other: text })}
        max={otherTextMax}
      />
    </Show>
  );
  return (
    <div class="poll-making">
      <p class="phone-hint" aria-live="polite">
        {hint()}
      </p>
      <Show
        when={several()}
        fallback={
          <Choice
            label={props.poll.title}
            hideLabel
            shape="list"
            options={options()}
            value={chosen()[0]}
            onChange={(id) => props.onGiven(chooseOne(props.given, id))}
          />
        }
      >
        <Checks
          label={props.poll.title}
          hideLabel
          options={options()}
          chosen={chosen()}
          full={isFull(props.poll, props.given)}
          onToggle={(id) => props.onGiven(toggle(props.poll, props.given, id))}
        />
      </Show>
      <Other />
    </div>
  );
};
