// Taking the report along: on paper, as a document, as figures. Every file is made here, of what the page shows.
import { createSignal, For, Show, type Component } from 'solid-js';
import type { Report } from '../../state/report';
import { t } from '../../text/report';
import { Button } from '../../ui/Button';
import { Disclosure } from '../../ui/Disclosure';
import { sheets } from './formats/csv';
import type { Paper } from './paper';
import { saveAs, saveSheet, type Format } from './save';

const formats: readonly Format[] = ['word', 'html', 'markdown', 'json'];

export const Take: Component<{ report: Report; paper: Paper }> = (props) => {
  const [busy, setBusy] = createSignal<Format>();
  const [failed, setFailed] = createSignal(false);
  const take = async (format: Format): Promise<void> => {
    setFailed(false);
    setBusy(format);
    try {
      await saveAs(format, props.report, props.paper);
    } catch {
      // The part that makes Word files is fetched, and the network may be gone.
      setFailed(true);
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <section class="report-take" aria-labelledby="report-take">
      <h2 class="report-side-title" id="report-take">
        {t('take')}
      </h2>
      <div class="report-formats">
        <Button wide small onPress={() => window.print()}>
          {t('print')}
        </Button>
        <For each={formats}>
          {(format) => (
            <Button small busy={busy() === format} onPress={() => void take(format)}>
              {t(format)}
            </Button>
          )}
        </For>
      </div>
      <Disclosure summary={t('sheets')}>
        <ul class="report-sheets">
          <For each={sheets(props.report)}>
            {(sheet) => (
              <li>
                <Button small wide kind="quiet" onPress={() => saveSheet(sheet, props.report)}>
                  <span>{sheet.name}</span>
                  <span class="report-rows">
                    {sheet.rows.length === 1 ? t('oneRow') : t('rows', { n: sheet.rows.length })}
                  </span>
                </Button>
              </li>
            )}
          </For>
        </ul>
      </Disclosure>
      <p class="report-hint">{t('takeHint')}</p>
      <div role="status">
        <Show when={failed()}>
          <p class="report-failed">{t('failed')}</p>
        </Show>
      </div>
    </section>
  );
};
