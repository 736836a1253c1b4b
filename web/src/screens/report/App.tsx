// The report's screen: the paper in the middle, a quiet list of what it holds beside it, and the ways to take it along.
// It knows no server: what it shows comes in, and grows while it is looked at without moving what is being read.
import { createEffect, createMemo, onCleanup, onMount, Show, untrack, type Component } from 'solid-js';
import { createStore, reconcile } from 'solid-js/store';
import type { Mine, Report } from '../../state/report';
import { t } from '../../text/report';
import { Choice } from '../../ui/Choice';
import { addresseeOf, compose } from './compose';
import { Contents } from './Contents';
import { Filter } from './Filter';
import { LanguageLinks } from './LanguageLinks';
import { PaperSheet } from './PaperSheet';
import { Take } from './Take';
import { hour } from './words';
import { Yours } from './Yours';
import './report.css';

export interface ReportProps {
  report: Report;
  /** It holds more than is published. */
  whole: boolean;
  /** For who may choose between all of it and what is published. */
  onWhole?: ((all: boolean) => void) | undefined;
  /** One's own, for a participant on this device; it is no part of the report. */
  mine?: Mine | undefined;
  /** When the server last gave it; the report itself may be the same since earlier. */
  readAt: number;
  /** The server cannot be reached: this is how it was. */
  stale: boolean;
  /** The addressee whose part is shown. */
  to: string | undefined;
  hrefOf: (to: string | undefined) => string;
  onTo: (to: string | undefined) => void;
}

/** On paper everything that is folded is open, and is folded again afterwards. */
function unfoldForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  const open = (): void => {
    opened = [...document.querySelectorAll<HTMLDetailsElement>('.paper details:not([open])')];
    for (const one of opened) one.open = true;
  };
  const close = (): void => {
    for (const one of opened) one.open = false;
    opened = [];
  };
  onMount(() => {
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
  });
  onCleanup(() => {
    window.removeEventListener('beforeprint', open);
    window.removeEventListener('afterprint', close);
  });
}

export const ReportApp: Component<ReportProps> = (props) => {
  const addressee = createMemo(() => addresseeOf(props.report, { to: props.to }));
  const paper = createMemo(() =>
    compose({ ...props.report, made_at: props.readAt }, { to: props.to, whole: props.whole }),
  );
  // A store, so that a new sentence comes in where it belongs and everything else on the page stays the same element.
  const [shown, setShown] = createStore({ paper: untrack(paper) });
  createEffect(() => setShown('paper', reconcile(paper(), { key: 'id', merge: true })));
  unfoldForPrint();
  const name = () => addressee()?.name ?? '';

  return (
    <div class="report">
      <a class="report-skip" href="#report-paper">
        {t('skip')}
      </a>
      <div class="report-side">
        <Contents sections={shown.paper.sections} />
        <Take report={props.report} paper={paper()} />
        <LanguageLinks />
      </div>
      <main class="report-main" id="report-paper" tabindex="-1">
        <div class="report-status" role="status">
          <Show when={props.stale}>
            <p class="report-stale">{t('stale', { time: hour(props.readAt, props.report.timezone) })}</p>
          </Show>
        </div>
        <Show when={props.report.addressees.length > 0}>
          <Filter addressees={props.report.addressees} to={addressee()?.id} hrefOf={props.hrefOf} onTo={props.onTo} />
        </Show>
        <Show when={props.onWhole}>
          {(choose) => (
            <Choice
              label={t('showing')}
              hideLabel
              options={[
                { value: 'published', label: t('asPublished') },
                { value: 'whole', label: t('asWhole') },
              ]}
              value={props.whole ? 'whole' : 'published'}
              onChange={(value) => choose()(value === 'whole')}
            />
          )}
        </Show>
        <Show when={props.mine}>{(mine) => <Yours mine={mine()} />}</Show>
        <PaperSheet paper={shown.paper} />
        <Show when={shown.paper.sections.length === 0}>
          <p class="report-nothing">{name() ? t('nothingFor', { name: name() }) : t('empty')}</p>
        </Show>
      </main>
    </div>
  );
};
