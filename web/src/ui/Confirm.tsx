// A question before something that cannot be taken back at once: what will happen, one button that does it, one that does not.
// The focus starts on the button that does it, so that Enter says yes and Escape says no.
import { createEffect, For, type Component } from 'solid-js';
import { Button } from './Button';
import { Sheet } from './Sheet';
import './confirm.css';

export const Confirm: Component<{
  open: boolean;
  title: string;
  text: readonly string[];
  act: string;
  cancel: string;
  danger?: boolean | undefined;
  onAct: () => void;
  onClose: () => void;
}> = (props) => {
  let foot: HTMLDivElement | undefined;
  createEffect(() => {
    if (props.open) queueMicrotask(() => foot?.querySelector<HTMLElement>('button:last-child')?.focus());
  });
  return (
    <Sheet open={props.open} onClose={() => props.onClose()} title={props.title} closeLabel={props.cancel}>
      <div class="confirm">
        <For each={props.text}>{(sentence) => <p>{sentence}</p>}</For>
        <div class="confirm-foot" ref={(made) => (foot = made)}>
          <Button onPress={() => props.onClose()}>{props.cancel}</Button>
          <Button kind={props.danger ? 'danger' : 'main'} onPress={() => props.onAct()}>
            {props.act}
          </Button>
        </div>
      </div>
    </Sheet>
  );
};
