// What the dots came to, most first: a rank, the words, a bar and the number. There when they have been counted.
import { createMemo, For, Show, type Component } from 'solid-js';
import { resultsOf } from '../../state/cloth';
import { tc } from '../../text/phone-cloth';
import { usePhone } from './phone';
import { voteWord } from './ThemeHead';

export const Results: Component<{ item: string }> = (props) => {
  const phone = usePhone();
  const results = createMemo(() =>
    (resultsOf(phone.live.records, props.item, phone.table()) ?? []).filter(({ dots }) => dots > 0),
  );
  const most = (): number => Math.max(1, ...results().map(({ dots }) => dots));
  return (
    <Show when={results().length}>
      <section class="phone-card results" aria-label={tc('results')}>
        <h2>{tc('results')}</h2>
        <ol class="results-list">
          <For each={results()}>
            {(result) => (
              <li>
                <span class="results-rank tabular" aria-hidden="true">
                  {result.rank}
                </span>
                <span class="results-what">
                  <span dir="auto">{result.target.text}</span>
                  <svg class="results-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(100 * result.dots) / most()} height="4" />
                  </svg>
                </span>
                <span class="results-votes tabular">{voteWord(result.dots)}</span>
              </li>
            )}
          </For>
        </ol>
      </section>
    </Show>
  );
};
