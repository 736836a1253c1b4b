// The tablecloth's page: /<code>/table/<n>. No login: the code lets a device lie on a table, and it is remembered there for that code and table.
// A tablet is switched on once and left on the table, so it keeps trying until it is in, and says what it waits for.
import { createEffect, createSignal, Match, onCleanup, Switch, untrack, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { forgetTable, recover, RequestFailed, tableToken, watchTable } from '../../state/access';
import '../../state/ahead';
import { connect } from '../../state/connect';
import { workshop } from '../../state/day';
import { languages, setLanguage } from '../../text/define';
import { t } from '../../text/tablecloth';
import { Button } from '../../ui/Button';
import { TableclothApp } from './App';
import { chosenLanguage } from './memory';
import { clothPlace } from './place';
import './tablecloth.css';

const { code, table } = clothPlace(location.pathname);
const again_after = 3000;

// Until the workshop's language is known, the waiting words are in the browser's.
const spoken = chosenLanguage() ?? languages.find((one) => navigator.language.startsWith(one));
if (spoken) setLanguage(spoken);

type Waiting = 'loading' | 'notFound' | 'noTable' | 'locked' | 'ended' | 'unreachable';
const reasons: Record<string, Waiting> = {
  unknown_code: 'notFound',
  missing: 'noTable',
  invalid: 'noTable',
  locked: 'locked',
  ended: 'ended',
};

/** A phone that came here by a table's address most likely means to join: it is asked before it lies down as a tablecloth. */
const isPhone = Math.min(screen.width, screen.height) < 500;

const Page: Component = () => {
  const [token, setToken] = createSignal(tableToken(code, table));
  const [asking, setAsking] = createSignal(isPhone && tableToken(code, table) === undefined);
  const [waiting, setWaiting] = createSignal<Waiting>('loading');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const why = (error: unknown): Waiting => (error instanceof RequestFailed && reasons[error.error]) || 'unreachable';
  const ask = async (): Promise<void> => {
    try {
      setToken(await watchTable(code, table));
    } catch (error) {
      // The workshop may be made, or the table added, a minute after the tablet was switched on.
      setWaiting(why(error));
      timer = setTimeout(() => void ask(), again_after);
    }
  };
  createEffect(() => {
    if (token() === undefined && !asking()) void ask();
  });
  const tokenIsOld = (): void => {
    forgetTable(code, table);
    setWaiting('loading');
    setToken(undefined);
  };
  return (
    <Switch
      fallback={
        <main class="tc tc-waiting" role="status">
          <p>{t(waiting(), { code, n: table })}</p>
        </main>
      }
    >
      <Match when={asking()}>
        <main class="tc tc-waiting">
          <p>{t('phoneLead', { n: table })}</p>
          <a class="button button-main" href={`/${code}?table=${table}`}>
            {t('phoneJoin')}
          </a>
          <Button onPress={() => setAsking(false)}>{t('phoneCloth')}</Button>
        </main>
      </Match>
      <Match when={token()} keyed>
        {(known) => <Open token={known} onTokenIsOld={tokenIsOld} />}
      </Match>
    </Switch>
  );
};

const Open: Component<{ token: string; onTokenIsOld: () => void }> = (props) => {
  const live = connect({ code, token: untrack(() => props.token) });
  onCleanup(() => live.disconnect());
  createEffect(() => {
    if (live.closed() === 'bad_token') props.onTokenIsOld();
  });
  createEffect(() => {
    const known = languages.find((one) => one === workshop(live.records)?.language);
    if (known && !chosenLanguage()) setLanguage(known);
  });
  return <TableclothApp live={live} onLayAgain={() => props.onTokenIsOld()} />;
};

const root = document.getElementById('app');
void recover().then(() => root && render(() => <Page />, root));
