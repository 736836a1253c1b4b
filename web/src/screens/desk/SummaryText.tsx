// A table's summary in plenary: what kind it is, to whom, its points, and whether the room sees it.
import { createMemo, Show, type Component } from 'solid-js';
import { summaryOf, workshop } from '../../state';
import { t } from '../../text/desk';
import { Button } from '../../ui/Button';
import { useDesk } from './desk';
import { Presented } from './Presented';

export const SummaryText: Component<{ item: string; table: number }> = (props) => {
  const desk = useDesk();
  const records = desk.live.records;
  const view = createMemo(() => summaryOf(records, props.item, props.table));
  const type = () => view().summary?.type ?? records.phases[`${props.item}-group`]?.summary ?? 'conclusion';
  const to = () => workshop(records)?.addressees.find(({ id }) => id === view().summary?.addressee)?.name;
  return (
    <div class="summary-text">
      <p class="desk-hint">
        {t(`summaryType_${type()}`)}
        <Show when={to()}>
          {(name) => (
            <>
              {' · '}
              {t('to')} <span dir="auto">{name()}</span>
            </>
          )}
        </Show>
      </p>
      <Show when={view().points.length} fallback={<p>{t('noPoints')}</p>}>
        <Presented item={props.item} table={props.table} />
      </Show>
      <Show when={view().points.length && !view().summary?.shared}>
        <p class="summary-hidden">
          {t('notShared')}{' '}
          <Show when={desk.leads()}>
            <Button small onPress={() => desk.send({ do: 'summary.share', item: props.item, table: props.table })}>
              {t('showRoom')}
            </Button>
          </Show>
        </p>
      </Show>
    </div>
  );
};
