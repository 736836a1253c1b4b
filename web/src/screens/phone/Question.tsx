// What the table works with: the question, what to think about, the guiding statement, and the quote it grew out of.
import { createMemo, For, Show, type Component } from 'solid-js';
import { sortedItems, type Item } from '../../state';
import { t } from '../../text/work';
import { Disclosure } from '../../ui/Disclosure';
import { usePhone } from './phone';
import { QuoteText } from './Quote';

/** The quotes read since the group work before: they belong to this question. */
function quotesBefore(items: [string, Item][], id: string): Item[] {
  const found: Item[] = [];
  for (const [other, item] of items) {
    if (other === id) return found;
    if (item.kind === 'group_work') found.length = 0;
    else if (item.kind === 'quote') found.push(item);
  }
  return [];
}

export const Question: Component<{ item: string; short?: boolean }> = (props) => {
  const phone = usePhone();
  const item = () => phone.live.records.items[props.item];
  const quotes = createMemo(() => quotesBefore(sortedItems(phone.live.records), props.item));
  const asks = (): boolean => (item()?.sub_questions.length ?? 0) > 0;
  const SubQuestions: Component = () => (
    <ul class="phone-sub">
      <For each={item()?.sub_questions}>{(sub) => <li dir="auto">{sub}</li>}</For>
    </ul>
  );
  const Quotes: Component = () => <For each={quotes()}>{(quote) => <QuoteText item={quote} />}</For>;
  return (
    <section class="phone-question" aria-label={t('question')}>
      <p class="phone-ask" classList={{ 'phone-ask-short': !!props.short }} dir="auto">
        {item()?.question ?? item()?.title}
      </p>
      <Show when={item()?.statement}>
        {(statement) => (
          <p class="phone-statement" dir="auto">
            {statement()}
          </p>
        )}
      </Show>
      <Show when={asks()}>
        <Show when={props.short} fallback={<SubQuestions />}>
          <Disclosure summary={t('subQuestions')}>
            <SubQuestions />
          </Disclosure>
        </Show>
      </Show>
      <Show when={quotes().length}>
        <Disclosure summary={t('quote')}>
          <Quotes />
        </Disclosure>
      </Show>
    </section>
  );
};
