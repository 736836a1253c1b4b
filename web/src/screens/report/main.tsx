// The report's page: /<code>/report, and /<code>/report?to=<addressee>. With the facilitator's token on this device everything so far;
// without one what is published. It waits by itself until there is something to show.
import { createEffect, createSignal, Match, onCleanup, Switch, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { followReport } from '../../state/report';
import { languages, setLanguage } from '../../text/define';
import { t } from '../../text/report';
import { ReportApp } from './App';
import { filterHref, filterIn } from './Filter';
import { chosenLanguage } from './language';
import { fetchPicturesOf } from './pictures';
import { Waiting } from './Waiting';
import '../../style/base.css';

const written = decodeURIComponent(location.pathname.split('/')[1] ?? '');
const code = written.toLowerCase();

fetchPicturesOf(code);

const spoken = chosenLanguage() ?? languages.find((one) => navigator.language.startsWith(one));
if (spoken) setLanguage(spoken);

const Page: Component = () => {
  const reader = followReport(code);
  const [to, setTo] = createSignal(filterIn(location.search));
  const goTo = (next: string | undefined): void => {
    history.pushState(null, '', filterHref(next));
    setTo(next);
    window.scrollTo({ top: 0 });
  };
  const back = (): void => void setTo(filterIn(location.search));
  window.addEventListener('popstate', back);
  onCleanup(() => window.removeEventListener('popstate', back));
  // It speaks the workshop's language unless somebody chose another on this device.
  createEffect(() => {
    const known = languages.find((one) => one === reader.report()?.language);
    if (known && !chosenLanguage()) setLanguage(known);
  });
  createEffect(() => {
    const title = reader.report()?.title;
    document.title = title === undefined ? `${t('title')} · Bordduk` : `${title} · ${t('title')}`;
  });
  // A link to a part of it is followed when that part has come.
  let followed = false;
  createEffect(() => {
    if (followed || !reader.report()) return;
    followed = true;
    const part = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    part?.scrollIntoView();
  });
  return (
    <Switch fallback={<Waiting code={code} trouble={reader.trouble()} mine={reader.mine()} />}>
      <Match when={reader.report()}>
        {(report) => (
          <ReportApp
            report={report()}
            whole={reader.whole()}
            onWhole={reader.mayChoose() ? reader.showWhole : undefined}
            mine={reader.mine()}
            readAt={reader.readAt() ?? report().made_at}
            stale={reader.trouble() !== undefined}
            to={to()}
            hrefOf={filterHref}
            onTo={goTo}
          />
        )}
      </Match>
    </Switch>
  );
};

const root = document.getElementById('app');
if (root) render(() => <Page />, root);
