// Two texts in one place, in the phone's words. What is done with them is up to the one who wrote.
import { Show, type Component } from 'solid-js';
import type { Watched } from '../../state/watched';
import { tc } from '../../text/phone-cloth';
import { BothTexts } from '../../ui/BothTexts';

export const BothOf: Component<{
  watched: Watched;
  onUseMine: () => void;
  onKeepBoth: () => void;
  onLetBe: () => void;
}> = (props) => (
  <Show when={props.watched.contested()}>
    {(both) => (
      <BothTexts
        mine={both().mine}
        theirs={both().theirs}
        words={{
          lead: tc('bothLead'),
          mine: tc('bothMine'),
          theirs: tc('bothTheirs'),
          useMine: tc('bothUseMine'),
          keepBoth: tc('bothKeep'),
          letBe: tc('bothLetBe'),
        }}
        onUseMine={() => props.onUseMine()}
        onKeepBoth={() => props.onKeepBoth()}
        onLetBe={() => props.onLetBe()}
      />
    )}
  </Show>
);
