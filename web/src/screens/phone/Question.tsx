// What the table works with: the question, what to think about, the guiding statement, and what was shown before it.
import { For, Show, type Component } from 'solid-js';
import { t } from '../../text/work';
import { Disclosure } from '../../ui/Disclosure';
import { Evidence } from './home/Evidence';
import { usePhone } from './phone';

export const Question: Component<{ item: string; short?: boolean }> = (props) => {
  const phone = usePhone();
  const item = () => phone.live.records.items[props.item];
  const asks = (): boolean => (item()?.sub_questions.length ?? 0) > 0;
  const SubQuestions: Component = () => (
    <ul class="phone-sub">
      <For each={item()?.sub_questions}>{(sub) => <li dir="auto">{sub}</li>}</For>
    </ul>
  );
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
      <Evidence item={props.item} />
    </section>
  );
};
