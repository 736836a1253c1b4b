// In the middle of the desk where everybody is asked what they will do at home, and at the closing: what is shared so far.
import { Show, type Component } from 'solid-js';
import { current } from '../../../state';
import { t } from '../../../text/desk-speaker';
import { useDesk } from '../desk';
import { Commitments } from './Commitments';

export const CommitmentsHere: Component = () => {
  const { records } = useDesk().live;
  const wanted = (): boolean => {
    const item = current(records)?.item;
    if (!item) return false;
    return item.commitments === true || (item.kind === 'closing' && Object.keys(records.shared_commitments).length > 0);
  };
  return (
    <Show when={wanted()}>
      <section class="polls-here" aria-labelledby="desk-commitments">
        <h3 id="desk-commitments">{t('commitments')}</h3>
        <Commitments />
      </section>
    </Show>
  );
};
