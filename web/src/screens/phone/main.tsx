// The phone's page: /<code> and /<code>/table/<n>. Who has joined before lands at once where the room is; the others take a seat first.
import { createSignal, Show, type Component } from 'solid-js';
import { render } from 'solid-js/web';
import { forget, identity } from '../../state/access';
import { connect } from '../../state/connect';
import type { Facts } from '../../state';
import { languages, setLanguage } from '../../text/define';
import { PhoneApp } from './App';
import { Join } from './Join';
import { remembered } from './memory';

const [, first = '', , number] = location.pathname.split('/');
const code = decodeURIComponent(first).toLowerCase();
const table = number !== undefined && /^[1-9]\d{0,2}$/.test(number) ? Number(number) : undefined;

const chosen = languages.find((known) => known === remembered('language'));
if (chosen) setLanguage(chosen);

const Page: Component = () => {
  const [who, setWho] = createSignal(identity(code));
  const meet = (facts: Facts): void => {
    if (!chosen) setLanguage(facts.language);
    document.title = `${facts.title} · Bordduk`;
  };
  const again = (): void => {
    forget(code);
    setWho(undefined);
  };
  return (
    <Show
      when={who()}
      fallback={<Join code={code} table={table} onFacts={meet} onJoined={() => setWho(identity(code))} />}
    >
      {(known) => {
        const live = connect({ code, ...known() });
        return <PhoneApp live={live} onJoinAgain={again} />;
      }}
    </Show>
  );
};

const root = document.getElementById('app');
if (root) render(() => <Page />, root);
