// The desk's page: /<code>/desk#f=<secret>. The secret is exchanged once for a token and then leaves the address line,
// where a projector would show it to the room. Without a link and without a token there is a field to paste the link into.
import { createEffect, createSignal, Match, onCleanup, Switch, untrack, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { workshop, type MakeLink } from '../../state';
import {
  deskToken,
  facilitate,
  forget,
  forgetObserver,
  makeLink,
  observe,
  observerToken,
  outlook,
  recover,
  report,
  RequestFailed,
} from '../../state/access';
import '../../state/ahead';
import { deleteWorkshop, erasePerson } from '../../state/erasing';
import { connect } from '../../state/connect';
import { roomNetwork, roundTrip, sensible, waysIn } from '../../state/room-network';
import { requestText } from '../../text/common';
import { languages, setLanguage } from '../../text/define';
import { t } from '../../text/desk';
import { DeskApp } from './App';
import { chosenLanguage } from './language';
import { Opening } from './Opening';
import './desk.css';

const code = decodeURIComponent(location.pathname.split('/')[1] ?? '').toLowerCase();
const joinUrl = `${location.origin}/${encodeURIComponent(code)}`;
const links = { stage: `${joinUrl}/stage`, phone: joinUrl };

const chosen = chosenLanguage();
if (chosen) setLanguage(chosen);
document.title = `${t('title')} · Bordduk`;

/** The secret in a link, or in its fragment; an observer's is for this tab only, so that it takes no facilitator's desk from this device. */
function secretIn(link: string): { secret: string; observes: boolean } | undefined {
  const found = /#([fo])=([\w-]+)/.exec(link);
  return found?.[2] === undefined ? undefined : { secret: found[2], observes: found[1] === 'o' };
}

const linkOf = (base: string, role: MakeLink['role'], secret: string): string =>
  `${base}/desk#${role === 'observer' ? 'o' : 'f'}=${secret}`;

const Page: Component = () => {
  const [token, setToken] = createSignal(observerToken(code) ?? deskToken(code));
  const [trouble, setTrouble] = createSignal<string>();
  const [asking, setAsking] = createSignal(false);

  const enter = async ({ secret, observes }: { secret: string; observes: boolean }): Promise<void> => {
    setTrouble(undefined);
    setAsking(true);
    try {
      if (observes) setToken(await observe(code, secret));
      else {
        forgetObserver(code);
        setToken(await facilitate(code, secret));
      }
      history.replaceState(null, '', location.pathname);
    } catch (error) {
      setTrouble(error instanceof RequestFailed ? requestText(error) : requestText({ status: 0, error: 'offline' }));
    } finally {
      setAsking(false);
    }
  };
  const fromAddress = secretIn(location.hash);
  if (fromAddress !== undefined) void enter(fromAddress);

  const paste = (link: string): void => {
    const secret = secretIn(link);
    if (secret === undefined) setTrouble(t('linkWrong'));
    else void enter(secret);
  };
  const tokenIsOld = (): void => {
    if (observerToken(code) !== undefined) forgetObserver(code);
    else forget(code, 'desk');
    setToken(undefined);
  };

  return (
    <Switch fallback={<Opening busy={asking()} trouble={trouble()} onLink={paste} />}>
      <Match when={!asking() && token()} keyed>
        {(known) => <Open token={known} onTokenIsOld={tokenIsOld} />}
      </Match>
    </Switch>
  );
};

const Open: Component<{ token: string; onTokenIsOld: () => void }> = (props) => {
  const token = untrack(() => props.token);
  const live = connect({ code, token });
  onCleanup(() => live.disconnect());
  const network = {
    ...roomNetwork(code),
    here: location.origin,
    ways: () => waysIn(code, token),
    roundTrip: () => roundTrip(code),
  };
  // A laptop that shows the desk at its own loopback gives phones an address they can use, before anybody has thought of it.
  void network.ways().then(
    (ways) => {
      const { address, ...rest } = network.room();
      const next = sensible(ways, address, location.origin);
      if (next !== address) network.change({ ...rest, ...(next !== undefined && { address: next }) });
    },
    () => undefined,
  );
  createEffect(() => {
    const known = languages.find((one) => one === workshop(live.records)?.language);
    if (known && !chosenLanguage()) setLanguage(known);
  });
  return (
    <DeskApp
      live={live}
      joinUrl={joinUrl}
      links={links}
      onReport={() => report(code, token)}
      onOutlook={() => outlook(code, token)}
      onMakeLink={(role, revoke) =>
        makeLink(code, token, { role, revoke }).then((secret) => linkOf(network.outward(joinUrl), role, secret))
      }
      network={network}
      keeping={{
        erase: (person) => erasePerson(code, token, person),
        delete: (typed) => deleteWorkshop(code, token, typed),
      }}
      onLinkAgain={() => props.onTokenIsOld()}
    />
  );
};

const root = document.getElementById('app');
void recover().then(() => root && render(() => <Page />, root));
