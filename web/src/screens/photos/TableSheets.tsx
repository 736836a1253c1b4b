// A sheet of paper a table: its number large enough to be found, and the code that leads a phone to it. Drawn only for the printer.
import { createSignal, For, Show, type Component } from 'solid-js';
import { Portal } from 'solid-js/web';
import { tablesInOrder } from '../../state/glance';
import { code, workshop } from '../../state/day';
import { tableSheet as t } from '../../text/table-sheets';
import { Button } from '../../ui/Button';
import { Qr } from '../../ui/Qr';
import { useDesk } from '../desk/desk';
import './table-sheets.css';

export const TableSheets: Component = () => {
  const desk = useDesk();
  const records = desk.live.records;
  const spoken = () => desk.joinUrl.replace(/^https?:\/\//, '');
  return (
    <div class="table-sheets">
      <For each={tablesInOrder(records)}>
        {(table) => (
          <section class="table-sheet-page">
            <p class="table-sheet-day" dir="auto">
              {workshop(records)?.title}
            </p>
            <h1>
              <span class="table-sheet-word">{t('table')}</span>
              <span class="table-sheet-number">{table.number}</span>
            </h1>
            <Show when={table.name}>
              <p class="table-sheet-name" dir="auto">
                {table.name}
              </p>
            </Show>
            <div class="table-sheet-qr">
              <Qr text={`${desk.joinUrl}?table=${table.number}`} label={t('qr', { n: table.number })} />
            </div>
            <p class="table-sheet-lead">{t('lead')}</p>
            <p class="table-sheet-address">
              {spoken()} · {t('code')} <strong>{code(records)}</strong>
            </p>
          </section>
        )}
      </For>
    </div>
  );
};

/** The button that prints them. */
export const PrintTableSheets: Component = () => {
  const [printing, setPrinting] = createSignal(false);
  const print = (): void => {
    setPrinting(true);
    document.body.dataset['printing'] = 'tables';
    const done = (): void => {
      window.removeEventListener('afterprint', done);
      delete document.body.dataset['printing'];
      setPrinting(false);
    };
    window.addEventListener('afterprint', done);
    // The sheets must stand there before the browser looks at the page.
    setTimeout(() => window.print());
  };
  return (
    <div class="table-sheets-print">
      <Button onPress={print}>{t('print')}</Button>
      <p class="desk-hint">{t('printHint')}</p>
      <Show when={printing()}>
        <Portal>
          <TableSheets />
        </Portal>
      </Show>
    </div>
  );
};
