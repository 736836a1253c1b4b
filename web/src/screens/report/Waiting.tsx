// Before there is a report to show: why, and that the page will show it by itself.
import { Show, type Component } from 'solid-js';
import type { Mine, ReportTrouble } from '../../state/report';
import { t } from '../../text/report';
import { Yours } from './Yours';
import './report.css';

const titles = { not_yet: 'notYet', not_found: 'notFound', offline: 'offline' } as const;
const hints = { not_yet: 'notYetHint', not_found: 'notFoundHint', offline: 'offlineHint' } as const;

export const Waiting: Component<{ code: string; trouble: ReportTrouble | undefined; mine?: Mine | undefined }> = (
  props,
) => (
  <main class="report-waiting" role="status">
    <Show when={props.trouble} fallback={<p>{t('opening')}</p>}>
      {(trouble) => (
        <>
          <h1>{t(titles[trouble()], { code: props.code })}</h1>
          <p>{t(hints[trouble()])}</p>
          <Show when={trouble() === 'not_yet'}>
            <p>
              <a class="button" href={`/${encodeURIComponent(props.code)}`}>
                {t('toWorkshop')}
              </a>
            </p>
          </Show>
        </>
      )}
    </Show>
    <Show when={props.mine}>{(mine) => <Yours mine={mine()} />}</Show>
  </main>
);
