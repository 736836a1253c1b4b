// Two texts that cannot both stand: mine and somebody else's, side by side in reading order, and what one may do about it.
// It comes below the field and takes neither focus nor caret.
import type { Component } from 'solid-js';
import { Button } from './Button';
import './both-texts.css';

export const BothTexts: Component<{
  mine: string;
  theirs: string;
  /** What the page says: what happened, what each text is called, and the three acts. */
  words: { lead: string; mine: string; theirs: string; useMine: string; keepBoth: string; letBe: string };
  onUseMine: () => void;
  onKeepBoth: () => void;
  onLetBe: () => void;
}> = (props) => (
  <div class="both-texts" role="status">
    <p class="both-lead">{props.words.lead}</p>
    <dl class="both-pair">
      <dt>{props.words.theirs}</dt>
      <dd dir="auto">{props.theirs}</dd>
      <dt>{props.words.mine}</dt>
      <dd dir="auto">{props.mine}</dd>
    </dl>
    <div class="both-acts">
      <Button small onPress={() => props.onUseMine()}>
        {props.words.useMine}
      </Button>
      <Button small onPress={() => props.onKeepBoth()}>
        {props.words.keepBoth}
      </Button>
      <Button small onPress={() => props.onLetBe()}>
        {props.words.letBe}
      </Button>
    </div>
  </div>
);
