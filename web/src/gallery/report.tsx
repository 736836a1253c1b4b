// The report at any moment of the reference day, without a server: /gallery.html?screen=report&moment=full&to=departementene
import { createSignal } from 'solid-js';
import { render } from 'solid-js/web';
import { mineOf, reportMoments, reportOf } from '../state/fixtures/report';
import { withPictures } from '../state/fixtures/report-pictures';
import { paint } from '../state/fixtures/slides';
import { languages, setLanguage } from '../text/define';
import { ReportApp } from '../screens/report/App';
import { fetchPicturesBy } from '../screens/report/pictures';
import { Waiting } from '../screens/report/Waiting';
import type { ReportTrouble } from '../state/report';

const flag = (ask: URLSearchParams, name: string) => ask.has(name) && ask.get(name) !== '0';

export function showReport(root: HTMLElement, ask: URLSearchParams): Promise<void> {
  const lang = languages.find((known) => known === ask.get('lang'));
  if (lang) setLanguage(lang);
  const trouble = ask.get('trouble') as ReportTrouble | null;
  if (trouble !== null || flag(ask, 'opening')) {
    render(
      () => <Waiting code="bord27" trouble={trouble ?? undefined} mine={flag(ask, 'mine') ? mineOf() : undefined} />,
      root,
    );
    return Promise.resolve();
  }
  const plain = reportOf(reportMoments.find((known) => known === ask.get('moment')) ?? 'full');
  const report = flag(ask, 'pictures') ? withPictures(plain) : plain;
  fetchPicturesBy(paint);
  const [to, setTo] = createSignal(ask.get('to') ?? undefined);
  render(
    () => (
      <ReportApp
        report={report}
        whole={report.frozen_at === undefined || flag(ask, 'whole')}
        onWhole={flag(ask, 'leads') ? () => undefined : undefined}
        mine={flag(ask, 'mine') ? mineOf() : undefined}
        readAt={report.made_at}
        stale={flag(ask, 'stale')}
        to={to()}
        hrefOf={(id) => (id === undefined ? '?screen=report' : `?screen=report&to=${id}`)}
        onTo={setTo}
      />
    ),
    root,
  );
  return Promise.resolve();
}
