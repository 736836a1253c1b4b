// The fields of one answer, by the poll's kind; as they stand on paper, so that a show of hands or a slip is quickly entered.
import { For, Index, Match, Show, Switch, type Component, type ParentComponent } from 'solid-js';
import type { Poll } from '../../../state';
import { t } from '../../../text/desk-polls';
import { Choice } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { endsOf } from '../../polls/ends';
import { ranked, type Entry } from './given';
import './given.css';

interface Parts {
  poll: Poll;
  entry: Entry;
  onChange: (change: Partial<Entry>) => void;
}

const labelled = (poll: Poll) => [
  ...poll.options.map(({ id, label }) => ({ value: id, label })),
  ...(poll.other ? [{ value: 'other', label: t('other') }] : []),
];

export const GivenFields: Component<Parts> = (props) => {
  const steps = () => {
    const from = props.poll.scale_min ?? 1;
    return Array.from({ length: (props.poll.scale_max ?? 5) - from + 1 }, (_, i) => String(from + i));
  };
  return (
    <div class="poll-given">
      <Switch>
        <Match when={props.poll.kind === 'single'}>
          <Choice
            shape="list"
            hideLabel
            label={props.poll.title}
            options={labelled(props.poll)}
            value={props.entry.choices[0]}
            onChange={(id) => props.onChange({ choices: [id] })}
          />
        </Match>
        <Match when={props.poll.kind === 'multiple'}>
          <Several {...props} />
        </Match>
        <Match when={props.poll.kind === 'scale'}>
          <Choice
            hideLabel
            label={props.poll.title}
            options={steps().map((value) => ({ value, label: value }))}
            value={props.entry.value === undefined ? undefined : String(props.entry.value)}
            onChange={(step) => props.onChange({ value: Number(step) })}
          />
          <For each={endsOf(props.poll)}>{(words) => <p class="poll-given-ends">{words}</p>}</For>
        </Match>
        <Match when={props.poll.kind === 'matrix'}>
          <For each={props.poll.rows}>
            {(row) => (
              <Choice
                label={row.label}
                options={labelled(props.poll)}
                value={props.entry.rows[row.id]}
                onChange={(option) => props.onChange({ rows: { ...props.entry.rows, [row.id]: option } })}
              />
            )}
          </For>
        </Match>
        <Match when={props.poll.kind === 'ranking'}>
          <Places {...props} />
        </Match>
        <Match when={props.poll.kind === 'text'}>
          <Field
            area
            hideLabel
            label={props.poll.title}
            value={props.entry.text}
            max={500}
            onInput={(text) => props.onChange({ text })}
          />
        </Match>
      </Switch>
      <Show when={props.entry.choices.includes('other')}>
        <Field
          label={t('byHandOther')}
          value={props.entry.other}
          max={200}
          onInput={(other) => props.onChange({ other })}
        />
      </Show>
    </div>
  );
};

/** A box to tick. */
export const Tick: ParentComponent<{ checked: boolean; disabled?: boolean; onChange: (on: boolean) => void }> = (
  props,
) => (
  <label class="tick">
    <input
      type="checkbox"
      checked={props.checked}
      disabled={!!props.disabled}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
    <span dir="auto">{props.children}</span>
  </label>
);

const Several: Component<Parts> = (props) => {
  const isFull = () => props.entry.choices.length >= (props.poll.choices_max ?? Infinity);
  const toggle = (id: string, on: boolean): void => {
    const others = props.entry.choices.filter((one) => one !== id);
    props.onChange({ choices: on ? [...others, id] : others });
  };
  return (
    <fieldset class="choice">
      <legend class="visually-hidden">{props.poll.title}</legend>
      <For each={labelled(props.poll)}>
        {({ value, label }) => {
          const on = () => props.entry.choices.includes(value);
          return (
            <Tick checked={on()} disabled={!on() && isFull()} onChange={(next) => toggle(value, next)}>
              {label}
            </Tick>
          );
        }}
      </For>
    </fieldset>
  );
};

const Places: Component<Parts> = (props) => {
  const all = () => props.poll.options.map(({ id }) => id);
  const put = (place: number, option: string): void =>
    props.onChange({ choices: ranked(props.entry.choices, all(), place, option) });
  return (
    <Index each={all()}>
      {(_, place) => (
        <label class="field">
          <span class="field-label">{t('place', { n: place + 1 })}</span>
          <select
            class="field-input"
            value={props.entry.choices[place] ?? ''}
            onChange={(event) => put(place, event.currentTarget.value)}
          >
            <option value="" disabled />
            <For each={props.poll.options}>
              {({ id, label }) => (
                <option value={id} selected={props.entry.choices[place] === id}>
                  {label}
                </option>
              )}
            </For>
          </select>
        </label>
      )}
    </Index>
  );
};
