// Writing a question to everybody: kind, words, answers a line each, and who may see what. What is written stays until it is used.
import { createMemo, createSignal, For, Match, Show, Switch, type Component } from 'solid-js';
import { current, namesAreHidden, newId, type PollKind } from '../../../state';
import { t } from '../../../text/desk-polls';
import { Button } from '../../../ui/Button';
import { Choice } from '../../../ui/Choice';
import { Field } from '../../../ui/Field';
import { useDesk } from '../desk';
import { emptyDraft, faultsOf, formOf, line_points_max, type Draft, type Faulty } from './draft';
import { Tick } from './GivenFields';
import { WhoFields } from './WhoFields';

const kinds: readonly PollKind[] = ['single', 'multiple', 'scale', 'text', 'ranking', 'matrix'];

export interface Fields {
  draft: Draft;
  write: (change: Partial<Draft>) => void;
  /** What is wrong with a field, once somebody has tried to use it. */
  fault: (field: Faulty) => string | undefined;
  /** Names are hidden where it belongs: nothing but anonymous answers. */
  hidden: boolean;
}

export const PollMaker: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const { draft, write } = desk.draft;
  const [tried, setTried] = createSignal(false);
  const at = () => (draft.here ? current(records)?.id : undefined);
  const hidden = () => namesAreHidden(records, draft.poll === undefined ? at() : records.polls[draft.poll]?.item);
  /** The draft as it is sent: anonymous wherever names are hidden. */
  const whole = createMemo((): Draft => ({ ...draft, ...(hidden() && { names: 'hidden' as const }) }));
  const faults = createMemo(() => faultsOf(whole()));
  const fault = (field: Faulty): string | undefined => {
    const found = tried() ? faults()[field] : undefined;
    return found && t(found.why, found.params);
  };
  const use = (open: boolean): void => {
    const form = formOf(whole());
    setTried(form === undefined);
    if (!form) return;
    const item = at();
    const poll = draft.poll ?? newId();
    if (draft.poll !== undefined) desk.send({ do: 'poll.change', poll, form });
    else desk.send({ do: 'poll.make', poll, ...(item !== undefined && { item }), form });
    if (open) desk.send({ do: 'poll.open', poll });
    write(emptyDraft());
    desk.open(undefined);
  };
  const fields = (): Fields => ({ draft, write, fault, hidden: hidden() });
  return (
    <div class="poll-maker">
      <Choice
        label={t('kind')}
        shape="grid"
        options={kinds.map((value) => ({ value, label: t(`kind_${value}`) }))}
        value={draft.kind}
        onChange={(kind) => write({ kind })}
      />
      <Field
        label={t('title')}
        value={draft.title}
        max={line_points_max}
        error={fault('title')}
        onInput={(title) => write({ title })}
      />
      <Answers {...fields()} />
      <WhoFields {...fields()} />
      <div class="sheet-acts">
        <Show
          when={draft.poll === undefined}
          fallback={
            <Button kind="main" onPress={() => use(false)}>
              {t('save')}
            </Button>
          }
        >
          <Button onPress={() => use(false)}>{t('makeKeep')}</Button>
          <Button kind="main" onPress={() => use(true)}>
            {t('makeOpen')}
          </Button>
        </Show>
      </div>
    </div>
  );
};

const optionsWord = (kind: PollKind): string =>
  t(kind === 'matrix' ? 'options_matrix' : kind === 'ranking' ? 'options_ranking' : 'options');

const Answers: Component<Fields> = (props) => (
  <Switch>
    <Match when={props.draft.kind === 'scale'}>
      <div class="poll-scale">
        <For each={['scaleMin', 'scaleMinLabel', 'scaleMax', 'scaleMaxLabel'] as const}>
          {(name) => (
            <Field
              label={t(name)}
              value={props.draft[name]}
              onInput={(text) => props.write({ [name]: text })}
              {...(name.endsWith('Label') ? {} : { inputmode: 'numeric' as const })}
            />
          )}
        </For>
        <Show when={props.fault('scale')}>
          <p class="field-error" role="alert">
            {props.fault('scale')}
          </p>
        </Show>
      </div>
    </Match>
    <Match when={props.draft.kind !== 'text'}>
      <Show when={props.draft.kind === 'matrix'}>
        <Field
          area
          rows={3}
          label={t('rows')}
          value={props.draft.rows}
          error={props.fault('rows')}
          onInput={(rows) => props.write({ rows })}
        />
      </Show>
      <Field
        area
        rows={4}
        label={optionsWord(props.draft.kind)}
        hint={t('optionsHint')}
        value={props.draft.options}
        error={props.fault('options')}
        onInput={(options) => props.write({ options })}
      />
      <Show when={props.draft.kind === 'single' || props.draft.kind === 'multiple'}>
        <Tick checked={props.draft.other} onChange={(other) => props.write({ other })}>
          {t('withOther')}
        </Tick>
      </Show>
      <Show when={props.draft.kind === 'multiple'}>
        <Field
          label={t('choicesMax')}
          inputmode="numeric"
          value={props.draft.choicesMax}
          error={props.fault('choicesMax')}
          onInput={(choicesMax) => props.write({ choicesMax })}
        />
      </Show>
    </Match>
  </Switch>
);
