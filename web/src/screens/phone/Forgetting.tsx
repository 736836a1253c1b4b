// The workshop was deleted: what this phone keeps of it goes too.
import { onMount, type Component } from 'solid-js';
import { forgetWorkshop } from '../../state/erasing';
import { usePhone } from './phone';

export const Forgetting: Component = () => {
  const phone = usePhone();
  onMount(() => {
    const code = phone.code();
    phone.live.disconnect(); // it would keep its queue again
    void forgetWorkshop(code);
  });
  return <></>;
};
