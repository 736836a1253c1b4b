// One question of the file: what it becomes, with the chart the room will see, and what stands in the way.
import { createMemo, For, Show, type Component } from 'solid-js';
import { chartWords } from '../../../text/charts';
import { t as polls } from '../../../text/desk-polls';
import { t } from '../../../text/desk-survey';
import { ChartFigure } from '../../../ui/ChartFigure';
import { Disclosure } from '../../../ui/Disclosure';
import { Field } from '../../../ui/Field';
import { chartOf } from '../../polls/chart-of';
import type { Wish } from './counted';
import { fatesFor, type Fate } from './guess';
import { Problems } from './Problems';
import { previewOf } from './preview';
import type { Read } from './read';
import type { Proposed } from './survey';

const fateWord = (fate: Fate): string =>
  fate === 'leave' || fate === 'organisation' ? t(fate) : polls(`kind_${fate}`);

export const FateChoice: Component<{ read: Read; wish: Wish; onWish: (change: Partial<Wish>) => void }> = (props) => (
  <label class="field survey-fate">
    <span class="field-label">{t('becomes')}</span>
    <select
      class="field-input"
      aria-label={t('becomesOf', { title: props.read.title })}
      // Another kind has other answers: what was written for the one before is not meant for it.
      onChange={(event) => {
        const chosen = fatesFor(props.read).find((fate) => fate === event.currentTarget.value);
        if (chosen) props.onWish({ fate: chosen, options: undefined });
      }}
    >
      <For each={fatesFor(props.read)}>
        {(fate) => (
          <option value={fate} selected={fate === props.wish.fate}>
            {fateWord(fate)}
          </option>
        )}
      </For>
    </select>
  </label>
);

export const QuestionPreview: Component<{
  read: Read;
  wish: Wish;
  proposed: Proposed;
  onWish: (change: Partial<Wish>) => void;
}> = (props) => {
  const chart = createMemo(() => {
    const { poll, results } = previewOf(props.proposed.form);
    return chartOf(poll, results);
  });
  const asAsked = (): string => {
    const { options, other } = props.proposed.counted;
    return props.wish.options ?? [...options, ...(other ? [polls('other')] : [])].join('\n');
  };
  const mayEdit = () =>
    props.read.from === 'answers' && !['scale', 'text', 'leave', 'organisation'].includes(props.wish.fate);
  const needsN = () => props.read.from === 'counts' && props.read.n === undefined && props.wish.fate === 'multiple';
  return (
    <article class="poll survey-question" aria-label={props.wish.title}>
      <div class="survey-head">
        <Field
          label={t('questionTitle')}
          value={props.wish.title}
          max={200}
          onInput={(title) => props.onWish({ title })}
        />
        <FateChoice read={props.read} wish={props.wish} onWish={(change) => props.onWish(change)} />
      </div>
      <Problems all={props.proposed.problems} />
      <Show when={needsN()}>
        <Field label={t('n')} inputmode="numeric" value={props.wish.n ?? ''} onInput={(n) => props.onWish({ n })} />
      </Show>
      <Show when={props.wish.fate === 'scale'}>
        <Field
          label={t('top')}
          inputmode="numeric"
          value={props.wish.top ?? String(props.proposed.counted.scale?.[1] ?? '')}
          onInput={(top) => props.onWish({ top })}
        />
      </Show>
      <ChartFigure chart={chart()} words={chartWords()} hideTitle />
      <Show when={mayEdit()}>
        <Disclosure summary={t('optionsEdit')}>
          <Field
            area
            rows={4}
            label={t('options')}
            hint={t('optionsHint')}
            value={asAsked()}
            onInput={(options) => props.onWish({ options })}
          />
        </Disclosure>
      </Show>
    </article>
  );
};
