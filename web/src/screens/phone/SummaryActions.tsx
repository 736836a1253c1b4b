// What the host may do about the summary: show it to the room, take it back, say that the table is done.
import { createMemo, Show, type Component } from 'solid-js';
import { current, summaryOf, type Stage } from '../../state';
import { t } from '../../text/work';
import { Button } from '../../ui/Button';
import { HostMore } from './HostMore';
import { usePhone } from './phone';

export const SummaryActions: Component = () => {
  const phone = usePhone();
  const { live } = phone;
  const item = (): string => current(live.records)?.id ?? '';
  const view = createMemo(() => summaryOf(live.records, item(), phone.table()));
  const stage = (next: Stage): void => live.send({ do: 'stage.start', table: phone.table(), stage: next });
  return (
    <Show
      when={view().summary?.shared}
      fallback={
        <div class="phone-lead-row phone-lead-three">
          <Show when={phone.moment() === 'wrap_up'}>
            <HostMore />
          </Show>
          <Button
            kind="main"
            disabled={view().points.length === 0}
            onPress={() => live.send({ do: 'summary.share', item: item(), table: phone.table() })}
          >
            {t('shareSummary')}
          </Button>
        </div>
      }
    >
      <div class="phone-row">
        <Button onPress={() => live.send({ do: 'summary.withdraw', item: item(), table: phone.table() })}>
          {t('withdraw')}
        </Button>
        <Show when={phone.moment() === 'wrap_up'}>
          <Button kind="main" onPress={() => stage('done')}>
            {t('weAreDone')}
          </Button>
        </Show>
        <Show when={phone.moment() === 'table_done'}>
          <Button onPress={() => stage('wrap_up')}>{t('backToSummary')}</Button>
        </Show>
      </div>
    </Show>
  );
};
