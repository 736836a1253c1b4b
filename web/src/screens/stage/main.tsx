// The stage's page: /<code>/stage. No login: the code gives a token that sees the room and commands nothing.
// A projector is switched on once and left alone, so it keeps trying until it is in, and says what it waits for.
import { createEffect, createSignal, Match, onCleanup, Switch, untrack, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { forget, RequestFailed, stageToken, watch } from '../../state/access';
import { connect } from '../../state/connect';
import { workshop } from '../../state/day';
import { roomNetwork } from '../../state/room-network';
import { languages, setLanguage } from '../../text/define';
import { t } from '../../text/stage';
import { StageApp } from './App';
import './stage.css';

const written = decodeURIComponent(location.pathname.split('/')[1] ?? '');
const code = written.toLowerCase();
const joinUrl = `${location.origin}/${encodeURIComponent(written)}`;
const again_after = 3000;

// Until the workshop's language is known, its waiting words are in the browser's.
const spoken = languages.find((one) => navigator.language.startsWith(one));
if (spoken) setLanguage(spoken);

type Waiting = 'loading' | 'notFound' | 'unreachable';

const Page: Component = () => {
  const [token, setToken] = createSignal(stageToken(code));
  const [waiting, setWaiting] = createSignal<Waiting>('loading');
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));

  const ask = async (): Promise<void> => {
    try {
      setToken(await watch(code));
    } catch (error) {
      // A code may be typed wrongly, or the workshop be made a minute later than the projector was switched on.
      setWaiting(error instanceof RequestFailed && error.status === 404 ? 'notFound' : 'unreachable');
      timer = setTimeout(() => void ask(), again_after);
    }
  };
  createEffect(() => {
    if (token() === undefined) void ask();
  });
  const tokenIsOld = (): void => {
    forget(code, 'stage');
    setWaiting('loading');
    setToken(undefined);
  };

  return (
    <Switch
      fallback={
        <main class="stage stage-waiting" role="status">
          <p>{t(waiting(), { code })}</p>
        </main>
      }
    >
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
  // The room speaks the workshop's language; a projector has no language of its own.
  createEffect(() => {
    const known = languages.find((one) => one === workshop(live.records)?.language);
    if (known) setLanguage(known);
  });
  const network = roomNetwork(code);
  return <StageApp live={live} joinUrl={network.outward(joinUrl)} wifi={network.room().wifi} />;
};

const root = document.getElementById('app');
if (root) render(() => <Page />, root);
