// What is written is not safe yet, though the line may be open: said at the top until it is.
import { Show, type Component } from 'solid-js';
import { heldWord } from '../../text/unsent';
import { usePhone } from './phone';
import './unsafe.css';

export const Unsafe: Component = () => {
  const phone = usePhone();
  return (
    <div role="status">
      <Show when={heldWord(phone.live.held())}>{(words) => <p class="phone-unsafe">{words()}</p>}</Show>
    </div>
  );
};
