// What I will do when I get home, and what others have shared of theirs.
import { createMemo, For, Show, type Component } from 'solid-js';
import { th } from '../../../text/phone-home';
import { Disclosure } from '../../../ui/Disclosure';
import { usePhone } from '../phone';
import { CommitmentCard } from './CommitmentCard';
import { CommitmentForm } from './CommitmentForm';
import { dayWord } from './days';

const minePerPersonMax = 20;

export const Commitments: Component<{ item?: string | undefined }> = (props) => {
  const phone = usePhone();
  const { live } = phone;
  const mine = createMemo(
    () =>
      Object.entries(live.records.commitments)
        .filter(([, one]) => one.person === phone.me())
        .sort(([a, one], [b, another]) => one.written_at - another.written_at || (a < b ? -1 : 1))
        .map(([id]) => id),
    [],
    { equals: (a, b) => a.length === b.length && a.every((id, i) => id === b[i]) },
  );
  const others = () => Object.entries(live.records.shared_commitments).filter(([id]) => !mine().includes(id));
  return (
    <section class="promises" aria-label={th('title')}>
      <h2>{th('title')}</h2>
      <Show when={!mine().length}>
        <p class="phone-hint">{th('lead')}</p>
      </Show>
      <Show when={mine().length}>
        <ul class="promise-list">
          <For each={mine()}>{(id) => <CommitmentCard id={id} />}</For>
        </ul>
      </Show>
      <Show when={mine().length < minePerPersonMax}>
        <Show when={mine().length} fallback={<CommitmentForm item={props.item} />}>
          <Disclosure summary={th('another')}>
            <CommitmentForm item={props.item} />
          </Disclosure>
        </Show>
      </Show>
      <Show when={others().length}>
        <Disclosure summary={th('others', { n: others().length })}>
          <ul class="promise-list">
            <For each={others()}>
              {([, one]) => (
                <li class="promise">
                  <p class="promise-text" dir="auto">
                    {one.text}
                  </p>
                  <p class="phone-hint">
                    {[one.name, one.organisation, one.due === undefined ? '' : th('dueBy', { date: dayWord(one.due) })]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              )}
            </For>
          </ul>
        </Disclosure>
      </Show>
    </section>
  );
};
